package ndraster.kernel;

import java.lang.foreign.MemorySegment;

/// Pixels of four bytes to four planes of bytes, and back, by way of `int`s that hold a pixel each.
///
/// Bytes and `int`s go by way of `float`, which holds them all: C2 makes SIMD code for `byte` to `float` to `int`, not
/// for `byte` to `int`.
final class FourPlanes {
    private static final int CHANNELS = 4;

    private final int[] pixels;

    FourPlanes(int capacity) {
        this.pixels = new int[capacity];
    }

    /// Writes plane after plane of the `n` pixels in `memory` from `offset` on.
    void split(MemorySegment memory, long offset, byte[] planes, int n) {
        MemorySegment.copy(memory, Swapping.LITTLE_INT, offset, pixels, 0, n);
        for (int k = 0; k < CHANNELS; k++) {
            extract(pixels, Byte.SIZE * k, planes, k * n, n);
        }
    }

    private static void extract(int[] pixels, int shift, byte[] plane, int at, int n) {
        for (int i = 0; i < n; i++) {
            plane[at + i] = (byte) (int) (float) (pixels[i] >>> shift & 0xff);
        }
    }

    /// Writes the `n` pixels whose planes lie one after the other.
    void join(byte[] planes, byte[] to, int n) {
        merge(planes, pixels, n);
        MemorySegment.copy(pixels, 0, MemorySegment.ofArray(to), Swapping.LITTLE_INT, 0, n);
    }

    private static void merge(byte[] planes, int[] pixels, int n) {
        for (int i = 0; i < n; i++) {
            int red = (int) (float) planes[i] & 0xff;
            int green = (int) (float) planes[n + i] & 0xff;
            int blue = (int) (float) planes[2 * n + i] & 0xff;
            pixels[i] = red | green << 8 | blue << 16 | (int) (float) planes[3 * n + i] << 24;
        }
    }
}
