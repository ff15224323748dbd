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
        return Optional.of(
                isOfReals ? new TypedLoop(FLOAT64, BOOL, ofReals(op)) : new TypedLoop(BOOL, BOOL, ofWhole(op)));
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
        return (in, out, from, end) -> java.util.Arrays.fill(out[0].ints, from, end, answer);
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
        return (in, out, from, end) -> {
            Block imaginary = Block.of(Carrier.INT, end);
            ofReals.apply(new Block[] {in[1]}, new Block[] {imaginary}, from, end);
            ofReals.apply(in, out, from, end);
            join.apply(out[0].ints, imaginary.ints, out[0].ints, from, end);
        };
    }

    private static void not(Block[] in, Block[] out, int from, int end) {
        int[] a = in[0].ints;
        int[] to = out[0].ints;
        for (int x = from; x < end; x++) {
            to[x] = a[x] ^ 1;
        }
    }

    private static void isZero(Block[] in, Block[] out, int from, int end) {
        for (int x = from; x < end; x++) {
            boolean isZero = in[0].doubles[x] == 0 && in[1].doubles[x] == 0;
            out[0].ints[x] = isZero ? 1 : 0;
        }
    }

    private static void isNotZero(Block[] in, Block[] out, int from, int end) {
        for (int x = from; x < end; x++) {
            boolean isZero = in[0].doubles[x] == 0 && in[1].doubles[x] == 0;
            out[0].ints[x] = isZero ? 0 : 1;
        }
    }

    private static void isNan(Block[] in, Block[] out, int from, int end) {
        double[] a = in[0].doubles;
        int[] to = out[0].ints;
        for (int x = from; x < end; x++) {
            to[x] = Double.isNaN(a[x]) ? 1 : 0;
        }
    }

    private static void isInfinite(Block[] in, Block[] out, int from, int end) {
        double[] a = in[0].doubles;
        int[] to = out[0].ints;
        for (int x = from; x < end; x++) {
            to[x] = Double.isInfinite(a[x]) ? 1 : 0;
        }
    }

    private static void isFinite(Block[] in, Block[] out, int from, int end) {
        double[] a = in[0].doubles;
        int[] to = out[0].ints;
        for (int x = from; x < end; x++) {
            to[x] = Double.isFinite(a[x]) ? 1 : 0;
        }
    }

    private static void isNegative(Block[] in, Block[] out, int from, int end) {
        double[] a = in[0].doubles;
        int[] to = out[0].ints;
        for (int x = from; x < end; x++) {
            to[x] = (int) (Double.doubleToRawLongBits(a[x]) >>> (Long.SIZE - 1));
        }
    }
}
