package ndraster.io;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The pictures of an animation, each as it is shown: laid over those before it.
final class Animation implements EncodedImages {
    private final String format;
    private final Optional<EncodedImage> still;
    private final List<AnimationFrame> frames;
    private final int plays;
    private final Composer composer;
    private final EncodedImages file;

    /// @param plays how often it is shown, 0 for without end
    /// @param still what stands for the file but is no part of the animation, as an APNG may have it
    Animation(
            String format,
            int plays,
            Composer.Surface surface,
            Optional<EncodedImage> still,
            List<AnimationFrame> frames,
            EncodedImages file) {
        this.format = format;
        this.plays = plays;
        this.still = still;
        this.frames = List.copyOf(frames);
        this.composer = new Composer(format, surface, this.frames);
        this.file = file;
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public int count() {
        return frames.size() + before();
    }

    private int before() {
        return still.isPresent() ? 1 : 0;
    }

    @Override
    public EncodedImage image(int index) {
        return still.isPresent() && index == 0 ? still.get() : new ComposedFrame(composer, index - before());
    }

    @Override
    public Optional<Duration> duration(int index) {
        return index < before()
                ? Optional.empty()
                : Optional.of(frames.get(index - before()).duration());
    }

    @Override
    public OptionalInt plays() {
        return OptionalInt.of(plays);
    }

    @Override
    public void close() {
        file.close();
    }

    /// A picture as it is shown.
    private record ComposedFrame(Composer composer, int index) implements EncodedImage {
        @Override
        public ImageInfo describe(ReadOptions options) throws IOException {
            return composer.describe();
        }

        @Override
        public Stored decode(ReadOptions options, Window window) throws IOException {
            return Stored.whole(composer.compose(index, options), ColorChannels.RGBA);
        }
    }
}
