package ndraster;

import java.math.BigInteger;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;

/// Random numbers, from a generator that the caller gives and seeds.
///
/// The elements are drawn one after the other in C order, so that a seed always gives the same array. With a
/// [Pcg64] all but [#normal] give what NumPy's generator of that seed gives; with Java's own generators the
/// streams are Java's.
///
/// @see <a href="https://numpy.org/doc/stable/reference/random/generator.html">NumPy: random Generator</a>
public final class Sampling {
    private static final int BLOCK = 1 << 16;

    private Sampling() {}

    /// New float64 numbers from 0 (inclusive) up to 1.
    public static NDArray random(RandomGenerator generator, long... shape) {
        return uniform(generator, 0, 1, shape);
    }

    /// New float64 numbers from `low` (inclusive) up to `high`.
    ///
    /// @throws IllegalArgumentException if the range is infinite or negative
    public static NDArray uniform(RandomGenerator generator, double low, double high, long... shape) {
        return fillUniform(NDArray.zeros(DType.FLOAT64, shape), generator, low, high);
    }

    /// Sets every element to a float64 number from `low` (inclusive) up to `high`, converted to the array's
    /// type as by [NDArray#assign], and gives the array.
    ///
    /// @throws IllegalArgumentException if the range is infinite or negative
    /// @throws ReadOnlyArrayException if the array is read-only
    public static NDArray fillUniform(NDArray array, RandomGenerator generator, double low, double high) {
        double range = high - low;
        if (!Double.isFinite(range)) {
            throw new IllegalArgumentException("high - low range exceeds valid bounds: " + low + " to " + high);
        }
        if (range < 0) {
            throw new IllegalArgumentException("high < low: " + high + " < " + low);
        }
        double[] drawn = new double[block(array)];
        return fill(array, drawn, count -> {
            for (int i = 0; i < count; i++) {
                drawn[i] = low + range * generator.nextDouble();
            }
        });
    }

    /// New float64 numbers of a normal distribution, as [RandomGenerator#nextGaussian()] draws them: not
    /// NumPy's.
    ///
    /// @throws IllegalArgumentException if the deviation is negative
    public static NDArray normal(RandomGenerator generator, double mean, double deviation, long... shape) {
        return fillNormal(NDArray.zeros(DType.FLOAT64, shape), generator, mean, deviation);
    }

    /// Sets every element to a number of a normal distribution, as [#normal], converted to the array's type
    /// as by [NDArray#assign], and gives the array.
    ///
    /// @throws IllegalArgumentException if the deviation is negative
    /// @throws ReadOnlyArrayException if the array is read-only
    public static NDArray fillNormal(NDArray array, RandomGenerator generator, double mean, double deviation) {
        if (!(deviation >= 0)) {
            throw new IllegalArgumentException("scale < 0: a deviation of " + deviation);
        }
        double[] drawn = new double[block(array)];
        return fill(array, drawn, count -> {
            for (int i = 0; i < count; i++) {
                drawn[i] = mean + deviation * generator.nextGaussian();
            }
        });
    }

    /// New whole numbers from `low` (inclusive) up to `high` (exclusive). For the upper half of uint64 use
    /// bit views.
    ///
    /// @param dtype bool or an integer type; NumPy's `integers` has int64
    /// @throws IllegalArgumentException if the range is empty or goes beyond the type
    public static NDArray integers(RandomGenerator generator, DType dtype, long low, long high, long... shape) {
        return fillIntegers(NDArray.zeros(dtype, shape), generator, low, high);
    }

    /// Sets every element to a whole number from `low` (inclusive) up to `high` (exclusive) and gives the
    /// array.
    ///
    /// @throws IllegalArgumentException if the range is empty or goes beyond the array's type
    /// @throws ReadOnlyArrayException if the array is read-only
    public static NDArray fillIntegers(NDArray array, RandomGenerator generator, long low, long high) {
        int bits = bitsFor(
                array.dtype(), BigInteger.valueOf(low), BigInteger.valueOf(high).subtract(BigInteger.ONE));
        if (low >= high) {
            throw new IllegalArgumentException("low >= high: " + low + " to " + high);
        }
        BoundedIntegers integers = new BoundedIntegers(generator, high - 1 - low, bits);
        long[] drawn = new long[block(array)];
        return fill(array, drawn, count -> {
            for (int i = 0; i < count; i++) {
                drawn[i] = low + integers.next();
            }
        });
    }

    private static int bitsFor(DType dtype, BigInteger least, BigInteger most) {
        boolean isWhole = dtype instanceof Numeric numeric && (numeric.type().isInteger() || dtype.equals(DType.BOOL));
        if (!isWhole) {
            throw new IllegalArgumentException("Unsupported dtype " + dtype.repr() + " for integers");
        }
        int bits = dtype.kind() == 'b' ? 1 : dtype.itemSize() * Byte.SIZE;
        boolean isSigned = dtype.kind() == 'i';
        if (least.signum() < 0 && !(isSigned && least.bitLength() < bits)) {
            throw new IllegalArgumentException("low is out of bounds for " + dtype.name() + ": " + least);
        }
        if (most.signum() >= 0 && most.bitLength() > (isSigned ? bits - 1 : bits)) {
            throw new IllegalArgumentException(
                    "high is out of bounds for " + dtype.name() + ": " + most.add(BigInteger.ONE) + ", exclusive");
        }
        return bits;
    }

    private static int block(NDArray array) {
        return (int) Math.min(BLOCK, Math.max(1, array.size()));
    }

    /// @param drawn what `draw` puts as many numbers into as it is told
    private static NDArray fill(NDArray array, Object drawn, IntConsumer draw) {
        array.writable("assignment destination is read-only");
        for (NDArray block : Blocks.of(array, block(array))) {
            draw.accept((int) block.size());
            JavaArrays.copyFrom(block, drawn);
        }
        return array;
    }
}
