package ndraster.io;

import java.util.Optional;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.dtype.DType;

/// The colours of a TIFF whose pixels are an index and an alpha; its plug-in gives the two numbers.
///
/// @param palette the colours, `(n, 3)`; nothing if it has other pixels
record TiffColors(Optional<NDArray> palette) {
    private static final int MEANING = 262;
    private static final int COUNT = 277;
    private static final int PALETTE = 320;
    private static final int INDEXED = 3;
    private static final int CHANNELS = 4;

    private static final TiffColors PLAIN = new TiffColors(Optional.empty());

    static TiffColors of(ImageBytes bytes, int page) {
        try {
            return TiffDirectory.of(FileView.bigEndian(bytes.memory()), page)
                    .map(TiffColors::of)
                    .orElse(PLAIN);
        } catch (IndexOutOfBoundsException _) {
            return PLAIN; // the plug-in says what is wrong
        }
    }

    private static TiffColors of(TiffDirectory directory) {
        boolean hasAlpha = directory.number(COUNT, 0) == 2 && directory.number(MEANING, 0) == INDEXED;
        return new TiffColors(hasAlpha ? directory.field(PALETTE).map(TiffColors::colors) : Optional.empty());
    }

    /// All red ones, all green, all blue, of 16 bits.
    private static NDArray colors(TiffField field) {
        int size = field.count() / 3;
        byte[] colors = new byte[size * 3];
        for (int i = 0; i < colors.length; i++) {
            colors[i] = (byte) (field.number(i % 3 * size + i / 3) >> Byte.SIZE);
        }
        return NDArray.asArray(DType.UINT8, colors, size, 3);
    }

    ImageInfo seen(ImageInfo stored) {
        if (!isColored(stored.dtype(), stored.samplesPerPixel())) {
            return stored;
        }
        return new ImageInfo(
                stored.format(),
                stored.width(),
                stored.height(),
                stored.dtype(),
                ColorChannels.RGBA,
                CHANNELS,
                stored.orientation(),
                false,
                true);
    }

    private boolean isColored(DType dtype, int count) {
        return count == 2 && dtype.equals(DType.UINT8) && palette.isPresent();
    }

    Stored seen(Stored stored) {
        NDArray samples = stored.samples();
        return isColored(samples.dtype(), ChannelCounts.count(samples))
                ? new Stored(colored(samples, palette.orElseThrow()), ColorChannels.RGBA, false, stored.isWindow())
                : stored;
    }

    private static NDArray colored(NDArray pairs, NDArray colors) {
        NDArray all = NDArray.zeros(DType.UINT8, pairs.length(0), pairs.length(1), CHANNELS);
        NDArray indices = pairs.get("..., 0").astype(DType.INT64).clip(0, colors.length(0) - 1);
        all.set(colors.get(Index.take(indices)), Index.ellipsis(), Index.to(3));
        all.set(pairs.get("..., 1"), Index.ellipsis(), Index.at(3));
        return all;
    }
}
