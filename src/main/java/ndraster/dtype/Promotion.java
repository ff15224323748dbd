package ndraster.dtype;

import java.nio.ByteOrder;

/// The type of a result: NumPy's promotion (NEP 50). All results are in this machine's byte order.
///
/// A Java number is *weak*, as a Python number is: it takes the array's type where that is of its kind or a higher one.
/// An array of float32 times `1.5` stays float32.
///
/// @see <a href="https://numpy.org/neps/nep-0050-scalar-promotion.html">NEP 50</a>
public final class Promotion {
    private Promotion() {}

    /// The smallest type that holds the values of both: `np.promote_types(one, other)`.
    ///
    /// @throws DTypeException if there is none
    public static DType of(DType one, DType other) {
        return switch (one) {
            case Numeric number when other instanceof Numeric second -> of(number, second);
            case Time time when other instanceof Time second -> TimeMetadata.common(time, second);
            case Time time when time.isSpan() && isWholeSigned(other) -> time.withOrder(ByteOrder.nativeOrder());
            case Numeric _
            when other instanceof Time time && time.isSpan() && isWholeSigned(one) ->
                time.withOrder(ByteOrder.nativeOrder());
            case Bytes _, Text _, Numeric _ -> PromotionOfText.of(one, other);
            case Struct _, SubArray _, Raw _, Time _ -> PromotionOfVoid.of(one, other);
        };
    }

    private static boolean isWholeSigned(DType dtype) {
        return dtype instanceof Numeric number && CastTable.isWhole(number) && number.type() != NumericType.UINT64;
    }

    /// As [#of(DType, DType)], for numbers, which always have a common type.
    public static Numeric of(Numeric one, Numeric other) {
        return Numeric.of(of(one.type(), other.type()));
    }

    private static NumericType of(NumericType one, NumericType other) {
        NumericType larger = one.kindRank() >= other.kindRank() ? one : other;
        NumericType smaller = larger == one ? other : one;
        return switch (larger.kind()) {
            case 'c' -> complex(of(larger.part(), smaller.isComplex() ? smaller.part() : smaller));
            case 'f' -> NumericType.floating(Math.max(larger.size(), floatSize(smaller)));
            case 'i' -> signed(larger, smaller);
            default -> larger.size() >= smaller.size() ? larger : smaller;
        };
    }

    private static NumericType complex(NumericType part) {
        return part == NumericType.FLOAT64 ? NumericType.COMPLEX128 : NumericType.COMPLEX64;
    }

    private static NumericType signed(NumericType signed, NumericType other) {
        boolean isUnsigned = other.kind() == 'u';
        int size = Math.max(signed.size(), isUnsigned ? 2 * other.size() : other.size());
        return size > Long.BYTES
                ? NumericType.FLOAT64
                : NumericType.of('i', size).orElseThrow();
    }

    /// The size of the floating-point type for values of `type`: float64 for 64-bit integers, though it does not
    /// hold them all.
    private static int floatSize(NumericType type) {
        return switch (type.kind()) {
            case 'f' -> type.size();
            case 'b' -> 2;
            default -> Math.min(2 * type.size(), Double.BYTES);
        };
    }

    /// The type of `dtype` with a Java `boolean`.
    ///
    /// @throws DTypeException if there is none
    public static DType withBoolean(DType dtype) {
        return of(dtype, DType.BOOL);
    }

    /// The type of `dtype` with a Java integer: int64 for bool, `dtype` itself for other numbers.
    ///
    /// @throws DTypeException if there is none
    public static DType withInteger(DType dtype) {
        boolean keeps = dtype instanceof Numeric number && number.type() != NumericType.BOOL;
        return keeps ? dtype.withOrder(ByteOrder.nativeOrder()) : of(dtype, DType.INT64);
    }

    /// The type of `dtype` with a Java floating-point number: float64 for bool and integers, `dtype` itself for
    /// floating-point and complex numbers.
    ///
    /// @throws DTypeException if there is none
    public static DType withDouble(DType dtype) {
        boolean keeps = dtype instanceof Numeric number && !CastTable.isWhole(number);
        return keeps ? dtype.withOrder(ByteOrder.nativeOrder()) : of(dtype, DType.FLOAT64);
    }

    /// The type of `dtype` with a complex number: complex64 for float16 and float32, `dtype` itself for complex
    /// numbers, else complex128.
    ///
    /// @throws DTypeException if there is none
    public static DType withComplex(DType dtype) {
        boolean isSingle = dtype instanceof Numeric number && !CastTable.isWhole(number);
        return of(dtype, isSingle ? DType.COMPLEX64 : DType.COMPLEX128);
    }

    /// The type of a sum or product: at least 64 bits for bool and integers, else `dtype` itself.
    public static Numeric ofSum(Numeric dtype) {
        return switch (dtype.kind()) {
            case 'b', 'i' -> DType.INT64;
            case 'u' -> DType.UINT64;
            default -> dtype.withOrder(ByteOrder.nativeOrder());
        };
    }

    /// The type of a mean: float64 for bool and integers, else `dtype` itself.
    public static Numeric ofMean(Numeric dtype) {
        return CastTable.isWhole(dtype) ? DType.FLOAT64 : dtype.withOrder(ByteOrder.nativeOrder());
    }
}
