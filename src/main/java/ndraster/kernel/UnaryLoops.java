package ndraster.kernel;

import static ndraster.dtype.NumericType.BOOL;
import static ndraster.dtype.NumericType.COMPLEX64;
import static ndraster.dtype.NumericType.FLOAT16;
import static ndraster.dtype.NumericType.FLOAT32;
import static ndraster.dtype.NumericType.FLOAT64;
import static ndraster.dtype.NumericType.INT8;
import static ndraster.dtype.NumericType.UINT64;

import java.util.Optional;
import ndraster.dtype.NumericType;

/// Which loop a function of one number has for each type.
public final class UnaryLoops {
    private UnaryLoops() {}

    /// The loop, or nothing where NumPy has none.
    public static Optional<TypedLoop> of(UnaryOp op, NumericType type) {
        if (op.isTruth()) {
            return Truths.of(op, type);
        }
        if (type.isComplex()) {
            return ofComplex(op, type);
        }
        if (type == BOOL) {
            return ofBool(op);
        }
        if (op.isOfReals() && !type.isFloating()) {
            return of(op, floatingFor(type));
        }
        return loop(op, type).map(loop -> new TypedLoop(type, type, loop, raw(op, type)));
    }

    /// The smallest floating-point type that holds every value of a whole one (64 bits: nearly).
    private static NumericType floatingFor(NumericType type) {
        return switch (type.size()) {
            case 1 -> FLOAT16;
            case 2 -> FLOAT32;
            default -> FLOAT64;
        };
    }

    private static Optional<TypedLoop> ofBool(UnaryOp op) {
        return switch (op) {
            case ABSOLUTE, FLOOR, CEIL, TRUNC ->
                IntFunctions.of(UnaryOp.POSITIVE).map(each -> new TypedLoop(BOOL, BOOL, IntFunctions.loop(each)));
            case INVERT -> Truths.of(UnaryOp.LOGICAL_NOT, BOOL);
            case SQUARE, RECIPROCAL, CONJUGATE -> of(op, INT8);
            case NEGATIVE, POSITIVE, SIGN -> Optional.empty();
            default -> of(op, FLOAT16);
        };
    }

    private static Optional<TypedLoop> ofComplex(UnaryOp op, NumericType type) {
        NumericType part = type == COMPLEX64 ? FLOAT32 : FLOAT64;
        return ComplexFunctions.of(op, part == FLOAT32)
                .map(loop -> new TypedLoop(type, op == UnaryOp.ABSOLUTE ? part : type, loop));
    }

    private static Optional<Loop> loop(UnaryOp op, NumericType type) {
        return switch (Carrier.of(type)) {
            case INT -> IntFunctions.of(op).map(IntFunctions::loop);
            case LONG ->
                (type == UINT64 ? LongFunctions.ofUnsigned(op) : LongFunctions.of(op)).map(LongFunctions::loop);
            case FLOAT -> FloatFunctions.of(op).map(FloatFunctions::loop);
            case DOUBLE -> DoubleFunctions.of(op).map(DoubleFunctions::loop);
        };
    }

    private static Optional<Loop> raw(UnaryOp op, NumericType type) {
        return type.size() == 1 ? ByteFunctions.of(op).map(ByteFunctions::loop) : Optional.empty();
    }
}
