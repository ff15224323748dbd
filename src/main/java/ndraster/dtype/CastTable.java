package ndraster.dtype;

import java.util.List;
import java.util.Optional;

/// Which casting rule a conversion between two types needs.
final class CastTable {
    private CastTable() {}

    static Optional<Casting> needed(DType from, DType to) {
        return switch (from) {
            case Struct struct -> CastStruct.from(struct, to);
            case SubArray subArray -> fromSubArray(subArray, to);
            case Numeric _, Time _, Bytes _, Text _, Raw _ -> fromPlain(from, to);
        };
    }

    private static Optional<Casting> fromSubArray(SubArray from, DType to) {
        return switch (to) {
            case Struct struct -> CastStruct.to(from, struct);
            case SubArray(DType base, List<Integer> shape) ->
                needed(from.base(), base).map(rule -> shape.equals(from.shape()) ? rule : Casting.UNSAFE);
            case Numeric _, Time _, Bytes _, Text _, Raw _ ->
                needed(from.base(), to).map(_ -> Casting.UNSAFE);
        };
    }

    private static Optional<Casting> fromPlain(DType from, DType to) {
        return switch (to) {
            case Struct struct -> CastStruct.to(from, struct);
            case SubArray subArray -> needed(from, subArray.base()).map(rule -> Casting.laxer(rule, Casting.SAFE));
            case Numeric number -> Optional.of(toNumber(from, number));
            case Time time -> Optional.of(toTime(from, time));
            case Bytes bytes -> Optional.of(toBytes(from, bytes));
            case Text text -> Optional.of(toText(from, text));
            case Raw raw -> Optional.of(toRaw(from, raw));
        };
    }

    private static Casting toNumber(DType from, Numeric to) {
        return from instanceof Numeric number ? betweenNumbers(number, to) : Casting.UNSAFE;
    }

    private static Casting betweenNumbers(Numeric from, Numeric to) {
        if (from.type() == to.type()) {
            return from.order() == to.order() ? Casting.NO : Casting.EQUIV;
        }
        if (Promotion.of(from, to).type() == to.type()) {
            return Casting.SAFE;
        }
        return from.type().kindRank() <= to.type().kindRank() ? Casting.SAME_KIND : Casting.UNSAFE;
    }

    private static Casting toTime(DType from, Time to) {
        return switch (from) {
            case Time time -> TimeMetadata.casting(time, to);
            case Numeric number
            when to.isSpan() && isWhole(number) ->
                number.type() == NumericType.UINT64 ? Casting.SAME_KIND : Casting.SAFE;
            default -> Casting.UNSAFE;
        };
    }

    static boolean isWhole(Numeric number) {
        return number.type() == NumericType.BOOL || number.type().isInteger();
    }

    private static Casting toBytes(DType from, Bytes to) {
        return switch (from) {
            case Numeric number -> fitting(digits(number), to.length());
            case Bytes bytes -> resized(bytes.length(), to.length());
            default -> Casting.UNSAFE;
        };
    }

    private static Casting toText(DType from, Text to) {
        return switch (from) {
            case Numeric number -> fitting(digits(number), to.length());
            case Bytes bytes -> fitting(bytes.length(), to.length());
            case Text text when text.length() == to.length() && text.order() != to.order() -> Casting.EQUIV;
            case Text text -> resized(text.length(), to.length());
            default -> Casting.UNSAFE;
        };
    }

    private static Casting toRaw(DType from, Raw to) {
        if (from instanceof Raw raw) {
            return resized(raw.size(), to.size());
        }
        return from.itemSize() <= to.size() ? Casting.SAFE : Casting.UNSAFE;
    }

    private static Casting resized(int from, int to) {
        return from == to ? Casting.NO : fitting(from, to);
    }

    private static Casting fitting(int from, int to) {
        return from <= to ? Casting.SAFE : Casting.SAME_KIND;
    }

    /// How many characters NumPy reserves for a number of this type.
    static int digits(Numeric number) {
        return switch (number.type()) {
            case BOOL -> 5;
            case INT8 -> 4;
            case UINT8 -> 3;
            case INT16 -> 6;
            case UINT16 -> 5;
            case INT32 -> 11;
            case UINT32 -> 10;
            case INT64 -> 21;
            case UINT64 -> 20;
            case FLOAT16, FLOAT32, FLOAT64 -> 32;
            case COMPLEX64, COMPLEX128 -> 64;
        };
    }

    /// `to` with the length that `from` needs, where it has none of its own.
    static DType sized(DType to, DType from) {
        if (to.itemSize() > 0) {
            return to;
        }
        return switch (to) {
            case Bytes _ -> new Bytes(length(from));
            case Text text -> new Text(length(from), text.order());
            case Raw _ when from instanceof Struct -> from;
            case Raw _ -> new Raw(from.itemSize());
            default -> to;
        };
    }

    private static int length(DType from) {
        return switch (from) {
            case Numeric number -> digits(number);
            case Bytes bytes -> bytes.length();
            case Text text -> text.length();
            default -> 0;
        };
    }
}
