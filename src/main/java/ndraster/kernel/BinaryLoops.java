package ndraster.kernel;

import static ndraster.dtype.NumericType.BOOL;
import static ndraster.dtype.NumericType.COMPLEX128;
import static ndraster.dtype.NumericType.COMPLEX64;
import static ndraster.dtype.NumericType.FLOAT64;
import static ndraster.dtype.NumericType.INT8;
import static ndraster.dtype.NumericType.UINT64;
import static ndraster.dtype.NumericType.UINT8;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.dtype.Promotion;

/// Which loop an operation on two numbers has for the type that both have in common.
public final class BinaryLoops {
    private static final List<List<Optional<TypedLoop>>> ALL =
            Stream.of(BinaryOp.values()).map(BinaryLoops::ofEachType).toList();

    private BinaryLoops() {}

    /// The loop for arguments of two types, or nothing where NumPy has none.
    public static Optional<TypedLoop> of(BinaryOp op, Numeric left, Numeric right) {
        if (op.isComparison() && isSignedBesideUnsigned(left, right)) {
            return Optional.of(Comparisons.ofMixed(op, true));
        }
        if (op.isComparison() && isSignedBesideUnsigned(right, left)) {
            return Optional.of(Comparisons.ofMixed(op, false));
        }
        return of(op, Promotion.of(left, right).type());
    }

    private static boolean isSignedBesideUnsigned(Numeric one, Numeric other) {
        return one.kind() == 'i' && other.type() == UINT64;
    }

    /// The loop for one type, or nothing where NumPy has none.
    public static Optional<TypedLoop> of(BinaryOp op, NumericType common) {
        return ALL.get(op.ordinal()).get(common.ordinal());
    }

    private static List<Optional<TypedLoop>> ofEachType(BinaryOp op) {
        return Stream.of(NumericType.values()).map(type -> find(op, type)).toList();
    }

    private static Optional<TypedLoop> find(BinaryOp op, NumericType common) {
        if (op.isComparison()) {
            return Optional.of(Comparisons.of(op, common));
        }
        if (op.isLogical()) {
            return Optional.of(Comparisons.ofLogical(op, common));
        }
        if (common == BOOL) {
            return ofBool(op);
        }
        if (op == BinaryOp.DIVIDE && common.isInteger()) {
            return find(op, FLOAT64);
        }
        if (common.isComplex()) {
            return ComplexLoops.of(op, common == COMPLEX64 ? COMPLEX64 : COMPLEX128)
                    .map(loop -> new TypedLoop(common, common, loop));
        }
        return loop(op, common)
                .map(loop -> new TypedLoop(common, common, loop, raw(op, common)).withScalar(scalar(op, common)));
    }

    private static Optional<ScalarLoop> scalar(BinaryOp op, NumericType type) {
        return switch (type) {
            case INT8 -> ByteScalarLoops.of(op);
            case UINT8 -> ByteScalarLoops.of(op).or(() -> LaneScalarLoops.of(op).map(Lanes::ofScalar));
            case INT16, UINT16 -> ShortScalarLoops.of(op);
            case INT32 -> IntScalarLoops.of(op);
            case INT64 -> LongScalarLoops.of(op);
            case UINT64 -> isSignless(op) ? LongScalarLoops.of(op) : Optional.empty();
            case FLOAT32 -> FloatScalarLoops.of(op);
            case FLOAT64 -> DoubleScalarLoops.of(op);
            default -> Optional.empty();
        };
    }

    /// Whether the sign of the highest bit does not matter.
    private static boolean isSignless(BinaryOp op) {
        return op != BinaryOp.MINIMUM && op != BinaryOp.MAXIMUM;
    }

    /// Sums and products of truth values are theirs; what needs numbers is done in int8, division in float64.
    private static Optional<TypedLoop> ofBool(BinaryOp op) {
        return switch (op) {
            case ADD, MAXIMUM, BITWISE_OR -> bool(BinaryOp.BITWISE_OR);
            case MULTIPLY, MINIMUM, BITWISE_AND -> bool(BinaryOp.BITWISE_AND);
            case BITWISE_XOR -> bool(op);
            case SUBTRACT -> Optional.empty();
            case DIVIDE -> find(op, FLOAT64);
            default -> find(op, INT8);
        };
    }

    private static Optional<TypedLoop> bool(BinaryOp op) {
        return IntLoops.of(op).map(loop -> new TypedLoop(BOOL, BOOL, Loop.ofInts(loop)));
    }

    private static Optional<Loop> loop(BinaryOp op, NumericType type) {
        return switch (Carrier.of(type)) {
            case INT -> IntLoops.of(op).map(Loop::ofInts);
            case LONG ->
                (type == UINT64 ? UnsignedLoops.of(op).or(() -> LongLoops.of(op)) : LongLoops.of(op))
                        .map(Loop::ofLongs);
            case FLOAT -> FloatLoops.of(op).map(Loop::ofFloats);
            case DOUBLE -> DoubleLoops.of(op).map(Loop::ofDoubles);
        };
    }

    private static Optional<LaneLoops.Loop> lanes(BinaryOp op) {
        return switch (op) {
            case MINIMUM -> Optional.of(LaneLoops::minimum);
            case MAXIMUM -> Optional.of(LaneLoops::maximum);
            default -> Optional.empty();
        };
    }

    private static Optional<Loop> raw(BinaryOp op, NumericType type) {
        return switch (type) {
            case INT8 -> ByteLoops.of(op).map(Loop::ofBytes);
            case UINT8 -> ByteLoops.of(op).map(Loop::ofBytes).or(() -> lanes(op).map(Lanes::of));
            case INT16, UINT16 -> ShortLoops.of(op).map(Loop::ofShorts);
            default -> Optional.empty();
        };
    }
}
