package ndraster.kernel;

import static ndraster.dtype.NumericType.BOOL;
import static ndraster.dtype.NumericType.COMPLEX128;
import static ndraster.dtype.NumericType.FLOAT64;

import java.util.Optional;
import ndraster.dtype.NumericType;

/// Functions that give truth values. Floating point is looked at as `double`.
final class Truths {
    /// Whether a complex number (two blocks of `double`s) is not zero.
    static final Loop OF_COMPLEX = Truths::isNotZero;

    private Truths() {}

    static Optional<TypedLoop> of(UnaryOp op, NumericType type) {
        if (type.isComplex()) {
            return ofComplex(op).map(loop -> new TypedLoop(COMPLEX128, BOOL, loop));
        }
        if (op == UnaryOp.LOGICAL_NOT) {
            return Optional.of(new TypedLoop(BOOL, BOOL, Truths::not));
        }
        boolean isOfReals = type.isFloating() || op == UnaryOp.SIGNBIT;
        return Optional.of(isOfReals ? new TypedLoop(FLOAT64, BOOL, ofReals(op)) : new TypedLoop(BOOL, BOOL, ofWhole(op)));
    }

    private static Loop ofReals(UnaryOp op) {
        return switch (op) {
            case ISNAN -> Truths::isNan;
            case ISINF -> Truths::isInfinite;
            case ISFINITE -> Truths::isFinite;
            default -> Truths::isNegative;
        };
    }

    private static Loop ofWhole(UnaryOp op) {
        int answer = op == UnaryOp.ISFINITE ? 1 : 0;
        return (in, out, n) -> java.util.Arrays.fill(out[0].ints, out[0].at, out[0].at + n, answer);
    }

    private static Optional<Loop> ofComplex(UnaryOp op) {
        return switch (op) {
            case LOGICAL_NOT -> Optional.of(Truths::isZero);
            case ISNAN, ISINF -> Optional.of(ofParts(ofReals(op), IntLoops.of(BinaryOp.BITWISE_OR)));
            case ISFINITE -> Optional.of(ofParts(ofReals(op), IntLoops.of(BinaryOp.BITWISE_AND)));
            default -> Optional.empty();
        };
    }

    /// The truth about both parts, or about one of them.
    private static Loop ofParts(Loop ofReals, Optional<IntLoops.Loop> joining) {
        IntLoops.Loop join = joining.orElseThrow();
        return (in, out, n) -> {
            Block imaginary = Block.of(Carrier.INT, n);
            ofReals.apply(new Block[] {in[1]}, new Block[] {imaginary}, n);
            ofReals.apply(in, out, n);
            join.apply(out[0].ints, out[0].at, imaginary.ints, 0, out[0].ints, out[0].at, n);
        };
    }

    private static void not(Block[] in, Block[] out, int n) {
        int[] a = in[0].ints;
        int[] to = out[0].ints;
        for (int x = 0, i = in[0].at, k = out[0].at; x < n; x++) {
            to[k + x] = a[i + x] ^ 1;
        }
    }

    private static void isZero(Block[] in, Block[] out, int n) {
        for (int x = 0; x < n; x++) {
            boolean isZero = in[0].doubles[in[0].at + x] == 0 && in[1].doubles[in[1].at + x] == 0;
            out[0].ints[out[0].at + x] = isZero ? 1 : 0;
        }
    }

    private static void isNotZero(Block[] in, Block[] out, int n) {
        for (int x = 0; x < n; x++) {
            boolean isZero = in[0].doubles[in[0].at + x] == 0 && in[1].doubles[in[1].at + x] == 0;
            out[0].ints[out[0].at + x] = isZero ? 0 : 1;
        }
    }

    private static void isNan(Block[] in, Block[] out, int n) {
        double[] a = in[0].doubles;
        int[] to = out[0].ints;
        for (int x = 0, i = in[0].at, k = out[0].at; x < n; x++) {
            to[k + x] = Double.isNaN(a[i + x]) ? 1 : 0;
        }
    }

    private static void isInfinite(Block[] in, Block[] out, int n) {
        double[] a = in[0].doubles;
        int[] to = out[0].ints;
        for (int x = 0, i = in[0].at, k = out[0].at; x < n; x++) {
            to[k + x] = Double.isInfinite(a[i + x]) ? 1 : 0;
        }
    }

    private static void isFinite(Block[] in, Block[] out, int n) {
        double[] a = in[0].doubles;
        int[] to = out[0].ints;
        for (int x = 0, i = in[0].at, k = out[0].at; x < n; x++) {
            to[k + x] = Double.isFinite(a[i + x]) ? 1 : 0;
        }
    }

    private static void isNegative(Block[] in, Block[] out, int n) {
        double[] a = in[0].doubles;
        int[] to = out[0].ints;
        for (int x = 0, i = in[0].at, k = out[0].at; x < n; x++) {
            to[k + x] = (int) (Double.doubleToRawLongBits(a[i + x]) >>> (Long.SIZE - 1));
        }
    }
}
