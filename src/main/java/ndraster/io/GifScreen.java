package ndraster.io;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Optional;
import javax.imageio.ImageReader;
import org.w3c.dom.Element;

/// The surface that a GIF's image lies on, where the image covers only a part of it: decoders give the part
/// alone.
///
/// @param width the columns of the surface
/// @param height the rows of the surface
/// @param left the surface's column at which the image starts
/// @param top the surface's row at which the image starts
record GifScreen(int width, int height, int left, int top) {
    static final GifScreen ONE_PIXEL = new GifScreen(1, 1, 0, 0);

    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int WIDTH = 6;
    private static final int HEIGHT = 8;
    private static final String METADATA = "javax_imageio_gif_image_1.0";

    /// The surface of the image at `index`; nothing if the image covers it.
    static Optional<GifScreen> of(ImageBytes bytes, ImageReader reader, int index) throws IOException {
        int width = Short.toUnsignedInt(bytes.memory().get(SHORT, WIDTH));
        int height = Short.toUnsignedInt(bytes.memory().get(SHORT, HEIGHT));
        GifScreen screen = around(width, height, reader, index);
        boolean isCovered = screen.width == reader.getWidth(index) && screen.height == reader.getHeight(index);
        return isCovered ? Optional.empty() : Optional.of(screen);
    }

    /// Viewers enlarge a surface that is too small for its image.
    private static GifScreen around(int width, int height, ImageReader reader, int index) throws IOException {
        Element metadata = (Element) reader.getImageMetadata(index).getAsTree(METADATA);
        Element place =
                (Element) metadata.getElementsByTagName("ImageDescriptor").item(0);
        int left = Integer.parseInt(place.getAttribute("imageLeftPosition"));
        int top = Integer.parseInt(place.getAttribute("imageTopPosition"));
        return new GifScreen(
                Math.max(width, left + reader.getWidth(index)),
                Math.max(height, top + reader.getHeight(index)),
                left,
                top);
    }

    /// `image` on its surface, which is transparent around it.
    BufferedImage place(BufferedImage image) {
        BufferedImage surface = new BufferedImage(width, height, BufferedImage.TYPE_4BYTE_ABGR);
        Graphics2D graphics = surface.createGraphics();
        graphics.setComposite(AlphaComposite.Src);
        graphics.drawImage(image, left, top, null);
        graphics.dispose();
        return surface;
    }
}
