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
        return checked(options, () -> image.decode(options, window));
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
