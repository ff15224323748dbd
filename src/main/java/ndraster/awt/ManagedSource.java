package ndraster.awt;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferUShort;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/// Colours of a profile other than sRGB, converted to sRGB row by row, by what converts AWT's own colours one by
/// one.
final class ManagedSource implements ArgbSource {
    private static final int OPAQUE = 0xff000000;

    private final Raster raster;
    private final int colours;
    private final int channels;
    private final int bytesToShorts;
    private final int[] samples;
    private final WritableRaster from;
    private final WritableRaster rgb;
    private final ColorConvertOp conversion;

    private ManagedSource(BufferedImage image, ICC_ColorSpace space) {
        this.raster = image.getRaster();
        this.colours = space.getNumComponents();
        this.channels = raster.getNumBands();
        this.bytesToShorts = raster.getTransferType() == DataBuffer.TYPE_BYTE ? 257 : 1;
        int width = raster.getWidth();
        this.samples = new int[width * channels];
        this.from = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, width, 1, colours, null);
        this.rgb = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, width, 1, 3, null);
        ICC_Profile[] profiles = {space.getProfile(), ICC_Profile.getInstance(ColorSpace.CS_sRGB)};
        this.conversion = new ColorConvertOp(profiles, null);
    }

    /// Nothing if the samples are not bytes or unsigned 16-bit numbers over the whole range of a profile, or
    /// are premultiplied.
    static Optional<ArgbSource> of(BufferedImage image) {
        ColorModel model = image.getColorModel();
        boolean isWhole =
                model.getTransferType() == DataBuffer.TYPE_BYTE || model.getTransferType() == DataBuffer.TYPE_USHORT;
        boolean isKnown = isWhole
                && model instanceof ComponentColorModel
                && !model.isAlphaPremultiplied()
                && isByProfile(model.getColorSpace())
                && RasterSamples.isOfComponents(image.getRaster());
        return isKnown && model.getColorSpace() instanceof ICC_ColorSpace space
                ? Optional.of(new ManagedSource(image, space))
                : Optional.empty();
    }

    /// AWT has tables of its own for linear RGB and for grey.
    private static boolean isByProfile(ColorSpace space) {
        return space.getType() != ColorSpace.TYPE_GRAY
                && !space.equals(ColorSpace.getInstance(ColorSpace.CS_LINEAR_RGB));
    }

    @Override
    public boolean isConcurrent() {
        return false;
    }

    @Override
    public void read(int y, int[] argb) {
        raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, samples);
        short[] in = ((DataBufferUShort) from.getDataBuffer()).getData();
        widen(in);
        conversion.filter(from, rgb);
        colours(((DataBufferUShort) rgb.getDataBuffer()).getData(), argb);
        if (channels > colours) {
            alpha(argb);
        }
    }

    private void widen(short[] in) {
        int at = 0;
        for (int i = 0; i < samples.length; i += channels) {
            for (int band = 0; band < colours; band++) {
                in[at++] = (short) (samples[i + band] * bytesToShorts);
            }
        }
    }

    private static void colours(short[] rgb, int[] argb) {
        for (int x = 0, at = 0; at < rgb.length; x++, at += 3) {
            argb[x] = OPAQUE
                    | Levels.toByte(rgb[at] & 0xffff) << 16
                    | Levels.toByte(rgb[at + 1] & 0xffff) << 8
                    | Levels.toByte(rgb[at + 2] & 0xffff);
        }
    }

    private void alpha(int[] argb) {
        for (int x = 0, at = colours; at < samples.length; x++, at += channels) {
            int alpha = bytesToShorts == 1 ? Levels.toByte(samples[at]) : samples[at];
            argb[x] = (argb[x] & ~OPAQUE) | alpha << 24;
        }
    }
}
