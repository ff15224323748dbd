package ndraster.io;

import java.io.IOException;
import java.util.Optional;

/// Finds out what a file is and who reads it.
final class Opening {
    private Opening() {}

    static EncodedImages open(ImageBytes bytes) throws IOException {
        FileView file = FileView.bigEndian(bytes.memory());
        if (NetpbmHeader.isAt(file)) {
            return new SingleImage("PNM", new NetpbmImage(bytes, NetpbmHeader.of(bytes)));
        }
        Optional<SystemFormat> system = SystemFormat.at(file);
        if (system.isPresent() && (system.get().isReadable() || !Codecs.knowsMagicOf(bytes))) {
            return system.get().open(bytes);
        }
        if (RadianceImage.isAt(file)) {
            return new SingleImage("HDR", new RadianceImage(bytes));
        }
        if (GifParser.isAt(file)) {
            return GifParser.parse(bytes).images();
        }
        if (SgiHeader.isAt(file)) {
            return new SingleImage(SgiHeader.FORMAT, new SgiImage(bytes, SgiHeader.of(bytes)));
        }
        if (DdsHeader.isAt(file)) {
            return DdsImages.of(bytes);
        }
        if (TgaHeader.isLikelyAt(FileView.littleEndian(bytes.memory())) && !Codecs.knowsMagicOf(bytes)) {
            return tga(bytes);
        }
        if (SvgImage.isAt(file)) {
            return new SingleImage("SVG", new SvgImage(bytes));
        }
        PluginImages images = PluginImages.open(WebpFile.understood(BmpFile.understood(bytes)));
        return switch (images.format()) {
            case "ICNS" -> IcnsImages.of(images);
            case "JPEG" -> JpegImages.of(images);
            case "PNG" -> ApngAnimation.of(images);
            case "TGA" -> {
                images.close();
                yield tga(bytes);
            }
            case "WEBP" -> WebpAnimation.of(images);
            default -> images;
        };
    }

    private static EncodedImages tga(ImageBytes bytes) throws ImageFormatException {
        return new SingleImage("TGA", new TgaImage(bytes, TgaHeader.of(bytes)));
    }
}
