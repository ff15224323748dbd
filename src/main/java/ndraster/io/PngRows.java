package ndraster.io;

import ndraster.Index;
import ndraster.NDArray;
import ndraster.access.ArrayMemory;
import ndraster.dtype.DType;

/// The rows of a picture as PNG stores them, each with the number of its filter in front.
final class PngRows {
    private final NDArray image;
    private final int channels;
    private final boolean areBits;
    private final int sampleBytes;

    PngRows(NDArray image) {
        this.image = image;
        this.channels = ChannelCounts.count(image);
        this.areBits = image.dtype().equals(DType.BOOL);
        this.sampleBytes = image.dtype().itemSize();
    }

    int depth() {
        return areBits ? 1 : sampleBytes * Byte.SIZE;
    }

    int count() {
        return Math.toIntExact(image.length(0));
    }

    /// With the filter's number.
    int bytesPerRow() {
        return Math.addExact(plainBytes(), 1);
    }

    private int plainBytes() {
        int width = Math.toIntExact(image.length(1));
        return areBits
                ? (width + Byte.SIZE - 1) / Byte.SIZE
                : Math.multiplyExact(width, Math.multiplyExact(channels, sampleBytes));
    }

    /// Whether several threads may ask for rows.
    boolean canBeShared() {
        return ArrayMemory.canShare(image);
    }

    /// Whether samples are single bits, which no filter makes smaller.
    boolean areBits() {
        return areBits;
    }

    /// The rows from `from` to before `to`, filtered.
    byte[] filtered(int from, int to, FilterRule rule) {
        int above = Math.max(0, from - 1);
        byte[] plain = plain(above, to);
        byte[] filtered = new byte[(to - from) * bytesPerRow()];
        PngFilter filter = new PngFilter(plainBytes(), areBits ? 1 : channels * sampleBytes, rule);
        for (int y = from; y < to; y++) {
            int start = (y - above) * plainBytes();
            int before = y == 0 ? -1 : start - plainBytes();
            int target = (y - from) * bytesPerRow();
            if (areBits) {
                System.arraycopy(plain, start, filtered, target + 1, plainBytes());
            } else {
                filter.write(plain, start, before, filtered, target);
            }
        }
        return filtered;
    }

    private byte[] plain(int from, int to) {
        NDArray rows = image.get(Index.slice(from, to));
        if (areBits) {
            return packed(rows.toBytes(), to - from);
        }
        return sampleBytes == 1
                ? rows.toBytes()
                : NDArray.zeros(DType.of(">u2"), rows.shape()).assign(rows).toBytes();
    }

    private byte[] packed(byte[] truth, int height) {
        int width = Math.toIntExact(image.length(1));
        byte[] bits = new byte[height * plainBytes()];
        for (int i = 0; i < truth.length; i++) {
            if (truth[i] != 0) {
                int x = i % width;
                bits[i / width * plainBytes() + x / Byte.SIZE] |= (byte) (0x80 >> x % Byte.SIZE);
            }
        }
        return bits;
    }
}
