package ndraster.kernel;

import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Byte order: the layouts of unaligned elements, and turning a block's elements round.
final class Swapping {
    static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED;
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;
    static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED;
    static final ValueLayout.OfDouble DOUBLE = ValueLayout.JAVA_DOUBLE_UNALIGNED;

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
