package ndraster.dtype;

import java.nio.ByteOrder;
import java.util.Optional;

/// The letters of PEP 3118 and of Python's `struct`.
final class BufferType {
    private static final String LETTERS = "?bhiqBHIQefd";

    private BufferType() {}

    /// 64-bit integers are C's `long` where C's sizes hold, `long long` where the standard ones do.
    static String letters(NumericType type, boolean isStandardSize) {
        return switch (type) {
            case COMPLEX64 -> "Zf";
            case COMPLEX128 -> "Zd";
            case INT64 -> isStandardSize ? "q" : "l";
            case UINT64 -> isStandardSize ? "Q" : "L";
            default -> String.valueOf(LETTERS.charAt(type.ordinal()));
        };
    }

    /// The type of one letter, `isNative` with C's sizes; those that take a length have length `count`.
    static Optional<DType> parse(char letter, boolean isNative, ByteOrder order, int count) {
        return switch (letter) {
            case 's' -> Optional.of(new Bytes(count));
            case 'w' -> Optional.of(new Text(count, order));
            case 'x' -> Optional.of(new Raw(count));
            case 'c' -> Optional.of(new Bytes(1));
            case 'l' -> number(isNative ? NumericType.INT64 : NumericType.INT32, order);
            case 'L' -> number(isNative ? NumericType.UINT64 : NumericType.UINT32, order);
            case 'n' -> isNative ? number(NumericType.INT64, order) : Optional.empty();
            case 'N' -> isNative ? number(NumericType.UINT64, order) : Optional.empty();
            default -> {
                int index = LETTERS.indexOf(letter);
                yield index < 0 ? Optional.empty() : number(NumericType.values()[index], order);
            }
        };
    }

    static Optional<DType> complex(char letter, ByteOrder order) {
        return switch (letter) {
            case 'f' -> number(NumericType.COMPLEX64, order);
            case 'd' -> number(NumericType.COMPLEX128, order);
            default -> Optional.empty();
        };
    }

    private static Optional<DType> number(NumericType type, ByteOrder order) {
        return Optional.of(new Numeric(type, order));
    }

    static boolean takesLength(char letter) {
        return letter == 's' || letter == 'w' || letter == 'x';
    }

    /// What NumPy says of letters that PEP 3118 knows and no dtype holds.
    static Optional<String> reasonToRefuse(char letter) {
        return switch (letter) {
            case 'u' -> Optional.of("Unrepresentable PEP 3118 data type 'u' (UCS-2 strings)");
            case '&' -> Optional.of("Unrepresentable PEP 3118 data type '&' (pointers)");
            case 't' -> Optional.of("Unrepresentable PEP 3118 data type 't' (bitfields)");
            case 'X' -> Optional.of("Unrepresentable PEP 3118 data type 'X' (function pointers)");
            case 'O' -> Optional.of("'O' is Python objects, references into a Python process");
            case 'g' -> Optional.of("'g' is C's long double, which has no counterpart in Java; export float64 instead");
            default -> Optional.empty();
        };
    }
}
