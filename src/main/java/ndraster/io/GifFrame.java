package ndraster.io;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/// What a GIF says of a picture of its animation.
final class GifFrame {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    private static final int MILLISECONDS = 10;
    private static final int LONGEST = 65535;

    private GifFrame() {}

    static IIOMetadata metadata(ImageWriter writer, BufferedImage image, WriteOptions options, int index)
            throws IOException {
        ImageTypeSpecifier type = ImageTypeSpecifier.createFromRenderedImage(image);
        IIOMetadata metadata = writer.getDefaultImageMetadata(type, writer.getDefaultWriteParam());
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        root.appendChild(control(options.duration(index), image.getColorModel().hasAlpha()));
        int plays = options.plays().orElse(0);
        if (index == 0 && plays != 1) {
            root.appendChild(repetition(plays));
        }
        metadata.mergeTree(FORMAT, root);
        return metadata;
    }

    /// A picture with holes in it clears its place for the next one.
    private static IIOMetadataNode control(Duration duration, boolean hasHoles) {
        long hundredths = Math.min((duration.toMillis() + MILLISECONDS / 2) / MILLISECONDS, LONGEST);
        IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", hasHoles ? "restoreToBackgroundColor" : "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("delayTime", String.valueOf(hundredths));
        control.setAttribute("transparentColorIndex", "0");
        return control;
    }

    /// It is played once by itself, and repeated so often; 0 is without end.
    private static IIOMetadataNode repetition(int plays) {
        int repetitions = Math.max(0, plays - 1);
        IIOMetadataNode extension = new IIOMetadataNode("ApplicationExtension");
        extension.setAttribute("applicationID", "NETSCAPE");
        extension.setAttribute("authenticationCode", "2.0");
        extension.setUserObject(new byte[] {1, (byte) repetitions, (byte) (repetitions >> Byte.SIZE)});
        IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
        extensions.appendChild(extension);
        return extensions;
    }
}
