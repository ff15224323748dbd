package ndraster.kernel;

import java.nio.ByteBuffer;

/// Strided elements into native memory, seen as a direct buffer in native byte order: its base is no Java array, which
/// keeps these loops fast whatever other memory the program has met. Steps in the buffer count bytes.
final class NativeCopy {
    private NativeCopy() {}

    static void copy(byte[] from, int at, ByteBuffer to, int start, Grid grid) {
        int fromStep = grid.fromInner();
        int toStep = grid.toInner();
        for (int row = 0; row < grid.outer(); row++) {
            int p = at + row * grid.fromOuter();
            int k = start + row * grid.toOuter();
            for (int col = 0; col < grid.inner(); col++, p += fromStep, k += toStep) {
                to.put(k, from[p]);
            }
        }
    }

    static void copy(short[] from, int at, ByteBuffer to, int start, Grid grid) {
        int fromStep = grid.fromInner();
        int toStep = grid.toInner();
        for (int row = 0; row < grid.outer(); row++) {
            int p = at + row * grid.fromOuter();
            int k = start + row * grid.toOuter();
            for (int col = 0; col < grid.inner(); col++, p += fromStep, k += toStep) {
                to.putShort(k, from[p]);
            }
        }
    }

    static void copy(int[] from, int at, ByteBuffer to, int start, Grid grid) {
        int fromStep = grid.fromInner();
        int toStep = grid.toInner();
        for (int row = 0; row < grid.outer(); row++) {
            int p = at + row * grid.fromOuter();
            int k = start + row * grid.toOuter();
            for (int col = 0; col < grid.inner(); col++, p += fromStep, k += toStep) {
                to.putInt(k, from[p]);
            }
        }
    }

    static void copy(long[] from, int at, ByteBuffer to, int start, Grid grid) {
        int fromStep = grid.fromInner();
        int toStep = grid.toInner();
        for (int row = 0; row < grid.outer(); row++) {
            int p = at + row * grid.fromOuter();
            int k = start + row * grid.toOuter();
            for (int col = 0; col < grid.inner(); col++, p += fromStep, k += toStep) {
                to.putLong(k, from[p]);
            }
        }
    }

    static void copy(float[] from, int at, ByteBuffer to, int start, Grid grid) {
        int fromStep = grid.fromInner();
        int toStep = grid.toInner();
        for (int row = 0; row < grid.outer(); row++) {
            int p = at + row * grid.fromOuter();
            int k = start + row * grid.toOuter();
            for (int col = 0; col < grid.inner(); col++, p += fromStep, k += toStep) {
                to.putFloat(k, from[p]);
            }
        }
    }

    static void copy(double[] from, int at, ByteBuffer to, int start, Grid grid) {
        int fromStep = grid.fromInner();
        int toStep = grid.toInner();
        for (int row = 0; row < grid.outer(); row++) {
            int p = at + row * grid.fromOuter();
            int k = start + row * grid.toOuter();
            for (int col = 0; col < grid.inner(); col++, p += fromStep, k += toStep) {
                to.putDouble(k, from[p]);
            }
        }
    }
}
