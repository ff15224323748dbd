package ndraster.awt;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.util.Optional;

/// Colours of more than 8 bits: unsigned and signed 16-bit numbers, and floating point numbers from 0 to 1; grey or
/// R, G, B, maybe with alpha, which is not multiplied in.
final class DeepSource implements ArgbSource {
    private static final int OPAQUE = 0xff000000;
    private static final int LARGEST_BYTE = 0xff;
    private static final int LARGEST_SHORT = 0xffff;

    private final Raster raster;
    private final int type;
    private final int channels;
    private final int width;
    private final int[] levels;
    private final float[] floats;
    private final double[] doubles;

    private DeepSource(Raster raster) {
        this.raster = raster;
        this.type = raster.getTransferType();
        this.channels = raster.getNumBands();
        this.width = raster.getWidth();
        this.levels = new int[width * channels];
        this.floats = new float[type == DataBuffer.TYPE_FLOAT ? levels.length : 0];
        this.doubles = new double[type == DataBuffer.TYPE_DOUBLE ? levels.length : 0];
    }

    /// Nothing if the samples are other numbers.
    static Optional<ArgbSource> of(BufferedImage image) {
        return plain(image).map(source -> source);
    }

    /// As [#of], for those who want all the bits.
    static Optional<DeepSource> plain(BufferedImage image) {
        int type = image.getColorModel().getTransferType();
        boolean isDeep = type == DataBuffer.TYPE_USHORT || type == DataBuffer.TYPE_SHORT || isFraction(type);
        boolean isKnown = ArgbSource.isPlain(image.getColorModel())
                && !image.isAlphaPremultiplied()
                && image.getRaster().getNumBands() <= 4
                && RasterSamples.isOfComponents(image.getRaster());
        return isDeep && isKnown && Depth.isWhole(image.getColorModel())
                ? Optional.of(new DeepSource(image.getRaster()))
                : Optional.empty();
    }

    private static boolean isFraction(int type) {
        return type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE;
    }

    @Override
    public void read(int y, int[] argb) {
        load(y, LARGEST_BYTE);
        if (channels <= 2) {
            grey(argb);
        } else {
            colours(argb);
        }
    }

    /// The grey levels of row `y`, 0 … 65535; alpha is left out.
    void readGray(int y, short[] gray) {
        load(y, LARGEST_SHORT);
        if (channels <= 2) {
            firsts(levels, channels, gray);
        } else {
            Luma.ofDeep(levels, channels, gray);
        }
    }

    private static void firsts(int[] levels, int channels, short[] gray) {
        for (int x = 0; x < gray.length; x++) {
            gray[x] = (short) levels[x * channels];
        }
    }

    private void load(int y, int largest) {
        int left = raster.getMinX();
        int row = raster.getMinY() + y;
        switch (type) {
            case DataBuffer.TYPE_DOUBLE -> {
                raster.getPixels(left, row, width, 1, doubles);
                scale(doubles, largest, levels);
            }
            case DataBuffer.TYPE_FLOAT -> {
                raster.getPixels(left, row, width, 1, floats);
                scale(floats, largest, levels);
            }
            default -> {
                raster.getPixels(left, row, width, 1, levels);
                scaleWhole(largest);
            }
        }
    }

    private void scaleWhole(int largest) {
        if (type == DataBuffer.TYPE_SHORT) {
            scaleSigned(levels, largest);
        } else if (largest == LARGEST_BYTE) {
            toBytes(levels);
        }
    }

    // The arithmetic is AWT's, in its precision, so that its getRGB gives the same; but what is out of range stays
    // black or white.

    private static void scale(double[] fractions, int largest, int[] levels) {
        for (int i = 0; i < fractions.length; i++) {
            levels[i] = (int) (Math.min(1, Math.max(0, fractions[i])) * largest + 0.5);
        }
    }

    private static void scale(float[] fractions, int largest, int[] levels) {
        for (int i = 0; i < fractions.length; i++) {
            levels[i] = (int) (Math.min(1, Math.max(0, fractions[i])) * largest + 0.5f);
        }
    }

    private static void scaleSigned(int[] levels, int largest) {
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (int) (Math.max(0, levels[i]) / 32767f * largest + 0.5f);
        }
    }

    private static void toBytes(int[] levels) {
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Levels.toByte(levels[i]);
        }
    }

    private void grey(int[] argb) {
        for (int x = 0; x < width; x++) {
            int at = x * channels;
            int alpha = channels == 2 ? levels[at + 1] << 24 : OPAQUE;
            argb[x] = alpha | levels[at] * 0x010101;
        }
    }

    private void colours(int[] argb) {
        for (int x = 0; x < width; x++) {
            int at = x * channels;
            int alpha = channels == 4 ? levels[at + 3] << 24 : OPAQUE;
            argb[x] = alpha | levels[at] << 16 | levels[at + 1] << 8 | levels[at + 2];
        }
    }
}
