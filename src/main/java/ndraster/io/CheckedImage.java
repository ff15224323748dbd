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
        try (DecodingClock clock =
                new DecodingClock(image.reader(), options.limits().startClock(image.bytes()))) {
            checkStructure();
            Stored stored = image.decode(options, window);
            clock.check();
            if (file.isCutShort()) {
                throw image.bytes().problem(Reasons.truncated(image.format()));
            }
            return stored;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
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
