package ndraster.io;

import java.io.IOException;
import java.util.Optional;
import ndraster.NDArray;

/// One image of a file, not decoded yet.
interface EncodedImage {
    /// What decoding would give, by the header alone; its orientation is not looked for.
    ImageInfo describe(ReadOptions options) throws IOException;

    /// The pixels that have to be decoded for those of `window`: all, unless the format lets the rest be left out.
    ///
    /// @param info what the image is
    default Window decoded(Window window, ImageInfo info) {
        return Window.whole(info.height(), info.width());
    }

    /// The samples of at least the pixels in `window`, in the rows and columns that the file has.
    Stored decode(ReadOptions options, Window window) throws IOException;

    /// Gives the samples of `window` to `sink`, at most `most` rows at once: decoded part by part where the format
    /// allows that, otherwise once.
    default void decode(ReadOptions options, Window window, long most, StripSink sink) throws IOException {
        Optional<Stored> whole = Optional.empty();
        for (Strips.Strip strip : Strips.of(window, most)) {
            Stored decoded = whole.isPresent() ? whole.get() : decode(options, strip.window());
            whole = Optional.of(decoded).filter(stored -> !stored.isWindow());
            sink.take(strip.from(), decoded.isWindow() ? decoded : decoded.within(strip.window()));
        }
    }

    /// How the rows and columns lie, where the format says it by itself; else its EXIF block does.
    default Optional<Orientation> orientation() {
        return Optional.empty();
    }

    /// The colours that indices stand for, `(n, 3)` or `(n, 4)`.
    default Optional<NDArray> palette() throws IOException {
        return Optional.empty();
    }
}
