package ndraster.testing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.LongStream;
import ndraster.BinaryUfunc;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.UnaryUfunc;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.layout.Shapes;

/// Searches in the elements of an array.
final class Conditions {
    private static final double LARGEST = 0x1p64;

    private Conditions() {}

    /// Whether the elements are real numbers.
    static boolean canSearch(NDArray array) {
        return array.dtype() instanceof Numeric number && !number.type().isComplex();
    }

    /// A number without axes, whole if it is.
    static NDArray toArray(Number value) {
        return switch (value) {
            case Byte _, Short _, Integer _, Long _ -> NDArray.full(DType.INT64, value.longValue());
            case BigInteger big when big.bitLength() < Long.SIZE -> NDArray.full(DType.INT64, big);
            case BigInteger big
            when big.signum() > 0 && big.bitLength() == Long.SIZE -> NDArray.full(DType.UINT64, big);
            default -> NDArray.full(DType.FLOAT64, value.doubleValue());
        };
    }

    /// The first element, in C order, that satisfies a condition as a double, and where it is.
    static Optional<String> firstThat(NDArray array, DoublePredicate condition) {
        double[] values = new double[Math.toIntExact(array.size())];
        NDArray.asArray(values).assign(array.ravel());
        for (int i = 0; i < values.length; i++) {
            if (condition.test(values[i])) {
                return Optional.of(values[i] + " at " + Arrays.toString(Shapes.unravel(i, array.shape())));
            }
        }
        return Optional.empty();
    }

    /// The first element that is not between two limits, and where it is. Doubles can not hold all integers of 64
    /// bits, so these are compared as integers.
    static Optional<String> firstOutside(NDArray array, Number least, Number most) {
        if (array.dtype().kind() == 'f' || array.dtype().itemSize() < Long.BYTES) {
            double from = least.doubleValue();
            double to = most.doubleValue();
            return firstThat(array, value -> !(value >= from && value <= to));
        }
        NDArray isOutside = BinaryUfunc.LOGICAL_OR.apply(
                array.less(whole(least, RoundingMode.CEILING)), array.greater(whole(most, RoundingMode.FLOOR)));
        return firstTrue(isOutside).map(index -> text(array, index) + " at " + Arrays.toString(index));
    }

    private static BigInteger whole(Number limit, RoundingMode mode) {
        return switch (limit) {
            case Byte _, Short _, Integer _, Long _ -> BigInteger.valueOf(limit.longValue());
            case BigInteger big -> big;
            default ->
                new BigDecimal(Math.clamp(limit.doubleValue(), -LARGEST, LARGEST))
                        .setScale(0, mode)
                        .toBigInteger();
        };
    }

    /// The first place where an element of the last axis is less than the one before, or a number after what is
    /// none.
    static Optional<String> firstFall(NDArray array) {
        if (array.ndim() == 0) {
            return Optional.empty();
        }
        NDArray before = array.get(Index.ellipsis(), Index.to(-1));
        NDArray after = array.get(Index.ellipsis(), Index.from(1));
        return firstTrue(isFall(before, after)).map(index -> {
            long[] next = index.clone();
            next[next.length - 1]++;
            return text(after, index) + " after " + text(before, index) + " at " + Arrays.toString(next);
        });
    }

    private static NDArray isFall(NDArray before, NDArray after) {
        NDArray isLess = after.less(before);
        if (before.dtype().kind() != 'f') {
            return isLess;
        }
        NDArray isNumberAfterNone = UnaryUfunc.ISNAN.apply(before).greater(UnaryUfunc.ISNAN.apply(after));
        return BinaryUfunc.LOGICAL_OR.apply(isLess, isNumberAfterNone);
    }

    private static Optional<long[]> firstTrue(NDArray where) {
        boolean[] flags = where.ravel().toBooleans();
        for (int i = 0; i < flags.length; i++) {
            if (flags[i]) {
                return Optional.of(Shapes.unravel(i, where.shape()));
            }
        }
        return Optional.empty();
    }

    private static String text(NDArray array, long[] index) {
        return array.get(LongStream.of(index).mapToObj(Index::at).toArray(Index[]::new))
                .str();
    }
}
