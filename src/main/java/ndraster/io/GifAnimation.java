package ndraster.io;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.metadata.IIOMetadataNode;
import ndraster.dtype.DType;
import ndraster.io.AnimationFrame.Disposal;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// The animation in a GIF with several images.
final class GifAnimation {
    private static final String METADATA = "javax_imageio_gif_image_1.0";
    private static final int MILLISECONDS = 10;

    private GifAnimation() {}

    /// `gif` itself if it has one image; the first image of others is what it is, the others lie on it.
    static EncodedImages of(PluginImages gif) throws IOException {
        try {
            return gif.count() == 1 ? gif : animation(gif);
        } catch (IOException | RuntimeException e) {
            throw gif.problem(e);
        }
    }

    private static Animation animation(PluginImages gif) throws IOException {
        List<AnimationFrame> frames = new ArrayList<>();
        ImageInfo first = gif.image(0).describe(ReadOptions.DEFAULT);
        int width = Math.toIntExact(first.width());
        int height = Math.toIntExact(first.height());
        for (int i = 0; i < gif.count(); i++) {
            frames.add(frame(gif, i));
        }
        return new Animation(
                "GIF",
                plays(gif),
                new Composer.Surface(gif.bytes(), width, height, DType.UINT8),
                Optional.empty(),
                frames,
                gif);
    }

    /// It is played once, and repeated as often as the extension of the first picture says.
    private static int plays(PluginImages gif) throws IOException {
        Element metadata = (Element) gif.reader().getImageMetadata(0).getAsTree(METADATA);
        NodeList extensions = metadata.getElementsByTagName("ApplicationExtension");
        for (int i = 0; i < extensions.getLength(); i++) {
            IIOMetadataNode extension = (IIOMetadataNode) extensions.item(i);
            boolean isLoop = extension.getAttribute("applicationID").equals("NETSCAPE");
            if (isLoop && extension.getUserObject() instanceof byte[] data && data.length >= 3) {
                int repetitions = Byte.toUnsignedInt(data[1]) | Byte.toUnsignedInt(data[2]) << Byte.SIZE;
                return repetitions == 0 ? 0 : repetitions + 1;
            }
        }
        return 1;
    }

    private static AnimationFrame frame(PluginImages gif, int index) throws IOException {
        Element metadata = (Element) gif.reader().getImageMetadata(index).getAsTree(METADATA);
        NodeList controls = metadata.getElementsByTagName("GraphicControlExtension");
        Element place =
                (Element) metadata.getElementsByTagName("ImageDescriptor").item(0);
        boolean isControlled = controls.getLength() > 0;
        Element control = isControlled ? (Element) controls.item(0) : place;
        return new AnimationFrame(
                new CheckedImage(gif.plugin(index).withoutSurface(), gif),
                Integer.parseInt(place.getAttribute("imageLeftPosition")),
                Integer.parseInt(place.getAttribute("imageTopPosition")),
                isControlled ? disposal(control.getAttribute("disposalMethod")) : Disposal.KEEP,
                true,
                Duration.ofMillis(isControlled ? MILLISECONDS * Long.parseLong(control.getAttribute("delayTime")) : 0));
    }

    private static Disposal disposal(String method) {
        return switch (method) {
            case "restoreToBackgroundColor" -> Disposal.CLEAR;
            case "restoreToPrevious" -> Disposal.RESTORE;
            default -> Disposal.KEEP;
        };
    }
}
