package ndraster.io;

import java.io.IOException;

/// Finds out what a file is and who reads it.
final class Opening {
    private Opening() {}

    static EncodedImages open(ImageBytes bytes) throws IOException {
        FileView file = FileView.bigEndian(bytes.memory());
        if (NetpbmHeader.isAt(file)) {
            return new SingleImage("PNM", new NetpbmImage(bytes, NetpbmHeader.of(bytes)));
        }
        if (RadianceImage.isAt(file)) {
            return new SingleImage("HDR", new RadianceImage(bytes));
        }
        PluginImages images = PluginImages.open(bytes);
        return switch (images.format()) {
            case "GIF" -> GifAnimation.of(images);
            case "PNG" -> ApngAnimation.of(images);
            case "WEBP" -> WebpAnimation.of(images);
            default -> images;
        };
    }
}
