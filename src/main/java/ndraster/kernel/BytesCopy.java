package ndraster.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Elements of other types in a `byte[]`, at any byte: strided ones come from there and go there. Steps in the `byte[]`
/// count bytes.
final class BytesCopy {
    static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.nativeOrder());
    static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());
    static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    static final VarHandle FLOATS = MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.nativeOrder());
    static final VarHandle DOUBLES = MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.nativeOrder());

    private BytesCopy() {}

    static void copy(byte[] from, int at, short[] to, int start, Grid grid) {
        int fromStep = grid.fromInner();
        int toStep = grid.toInner();
        for (int row = 0; row < grid.outer(); row++) {
            int p = at + row * grid.fromOuter();
            int k = start + row * grid.toOuter();
            for (int col = 0; col < grid.inner(); col++, p += fromStep, k += toStep) {
                to[k] = (short) SHORTS.get(from, p);
            }
        }
    }

    static void copy(byte[] from, int at, int[] to, int start, Grid grid) {
        int fromStep = grid.fromInner();
        int toStep = grid.toInner();
        for (int row = 0; row < grid.outer(); row++) {
            int p = at + row * grid.fromOuter();
            int k = start + row * grid.toOuter();
            for (int col = 0; col < grid.inner(); col++, p += fromStep, k += toStep) {
                to[k] = (int) INTS.get(from, p);
            }
        }
    }

    static void copy(byte[] from, int at, long[] to, int start, Grid grid) {
        int fromStep = grid.fromInner();
        int toStep = grid.toInner();
        for (int row = 0; row < grid.outer(); row++) {
            int p = at + row * grid.fromOuter();
            int k = start + row * grid.toOuter();
            for (int col = 0; col < grid.inner(); col++, p += fromStep, k += toStep) {
                to[k] = (long) LONGS.get(from, p);
            }
        }
    }

    static void copy(byte[] from, int at, float[] to, int start, Grid grid) {
        int fromStep = grid.fromInner();
        int toStep = grid.toInner();
        for (int row = 0; row < grid.outer(); row++) {
            int p = at + row * grid.fromOuter();
            int k = start + row * grid.toOuter();
            for (int col = 0; col < grid.inner(); col++, p += fromStep, k += toStep) {
                to[k] = (float) FLOATS.get(from, p);
            }
        }
    }

    static void copy(byte[] from, int at, double[] to, int start, Grid grid) {
        int fromStep = grid.fromInner();
        int toStep = grid.toInner();
        for (int row = 0; row < grid.outer(); row++) {
            int p = at + row * grid.fromOuter();
            int k = start + row * grid.toOuter();
            for (int col = 0; col < grid.inner(); col++, p += fromStep, k += toStep) {
                to[k] = (double) DOUBLES.get(from, p);
            }
        }
    }

    static void copy(short[] from, int at, byte[] to, int start, Grid grid) {
        int fromStep = grid.fromInner();
        int toStep = grid.toInner();
        for (int row = 0; row < grid.outer(); row++) {
            int p = at + row * grid.fromOuter();
            int k = start + row * grid.toOuter();
            for (int col = 0; col < grid.inner(); col++, p += fromStep, k += toStep) {
                SHORTS.set(to, k, from[p]);
            }
        }
    }

    static void copy(int[] from, int at, byte[] to, int start, Grid grid) {
        int fromStep = grid.fromInner();
        int toStep = grid.toInner();
        for (int row = 0; row < grid.outer(); row++) {
            int p = at + row * grid.fromOuter();
            int k = start + row * grid.toOuter();
            for (int col = 0; col < grid.inner(); col++, p += fromStep, k += toStep) {
                INTS.set(to, k, from[p]);
            }
        }
    }

    static void copy(long[] from, int at, byte[] to, int start, Grid grid) {
        int fromStep = grid.fromInner();
        int toStep = grid.toInner();
        for (int row = 0; row < grid.outer(); row++) {
            int p = at + row * grid.fromOuter();
            int k = start + row * grid.toOuter();
            for (int col = 0; col < grid.inner(); col++, p += fromStep, k += toStep) {
                LONGS.set(to, k, from[p]);
            }
        }
    }

    static void copy(float[] from, int at, byte[] to, int start, Grid grid) {
        int fromStep = grid.fromInner();
        int toStep = grid.toInner();
        for (int row = 0; row < grid.outer(); row++) {
            int p = at + row * grid.fromOuter();
            int k = start + row * grid.toOuter();
            for (int col = 0; col < grid.inner(); col++, p += fromStep, k += toStep) {
                FLOATS.set(to, k, from[p]);
            }
        }
    }

    static void copy(double[] from, int at, byte[] to, int start, Grid grid) {
        int fromStep = grid.fromInner();
        int toStep = grid.toInner();
        for (int row = 0; row < grid.outer(); row++) {
            int p = at + row * grid.fromOuter();
            int k = start + row * grid.toOuter();
            for (int col = 0; col < grid.inner(); col++, p += fromStep, k += toStep) {
                DOUBLES.set(to, k, from[p]);
            }
        }
    }
}
