package ndraster.kernel;

import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Byte order: the layouts of unaligned elements, and turning a block's elements round.
final class Swapping {
    static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED;
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
    static final ValueLayout.OfInt LITTLE_INT = INT.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;
    static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED;
    static final ValueLayout.OfDouble DOUBLE = ValueLayout.JAVA_DOUBLE_UNALIGNED;

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private Swapping() {}

    static ByteOrder other(ByteOrder order) {
        return order == ByteOrder.LITTLE_ENDIAN ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    static void inPlace(Block block, Unit unit, int n) {
        switch (unit) {
            case BYTE -> {}
            case SHORT -> swap(block.shorts, n);
            case INT -> swap(block.ints, n);
            case LONG -> swap(block.longs, n);
            case FLOAT -> swap(block.floats, n);
            case DOUBLE -> swap(block.doubles, n);
        }
    }

    /// Turns each four of `n` bytes round.
    static void pixels(byte[] a, int n) {
        for (int i = 0; i < n; i += Integer.BYTES) {
            INTS.set(a, i, Integer.reverseBytes((int) INTS.get(a, i)));
        }
    }

    private static void swap(short[] a, int n) {
        for (int i = 0; i < n; i++) {
            a[i] = Short.reverseBytes(a[i]);
        }
    }

    private static void swap(int[] a, int n) {
        for (int i = 0; i < n; i++) {
            a[i] = Integer.reverseBytes(a[i]);
        }
    }

    private static void swap(long[] a, int n) {
        for (int i = 0; i < n; i++) {
            a[i] = Long.reverseBytes(a[i]);
        }
    }

    private static void swap(float[] a, int n) {
        for (int i = 0; i < n; i++) {
            a[i] = Float.intBitsToFloat(Integer.reverseBytes(Float.floatToRawIntBits(a[i])));
        }
    }

    private static void swap(double[] a, int n) {
        for (int i = 0; i < n; i++) {
            a[i] = Double.longBitsToDouble(Long.reverseBytes(Double.doubleToRawLongBits(a[i])));
        }
    }
}
