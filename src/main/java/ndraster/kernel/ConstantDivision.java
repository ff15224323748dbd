package ndraster.kernel;

import java.util.Optional;
import ndraster.dtype.NumericType;

/// `//` and `%` by one whole number, without a division for each element.
///
/// A quotient is a product with the inverse. Numbers are first made positive by adding a multiple of the divisor, and
/// half is added, so that the product is never nearer to the next whole number than its rounding error: exact for 16
/// bits in `float`, for 32 in `double`.
public final class ConstantDivision {
    private static final int LARGEST_SHIFT = 7;
    private static final int PORTION = 1024;

    private ConstantDivision() {}

    /// The loop that divides by `divisor`, with one input; nothing where it would not be exact or not be faster.
    public static Optional<TypedLoop> of(BinaryOp op, NumericType type, long divisor) {
        boolean isInt = type.isInteger() && Carrier.of(type) == Carrier.INT;
        boolean isQuotient = op == BinaryOp.FLOOR_DIVIDE;
        boolean isOperation = isQuotient || op == BinaryOp.REMAINDER;
        boolean isSmall = Math.abs(divisor) >= 2 && (int) divisor == divisor;
        if (!isInt || !isOperation || !isSmall || (divisor < 0 && type.kind() == 'u')) {
            return Optional.empty();
        }
        int by = (int) divisor;
        Divider divider = type == NumericType.INT32 ? wide(by) : narrow(by);
        Loop loop = isQuotient
                ? (in, out, from, end) -> divider.divide(in[0].ints, out[0].ints, from, end)
                : (in, out, from, end) -> remainders(divider, in[0].ints, by, out[0].ints, from, end);
        TypedLoop typed = new TypedLoop(type, type, loop);
        return Optional.of(isQuotient && type == NumericType.UINT8 ? typed.withLanes(shift(divisor)) : typed);
    }

    private interface Divider {
        /// Fills `to` with the quotients of `a`, which may be the same array.
        void divide(int[] a, int[] to, int from, int end);
    }

    private static Optional<LaneLoops.Loop> shift(long divisor) {
        int by = Long.numberOfTrailingZeros(divisor);
        boolean isPower = divisor == 1L << by && by <= LARGEST_SHIFT;
        return isPower ? Optional.of((a, b, to, n) -> LaneLoops.shiftRight(a, by, to, n)) : Optional.empty();
    }

    private static Divider narrow(int divisor) {
        int size = Math.abs(divisor);
        int shift = (1 << 15) / size + 1;
        float added = (float) shift * size + 0.5f;
        float inverse = 1f / size;
        float sign = Math.signum((float) divisor);
        return size >= 1 << 16
                ? (a, to, from, end) -> general(a, divisor, to, from, end)
                : (a, to, from, end) -> narrow(a, sign, added, inverse, shift, to, from, end);
    }

    private static void narrow(
            int[] a, float sign, float added, float inverse, int shift, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (int) ((a[x] * sign + added) * inverse) - shift;
        }
    }

    private static Divider wide(int divisor) {
        double size = Math.abs((double) divisor);
        double shift = Math.floor(0x1p31 / size) + 1;
        double added = shift * size + 0.5;
        double inverse = 1 / size;
        double sign = Math.signum((double) divisor);
        return (a, to, from, end) -> wide(a, sign, added, inverse, (long) shift, to, from, end);
    }

    private static void wide(
            int[] a, double sign, double added, double inverse, long shift, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (int) ((long) ((a[x] * sign + added) * inverse) - shift);
        }
    }

    private static void general(int[] a, int divisor, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.floorDiv(a[x], divisor);
        }
    }

    /// By way of the quotients, which must not take the place of the numbers: `to` may be `a`.
    private static void remainders(Divider divider, int[] a, int divisor, int[] to, int from, int end) {
        int[] numbers = new int[Math.min(end - from, PORTION)];
        for (int start = from; start < end; start += PORTION) {
            int n = Math.min(end - start, PORTION);
            System.arraycopy(a, start, numbers, 0, n);
            divider.divide(a, to, start, start + n);
            subtract(numbers, divisor, to, start, n);
        }
    }

    /// Replaces quotients by remainders.
    private static void subtract(int[] numbers, int divisor, int[] to, int start, int n) {
        for (int i = 0; i < n; i++) {
            to[start + i] = numbers[i] - to[start + i] * divisor;
        }
    }
}
