package ndraster.kernel;

import static ndraster.dtype.NumericType.BOOL;
import static ndraster.dtype.NumericType.COMPLEX128;
import static ndraster.dtype.NumericType.UINT64;
import static ndraster.dtype.NumericType.UINT8;

import java.util.Optional;
import ndraster.dtype.NumericType;

/// Which loop a comparison or a logical operation has: all give bool.
final class Comparisons {
    private Comparisons() {}

    /// A comparison of numbers of one type. Greater is less, turned round.
    static TypedLoop of(BinaryOp op, NumericType common) {
        boolean isTurned = op == BinaryOp.GREATER || op == BinaryOp.GREATER_EQUAL;
        BinaryOp plain = isTurned ? op.mirrored() : op;
        Loop loop = isTurned ? turned(loop(plain, common)) : loop(plain, common);
        return common == UINT8
                ? new TypedLoop(UINT8, BOOL, loop, Optional.of(Lanes.of(lanes(op))))
                        .withScalar(LaneScalarLoops.of(op).map(Lanes::ofScalar))
                : new TypedLoop(common.isComplex() ? COMPLEX128 : common, BOOL, loop);
    }

    private static LaneLoops.Loop lanes(BinaryOp op) {
        return switch (op) {
            case EQUAL -> LaneLoops::equal;
            case NOT_EQUAL -> LaneLoops::notEqual;
            case LESS -> LaneLoops::less;
            case LESS_EQUAL -> LaneLoops::lessEqual;
            case GREATER -> LaneLoops::greater;
            case GREATER_EQUAL -> LaneLoops::greaterEqual;
            default -> throw new IllegalArgumentException(op + " is no comparison");
        };
    }

    private static Loop loop(BinaryOp op, NumericType type) {
        if (type.isComplex()) {
            return ComplexComparisons.of(op);
        }
        return switch (Carrier.of(type)) {
            case INT -> Loop.ofInts(IntComparisons.of(op));
            case LONG -> ofLongs(type == UINT64 ? LongComparisons.ofUnsigned(op) : LongComparisons.of(op));
            case FLOAT -> ofFloats(FloatComparisons.of(op));
            case DOUBLE -> ofDoubles(DoubleComparisons.of(op));
        };
    }

    /// A comparison of a signed integer with a uint64: both come as 64 bits, the signed one extended by its sign.
    static TypedLoop ofMixed(BinaryOp op, boolean isLeftSigned) {
        return isLeftSigned
                ? new TypedLoop(UINT64, BOOL, ofLongs(MixedComparisons.of(op)))
                : new TypedLoop(UINT64, BOOL, turned(ofLongs(MixedComparisons.of(op.mirrored()))));
    }

    /// An operation on numbers as truth values.
    static TypedLoop ofLogical(BinaryOp op, NumericType common) {
        if (common.isComplex()) {
            return new TypedLoop(COMPLEX128, BOOL, ComplexComparisons.logical(op));
        }
        return new TypedLoop(BOOL, BOOL, Loop.ofInts(ofTruths(op)));
    }

    static IntLoops.Loop ofTruths(BinaryOp op) {
        BinaryOp bitwise = switch (op) {
            case LOGICAL_AND -> BinaryOp.BITWISE_AND;
            case LOGICAL_OR -> BinaryOp.BITWISE_OR;
            case LOGICAL_XOR -> BinaryOp.BITWISE_XOR;
            default -> throw new IllegalArgumentException(op + " is not a logical operation");
        };
        return IntLoops.of(bitwise).orElseThrow();
    }

    private static Loop turned(Loop loop) {
        return (in, out, from, end) -> loop.apply(turned(in), out, from, end);
    }

    private static Block[] turned(Block[] in) {
        return in.length == 2 ? new Block[] {in[1], in[0]} : new Block[] {in[2], in[3], in[0], in[1]};
    }

    private static Loop ofLongs(LongComparisons.Loop loop) {
        return (in, out, from, end) -> loop.apply(in[0].longs, in[1].longs, out[0].ints, from, end);
    }

    private static Loop ofFloats(FloatComparisons.Loop loop) {
        return (in, out, from, end) -> loop.apply(in[0].floats, in[1].floats, out[0].ints, from, end);
    }

    private static Loop ofDoubles(DoubleComparisons.Loop loop) {
        return (in, out, from, end) -> loop.apply(in[0].doubles, in[1].doubles, out[0].ints, from, end);
    }
}
