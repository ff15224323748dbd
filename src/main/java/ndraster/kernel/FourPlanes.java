package ndraster.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Pixels of four bytes, taken apart into four planes and put together again: eight pixels at a time, as 4×4 blocks of
/// bytes that are transposed inside `long`s.
final class FourPlanes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EVEN_BYTES = 0x00ff_00ff_00ff_00ffL;
    private static final long EVEN_SHORTS = 0x0000_ffff_0000_ffffL;
    private static final long LOW_INT = 0xffff_ffffL;
    private static final int AT_ONCE = 8;

    private FourPlanes() {}

    /// Takes `n` pixels, from `at` on, apart into planes of `n` bytes.
    static void split(byte[] pixels, int at, byte[] planes, int n) {
        int whole = n - n % AT_ONCE;
        for (int i = 0, p = at; i < whole; i += AT_ONCE, p += 4 * AT_ONCE) {
            long p01 = (long) LONGS.get(pixels, p);
            long p23 = (long) LONGS.get(pixels, p + 8);
            long p45 = (long) LONGS.get(pixels, p + 16);
            long p67 = (long) LONGS.get(pixels, p + 24);
            long p04 = (p01 & LOW_INT) | (p45 << 32);
            long p15 = (p01 >>> 32) | (p45 & ~LOW_INT);
            long p26 = (p23 & LOW_INT) | (p67 << 32);
            long p37 = (p23 >>> 32) | (p67 & ~LOW_INT);
            long even01 = (p04 & EVEN_BYTES) | ((p15 & EVEN_BYTES) << 8);
            long odd01 = ((p04 >>> 8) & EVEN_BYTES) | (p15 & ~EVEN_BYTES);
            long even23 = (p26 & EVEN_BYTES) | ((p37 & EVEN_BYTES) << 8);
            long odd23 = ((p26 >>> 8) & EVEN_BYTES) | (p37 & ~EVEN_BYTES);
            LONGS.set(planes, i, (even01 & EVEN_SHORTS) | ((even23 & EVEN_SHORTS) << 16));
            LONGS.set(planes, n + i, (odd01 & EVEN_SHORTS) | ((odd23 & EVEN_SHORTS) << 16));
            LONGS.set(planes, 2 * n + i, ((even01 >>> 16) & EVEN_SHORTS) | (even23 & ~EVEN_SHORTS));
            LONGS.set(planes, 3 * n + i, ((odd01 >>> 16) & EVEN_SHORTS) | (odd23 & ~EVEN_SHORTS));
        }
        for (int k = 0; k < 4; k++) {
            for (int i = whole; i < n; i++) {
                planes[k * n + i] = pixels[at + 4 * i + k];
            }
        }
    }

    /// Puts `n` pixels together from planes of `n` bytes.
    static void join(byte[] planes, byte[] pixels, int n) {
        int whole = n - n % AT_ONCE;
        for (int i = 0, p = 0; i < whole; i += AT_ONCE, p += 4 * AT_ONCE) {
            long first = (long) LONGS.get(planes, i);
            long second = (long) LONGS.get(planes, n + i);
            long third = (long) LONGS.get(planes, 2 * n + i);
            long fourth = (long) LONGS.get(planes, 3 * n + i);
            long even01 = (first & EVEN_SHORTS) | ((third & EVEN_SHORTS) << 16);
            long even23 = ((first >>> 16) & EVEN_SHORTS) | (third & ~EVEN_SHORTS);
            long odd01 = (second & EVEN_SHORTS) | ((fourth & EVEN_SHORTS) << 16);
            long odd23 = ((second >>> 16) & EVEN_SHORTS) | (fourth & ~EVEN_SHORTS);
            long p04 = (even01 & EVEN_BYTES) | ((odd01 & EVEN_BYTES) << 8);
            long p15 = ((even01 >>> 8) & EVEN_BYTES) | (odd01 & ~EVEN_BYTES);
            long p26 = (even23 & EVEN_BYTES) | ((odd23 & EVEN_BYTES) << 8);
            long p37 = ((even23 >>> 8) & EVEN_BYTES) | (odd23 & ~EVEN_BYTES);
            LONGS.set(pixels, p, (p04 & LOW_INT) | (p15 << 32));
            LONGS.set(pixels, p + 8, (p26 & LOW_INT) | (p37 << 32));
            LONGS.set(pixels, p + 16, (p04 >>> 32) | (p15 & ~LOW_INT));
            LONGS.set(pixels, p + 24, (p26 >>> 32) | (p37 & ~LOW_INT));
        }
        for (int k = 0; k < 4; k++) {
            for (int i = whole; i < n; i++) {
                pixels[4 * i + k] = planes[k * n + i];
            }
        }
    }
}
