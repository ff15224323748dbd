package ndraster.kernel;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.BitSet;
import ndraster.dtype.NumericType;
import ndraster.parallel.Cores;

/// Sorts the lanes of a packed Java array, each by itself: NaN last, and zeros of either sign as they stood.
public final class LaneSort {
    private LaneSort() {}

    /// Sorts `array`, whose elements of `type` lie as they do in memory; not float16.
    public static void sort(Object array, NumericType type, int lane) {
        if (lane == 0) {
            return;
        }
        int size = Array.getLength(array);
        Cores.run(size / lane, size, (from, end) -> sort(array, type, lane, (int) from * lane, (int) end * lane));
    }

    private static void sort(Object array, NumericType type, int lane, int from, int end) {
        switch (array) {
            case byte[] a -> sortBytes(a, type.kind() == 'u', lane, from, end);
            case short[] a -> sortShorts(a, type.kind() == 'u', lane, from, end);
            case int[] a -> sortInts(a, type.kind() == 'u', lane, from, end);
            case long[] a -> sortLongs(a, type.kind() == 'u', lane, from, end);
            case float[] a -> sortFloats(a, lane, from, end);
            case double[] a -> sortDoubles(a, lane, from, end);
            default -> throw new IllegalArgumentException(array.getClass().getTypeName());
        }
    }

    private static void sortBytes(byte[] a, boolean isUnsigned, int lane, int from, int end) {
        flip(a, from, end, isUnsigned ? Byte.MIN_VALUE : 0);
        for (int at = from; at < end; at += lane) {
            Arrays.sort(a, at, at + lane);
        }
        flip(a, from, end, isUnsigned ? Byte.MIN_VALUE : 0);
    }

    private static void flip(byte[] a, int from, int end, int bits) {
        for (int i = from; i < end && bits != 0; i++) {
            a[i] ^= (byte) bits;
        }
    }

    private static void sortShorts(short[] a, boolean isUnsigned, int lane, int from, int end) {
        flip(a, from, end, isUnsigned ? Short.MIN_VALUE : 0);
        for (int at = from; at < end; at += lane) {
            Arrays.sort(a, at, at + lane);
        }
        flip(a, from, end, isUnsigned ? Short.MIN_VALUE : 0);
    }

    private static void flip(short[] a, int from, int end, int bits) {
        for (int i = from; i < end && bits != 0; i++) {
            a[i] ^= (short) bits;
        }
    }

    private static void sortInts(int[] a, boolean isUnsigned, int lane, int from, int end) {
        flip(a, from, end, isUnsigned ? Integer.MIN_VALUE : 0);
        for (int at = from; at < end; at += lane) {
            Arrays.sort(a, at, at + lane);
        }
        flip(a, from, end, isUnsigned ? Integer.MIN_VALUE : 0);
    }

    private static void flip(int[] a, int from, int end, int bits) {
        for (int i = from; i < end && bits != 0; i++) {
            a[i] ^= bits;
        }
    }

    private static void sortLongs(long[] a, boolean isUnsigned, int lane, int from, int end) {
        flip(a, from, end, isUnsigned ? Long.MIN_VALUE : 0);
        for (int at = from; at < end; at += lane) {
            Arrays.sort(a, at, at + lane);
        }
        flip(a, from, end, isUnsigned ? Long.MIN_VALUE : 0);
    }

    private static void flip(long[] a, int from, int end, long bits) {
        for (int i = from; i < end && bits != 0; i++) {
            a[i] ^= bits;
        }
    }

    private static void sortFloats(float[] a, int lane, int from, int end) {
        for (int at = from; at < end; at += lane) {
            BitSet negative = new BitSet();
            int zeros = 0;
            for (int i = at; i < at + lane; i++) {
                if (a[i] == 0) {
                    negative.set(zeros++, Float.floatToRawIntBits(a[i]) != 0);
                }
            }
            Arrays.sort(a, at, at + lane);
            int first = negative.isEmpty() ? 0 : Arrays.binarySearch(a, at, at + lane, -0.0f);
            while (!negative.isEmpty() && first > at && a[first - 1] == 0) {
                first--;
            }
            for (int k = 0; k < zeros && !negative.isEmpty(); k++) {
                a[first + k] = negative.get(k) ? -0.0f : 0.0f;
            }
        }
    }

    private static void sortDoubles(double[] a, int lane, int from, int end) {
        for (int at = from; at < end; at += lane) {
            BitSet negative = new BitSet();
            int zeros = 0;
            for (int i = at; i < at + lane; i++) {
                if (a[i] == 0) {
                    negative.set(zeros++, Double.doubleToRawLongBits(a[i]) != 0);
                }
            }
            Arrays.sort(a, at, at + lane);
            int first = negative.isEmpty() ? 0 : Arrays.binarySearch(a, at, at + lane, -0.0);
            while (!negative.isEmpty() && first > at && a[first - 1] == 0) {
                first--;
            }
            for (int k = 0; k < zeros && !negative.isEmpty(); k++) {
                a[first + k] = negative.get(k) ? -0.0 : 0.0;
            }
        }
    }
}
