package ndraster.awt;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.DataBufferUShort;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;

/// Where colours go, row by row from the first: sRGB, 8 bits each of alpha, red, green and blue, not premultiplied.
interface ArgbTarget {
    /// Takes row `y`, and may leave other numbers in `argb`.
    void write(int y, int[] argb);

    /// Whether several threads may each write other rows with such a target of their own.
    default boolean isConcurrent() {
        return true;
    }

    /// The pixels of a new image, which is nowhere else yet.
    ///
    /// @param isFinal whether alpha needs not be multiplied in where the image has it so: it is all 255, or has
    /// been
    static ArgbTarget of(BufferedImage image, boolean isFinal) {
        WritableRaster raster = image.getRaster();
        return switch (ImageTypes.of(image)) {
            case BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB -> IntTarget.asTheyAre(ints(raster));
            case BufferedImage.TYPE_INT_ARGB_PRE ->
                isFinal ? IntTarget.asTheyAre(ints(raster)) : IntTarget.premultiplied(ints(raster));
            case BufferedImage.TYPE_INT_BGR -> IntTarget.reversed(ints(raster));
            case BufferedImage.TYPE_3BYTE_BGR -> ByteTarget.bgr(bytes(raster));
            case BufferedImage.TYPE_4BYTE_ABGR -> ByteTarget.abgr(bytes(raster));
            case BufferedImage.TYPE_4BYTE_ABGR_PRE ->
                isFinal ? ByteTarget.abgr(bytes(raster)) : ByteTarget.premultipliedAbgr(bytes(raster));
            case BufferedImage.TYPE_BYTE_GRAY -> ByteTarget.gray(bytes(raster));
            case BufferedImage.TYPE_USHORT_GRAY -> ShortTarget.gray(shorts(raster));
            case BufferedImage.TYPE_USHORT_565_RGB -> ShortTarget.fiveSixFive(shorts(raster));
            case BufferedImage.TYPE_USHORT_555_RGB -> ShortTarget.fiveFiveFive(shorts(raster));
            default -> ofModel(image);
        };
    }

    private static ArgbTarget ofModel(BufferedImage image) {
        return image.getColorModel() instanceof IndexColorModel palette
                ? new PaletteTarget(image.getRaster(), palette)
                : new ModelTarget(image);
    }

    private static int[] ints(WritableRaster raster) {
        return ((DataBufferInt) raster.getDataBuffer()).getData();
    }

    private static byte[] bytes(WritableRaster raster) {
        return ((DataBufferByte) raster.getDataBuffer()).getData();
    }

    private static short[] shorts(WritableRaster raster) {
        return ((DataBufferUShort) raster.getDataBuffer()).getData();
    }
}
