package ndraster.metrics;

import java.util.Arrays;
import java.util.Optional;
import ndraster.Choice;
import ndraster.NDArray;
import ndraster.UnaryUfunc;
import ndraster.dtype.Casting;
import ndraster.dtype.DType;
import ndraster.dtype.Field;
import ndraster.dtype.Numeric;
import ndraster.dtype.Struct;
import ndraster.metrics.Twins.Chunk;

/// Which elements of a chunk differ.
///
/// @param where for each element whether it does
/// @param gaps how far the elements are apart, and what was expected, as numbers; empty for what is no number
@SuppressWarnings("ArrayRecordComponent") // never compared
record Mismatches(boolean[] where, Optional<Gaps> gaps) {
    /// @param amounts the absolute differences
    /// @param expected the absolute values of what was expected
    @SuppressWarnings("ArrayRecordComponent")
    record Gaps(double[] amounts, double[] expected) {}

    static Mismatches between(Chunk chunk, Tolerance tolerance) {
        NDArray actual = chunk.actual();
        NDArray expected = chunk.expected();
        if (actual.dtype() instanceof Numeric a && expected.dtype() instanceof Numeric b) {
            return isComplex(a) || isComplex(b)
                    ? ofComplex(actual, expected, tolerance)
                    : ofReal(actual, expected, tolerance);
        }
        return new Mismatches(others(actual, expected, tolerance), TimeGaps.between(actual, expected));
    }

    private static boolean isComplex(Numeric dtype) {
        return dtype.kind() == 'c';
    }

    private static Mismatches ofReal(NDArray actual, NDArray expected, Tolerance tolerance) {
        if (isLong(actual.dtype()) && actual.dtype().kind() == expected.dtype().kind() && isLong(expected.dtype())) {
            return ofLongs(actual, expected, tolerance);
        }
        double[] x = actual.toDoubles();
        double[] y = expected.toDoubles();
        boolean[] where = new boolean[x.length];
        double[] amounts = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            where[i] = !tolerance.accepts(x[i], y[i]);
            amounts[i] = Math.abs(x[i] - y[i]);
            y[i] = Math.abs(y[i]);
        }
        if (actual.dtype().kind() == 'b' && expected.dtype().kind() == 'b') {
            return new Mismatches(where, Optional.empty());
        }
        if (tolerance.isExact() && isLong(actual.dtype()) && isLong(expected.dtype())) {
            where = actual.notEqual(expected).toBooleans();
            widen(amounts, where, actual, expected);
        }
        return new Mismatches(where, Optional.of(new Gaps(amounts, y)));
    }

    /// Signed or unsigned, both; the differences are rounded, not what they are differences of.
    private static Mismatches ofLongs(NDArray actual, NDArray expected, Tolerance tolerance) {
        double[] amounts = gap(actual, expected).toDoubles();
        double[] sizes =
                UnaryUfunc.ABSOLUTE.apply(expected.astype(DType.FLOAT64)).toDoubles();
        boolean[] where = new boolean[amounts.length];
        for (int i = 0; i < where.length; i++) {
            where[i] = !(amounts[i] <= tolerance.atol() + tolerance.rtol() * sizes[i]);
        }
        return new Mismatches(where, Optional.of(new Gaps(amounts, sizes)));
    }

    /// How far integers are apart, as uint64, which has room for all.
    private static NDArray gap(NDArray a, NDArray b) {
        return Choice.where(a.greater(b), a.subtract(b), b.subtract(a)).astype(DType.UINT64, Casting.UNSAFE);
    }

    /// Doubles can not tell all elements of 64 bits from each other.
    private static void widen(double[] amounts, boolean[] where, NDArray actual, NDArray expected) {
        long[] x = actual.astype(DType.INT64, Casting.UNSAFE).toLongs();
        long[] y = expected.astype(DType.INT64, Casting.UNSAFE).toLongs();
        for (int i = 0; i < amounts.length; i++) {
            if (where[i] && amounts[i] == 0) {
                amounts[i] = Math.abs(x[i] - y[i]);
            }
        }
    }

    private static boolean isLong(DType dtype) {
        return dtype.itemSize() == Long.BYTES && dtype.kind() != 'f';
    }

    private static Mismatches ofComplex(NDArray actual, NDArray expected, Tolerance tolerance) {
        double[] amounts = UnaryUfunc.ABSOLUTE.apply(actual.subtract(expected)).toDoubles();
        double[] sizes = UnaryUfunc.ABSOLUTE.apply(expected).toDoubles();
        boolean[] isEqual = actual.equal(expected).toBooleans();
        boolean[] isNaN = UnaryUfunc.ISNAN
                .apply(actual)
                .multiply(UnaryUfunc.ISNAN.apply(expected))
                .toBooleans();
        boolean[] where = new boolean[amounts.length];
        for (int i = 0; i < where.length; i++) {
            boolean isClose = amounts[i] <= tolerance.atol() + tolerance.rtol() * sizes[i] && Double.isFinite(sizes[i]);
            where[i] = !(isEqual[i] || isClose || (tolerance.equalNaN() && isNaN[i]));
        }
        return new Mismatches(where, Optional.of(new Gaps(amounts, sizes)));
    }

    private static boolean[] others(NDArray actual, NDArray expected, Tolerance tolerance) {
        if (actual.dtype() instanceof Struct a
                && expected.dtype() instanceof Struct b
                && a.names().equals(b.names())) {
            boolean[] where = new boolean[Math.toIntExact(actual.size())];
            for (Field field : a.fields()) {
                Chunk part = new Chunk(actual.field(field.name()), expected.field(field.name()), 0);
                mark(where, part, tolerance);
            }
            return where;
        }
        if (isRaw(actual) && isRaw(expected) && actual.dtype().equals(expected.dtype())) {
            return actual.notEqual(expected).toBooleans();
        }
        if (isRaw(actual) || isRaw(expected)) {
            boolean[] all = new boolean[Math.toIntExact(actual.size())];
            Arrays.fill(all, true);
            return all;
        }
        NDArray isOther = actual.notEqual(expected);
        return tolerance.equalNaN() ? withoutNaT(isOther, actual, expected) : isOther.toBooleans();
    }

    private static boolean isRaw(NDArray array) {
        return array.dtype().kind() == 'V';
    }

    /// A time that is none is equal to nothing, not even to itself.
    private static boolean[] withoutNaT(NDArray isOther, NDArray actual, NDArray expected) {
        boolean[] where = isOther.toBooleans();
        boolean[] isActualNaT = actual.notEqual(actual).toBooleans();
        boolean[] isExpectedNaT = expected.notEqual(expected).toBooleans();
        for (int i = 0; i < where.length; i++) {
            where[i] &= !(isActualNaT[i] && isExpectedNaT[i]);
        }
        return where;
    }

    /// Marks the structs with a field, possibly a sub-array, that differs.
    private static void mark(boolean[] where, Chunk field, Tolerance tolerance) {
        NDArray actual = field.actual().ravel();
        NDArray expected = field.expected().ravel();
        if (actual.size() != expected.size()) {
            Arrays.fill(where, true);
            return;
        }
        boolean[] parts = between(new Chunk(actual, expected, 0), tolerance).where();
        int perStruct = parts.length / Math.max(1, where.length);
        for (int i = 0; i < parts.length; i++) {
            where[i / perStruct] |= parts[i];
        }
    }
}
