package ndraster.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Sums of bytes as they are in memory: eight at a time, in lanes of 16 bits inside of a `long`.
///
/// Three `long`s have room for whole pixels of 1, 2, 3, 4, 6, 8, 12 and 24 channels, so that an image's channels are
/// added up in one long loop, each lane belonging to one of them.
///
/// @param flip turned before adding: the sign bit of int8, which is then as if 128 had been added
@SuppressWarnings("ArrayRecordComponent") // never compared
record ByteSums(Input input, long[] totals, int flip) implements Accumulator {
    /// A patch of more would overflow a lane: 256 times 255 is the most that fits.
    static final int CAPACITY = 24 * 256;

    private static final int PERIOD = 24;
    private static final long EVEN = 0x00ff_00ff_00ff_00ffL;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    @Override
    public void runs(Patch patch) {
        Block block = input.load(patch);
        if (patch.isNarrow() && patch.step() != 0) {
            for (int col = 0; col < patch.width(); col++) {
                int from = block.at + col;
                column(totals, patch.at(), patch.step(), block.bytes, from, patch.width(), patch.rows(), flip);
            }
            return;
        }
        for (int row = 0; row < patch.rows(); row++) {
            int at = patch.at() + row * patch.step();
            int from = block.at + row * patch.width();
            if (patch.width() < PERIOD) {
                totals[at] += sumFew(block.bytes, from, patch.width(), flip);
            } else {
                sum(block.bytes, from, patch.width(), at, 1);
            }
        }
    }

    private static void column(long[] totals, int at, int step, byte[] a, int from, int width, int rows, int flip) {
        for (int row = 0; row < rows; row++) {
            totals[at + row * step] += ((a[from + row * width] ^ flip) & 0xff) - flip;
        }
    }

    private static int sumFew(byte[] a, int from, int n, int flip) {
        int sum = 0;
        for (int i = from; i < from + n; i++) {
            sum += ((a[i] ^ flip) & 0xff) - flip;
        }
        return sum;
    }

    @Override
    public void merge(Patch patch) {
        Block block = input.load(patch);
        if (patch.step() == 0 && PERIOD % patch.width() == 0) {
            sum(block.bytes, block.at, patch.rows() * patch.width(), patch.at(), patch.width());
            return;
        }
        for (int row = 0; row < patch.rows(); row++) {
            int from = block.at + row * patch.width();
            merge(block.bytes, from, totals, patch.at() + row * patch.step(), patch.width(), flip);
        }
    }

    private static void merge(byte[] a, int from, long[] totals, int at, int n, int flip) {
        for (int i = 0; i < n; i++) {
            totals[at + i] += ((a[from + i] ^ flip) & 0xff) - flip;
        }
    }

    /// Adds up `n` bytes for totals that take turns.
    private void sum(byte[] a, int from, int n, int at, int channels) {
        int whole = n < PERIOD ? 0 : n - n % PERIOD;
        if (whole > 0) {
            sumLanes(a, from, whole, at, channels);
        }
        for (int i = whole; i < n; i += channels) {
            merge(a, from + i, totals, at, channels, flip);
        }
    }

    private void sumLanes(byte[] a, int from, int n, int at, int channels) {
        long turned = flip * 0x0101_0101_0101_0101L;
        long even0 = 0;
        long even1 = 0;
        long even2 = 0;
        long odd0 = 0;
        long odd1 = 0;
        long odd2 = 0;
        for (int i = from; i < from + n; i += PERIOD) {
            long first = (long) LONGS.get(a, i) ^ turned;
            long second = (long) LONGS.get(a, i + 8) ^ turned;
            long third = (long) LONGS.get(a, i + 16) ^ turned;
            even0 += first & EVEN;
            odd0 += (first >>> 8) & EVEN;
            even1 += second & EVEN;
            odd1 += (second >>> 8) & EVEN;
            even2 += third & EVEN;
            odd2 += (third >>> 8) & EVEN;
        }
        long tooMuch = (long) flip * (n / PERIOD);
        addLanes(even0, 0, at, channels, tooMuch);
        addLanes(odd0, 1, at, channels, tooMuch);
        addLanes(even1, 8, at, channels, tooMuch);
        addLanes(odd1, 9, at, channels, tooMuch);
        addLanes(even2, 16, at, channels, tooMuch);
        addLanes(odd2, 17, at, channels, tooMuch);
    }

    private void addLanes(long lanes, int first, int at, int channels, long tooMuch) {
        for (int k = 0; k < 4; k++) {
            totals[at + (first + 2 * k) % channels] += ((lanes >>> (16 * k)) & 0xffff) - tooMuch;
        }
    }
}
