package ndraster.io;

import java.io.IOException;
import java.util.Optional;
import ndraster.NDArray;

/// A plug-in's image, with errors in words for the person who has the file, and damage found that the plug-in
/// would not mention.
record CheckedImage(PluginImage image, PluginImages file) implements EncodedImage {
    @Override
    public ImageInfo describe(ReadOptions options) throws IOException {
        try {
            return image.describe(options);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            checkStructure(); // says better what is wrong, if it sees it
            throw file.problem(e, image.index());
        }
    }

    @Override
    public Stored decode(ReadOptions options, Window window) throws IOException {
        Optional<Stored> plain = plain(options, window);
        return plain.isPresent() ? plain.get() : checked(options, () -> image.decode(options, window));
    }

    /// By the reader that makes no second copy of a JPEG with a profile. It takes fewer files than the other.
    private Optional<Stored> plain(ReadOptions options, Window window) throws IOException {
        Optional<PluginImages> other = file.readerOfRows();
        if (other.isEmpty()) {
            return Optional.empty();
        }
        try (PluginImages rows = other.get()) {
            PluginImage same = rows.plugin(image.index());
            return image.isRgb()
                    ? Optional.of(new CheckedImage(same, rows)
                            .checked(options, () -> image.decode(options, window, same.reader())))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            if (e instanceof ImageFormatException known
                    && Optional.ofNullable(known.getCause()).isEmpty()) {
                throw known; // the limits, or the file's end
            }
            return Optional.empty();
        }
    }

    @Override
    public void decode(ReadOptions options, Window window, long most, StripSink sink) throws IOException {
        if (!image.comesInRows()) {
            EncodedImage.super.decode(options, window, most, sink);
            return;
        }
        Optional<PluginImages> other = file.readerOfRows();
        if (other.isPresent()) {
            try (PluginImages rows = other.get()) {
                new CheckedImage(rows.plugin(image.index()), rows).inRows(options, window, most, sink);
            }
        } else {
            inRows(options, window, most, sink);
        }
    }

    private void inRows(ReadOptions options, Window window, long most, StripSink sink) throws IOException {
        checked(options, () -> {
            image.decode(options, window, most, sink);
            return true;
        });
    }

    private interface Decoding<T> {
        T run() throws IOException;
    }

    private <T> T checked(ReadOptions options, Decoding<T> decoding) throws IOException {
        try (DecodingClock clock =
                new DecodingClock(image.reader(), options.limits().startClock(image.bytes()))) {
            checkStructure();
            T decoded = decoding.run();
            clock.check();
            if (file.isCutShort()) {
                throw image.bytes().problem(Reasons.truncated(image.format()));
            }
            return decoded;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            StripRaster.rethrowOfSink(e);
            throw file.problem(e, image.index());
        }
    }

    private void checkStructure() throws ImageFormatException {
        switch (image.format()) {
            case "PNG" -> PngChunks.check(image.bytes());
            case "WEBP" -> WebpChunks.check(image.bytes());
            default -> {}
        }
    }

    @Override
    public Optional<NDArray> palette() throws IOException {
        try {
            return image.palette();
        } catch (IOException | RuntimeException e) {
            throw file.problem(e);
        }
    }
}
