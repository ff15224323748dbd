package ndraster.dtype;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/// The numeric types, bool among them, in NumPy's order.
public enum NumericType {
    BOOL('b', 1),
    INT8('i', 1),
    INT16('i', 2),
    INT32('i', 4),
    INT64('i', 8),
    UINT8('u', 1),
    UINT16('u', 2),
    UINT32('u', 4),
    UINT64('u', 8),
    FLOAT16('f', 2),
    FLOAT32('f', 4),
    FLOAT64('f', 8),
    COMPLEX64('c', 8),
    COMPLEX128('c', 16);

    private static final List<NumericType> TYPES = List.of(values());

    private final char kind;
    private final int size;

    NumericType(char kind, int size) {
        this.kind = kind;
        this.size = size;
    }

    /// The kinds in NumPy's order of promotion: bool, unsigned, signed, floating, complex.
    int kindRank() {
        return "buifc".indexOf(kind);
    }

    /// What the real part of a complex number is.
    NumericType part() {
        return floating(size / 2);
    }

    static NumericType floating(int size) {
        return of('f', size).orElseThrow();
    }

    static Optional<NumericType> of(char kind, long size) {
        for (NumericType type : TYPES) {
            if (type.kind == kind && type.size == size) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /// NumPy's letter: `b`, `i`, `u`, `f` or `c`.
    public char kind() {
        return kind;
    }

    /// The size of one element in bytes.
    public int size() {
        return size;
    }

    /// Whether this is a signed or an unsigned integer (bool is neither).
    public boolean isInteger() {
        return kind == 'i' || kind == 'u';
    }

    /// The smallest number of an integer type: `np.iinfo(type).min`.
    ///
    /// @throws DTypeException if it is not the type of integers
    public BigInteger smallest() {
        checkInteger();
        return kind == 'u'
                ? BigInteger.ZERO
                : BigInteger.ONE.shiftLeft(size * Byte.SIZE - 1).negate();
    }

    /// The largest number of an integer type: `np.iinfo(type).max`.
    ///
    /// @throws DTypeException if it is not the type of integers
    public BigInteger largest() {
        checkInteger();
        int digits = kind == 'u' ? size * Byte.SIZE : size * Byte.SIZE - 1;
        return BigInteger.ONE.shiftLeft(digits).subtract(BigInteger.ONE);
    }

    private void checkInteger() {
        if (!isInteger()) {
            throw new DTypeException("Invalid integer data type '" + kind + "': " + this + " has no largest number");
        }
    }

    /// Whether an integer type has a number.
    public boolean holds(long number) {
        int unused = Long.SIZE - size * Byte.SIZE;
        return kind == 'u'
                ? number >= 0 && (number << unused) >>> unused == number
                : kind == 'i' && (number << unused) >> unused == number;
    }

    /// Whether an integer type has a number.
    public boolean holds(BigInteger number) {
        int bits = size * Byte.SIZE;
        return kind == 'u'
                ? number.signum() >= 0 && number.bitLength() <= bits
                : kind == 'i' && number.bitLength() < bits;
    }

    /// Whether this is a floating-point type.
    public boolean isFloating() {
        return kind == 'f';
    }

    /// Whether this is a complex type.
    public boolean isComplex() {
        return kind == 'c';
    }
}
