package ndraster.io;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// The images of one file, not decoded yet.
interface EncodedImages extends AutoCloseable {
    /// In capitals: `PNG`.
    String format();

    int count() throws IOException;

    EncodedImage image(int index) throws IOException;

    /// Which image stands for the file: the first, or the largest where they are sizes of one picture.
    default int main() throws IOException {
        return 0;
    }

    /// How long an image of an animation is shown.
    default Optional<Duration> duration(int index) throws IOException {
        return Optional.empty();
    }

    /// How often an animation is shown, 0 for without end.
    default OptionalInt plays() throws IOException {
        return OptionalInt.empty();
    }

    /// What the file says beside the pixels of an image, where that needs its decoder.
    default Optional<ImageMetadata> metadata(int index) throws IOException {
        return Optional.empty();
    }

    @Override
    void close();
}
