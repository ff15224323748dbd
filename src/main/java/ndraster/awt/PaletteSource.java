package ndraster.awt;

import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Optional;
import java.util.stream.IntStream;
import ndraster.dtype.DType;

/// The colours of a palette.
final class PaletteSource implements ArgbSource {
    private final Raster raster;
    private final int[] colours;
    private final Optional<ByteRows> bytes;
    private final Optional<BitRows> bits;

    PaletteSource(Source source, IndexColorModel palette) {
        this.raster = source.raster();
        this.colours = IntStream.range(0, 1 << palette.getPixelSize())
                .map(palette::getRGB)
                .toArray();
        this.bytes = RasterSamples.find(source)
                .filter(samples -> samples.dtype().equals(DType.UINT8)
                        && samples.grid().pixelStride() == 1
                        && palette.getPixelSize() == Byte.SIZE)
                .map(ByteRows::new);
        this.bits = BitRows.of(raster);
    }

    @Override
    public void read(int y, int[] argb) {
        if (bytes.isPresent()) {
            bytes.get().load(y);
            lookUp(bytes.get().bytes(0), bytes.get().start(0), colours, argb);
            return;
        }
        if (bits.isPresent()) {
            bits.get().read(y, argb);
        } else {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, argb.length, 1, 0, argb);
        }
        lookUp(colours, argb);
    }

    private static void lookUp(byte[] indices, int start, int[] colours, int[] argb) {
        for (int x = 0; x < argb.length; x++) {
            argb[x] = colours[indices[start + x] & 0xff];
        }
    }

    private static void lookUp(int[] colours, int[] argb) {
        for (int x = 0; x < argb.length; x++) {
            argb[x] = colours[argb[x]];
        }
    }
}
