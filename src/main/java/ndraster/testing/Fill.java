package ndraster.testing;

import java.util.random.RandomGenerator;
import ndraster.BinaryUfunc;
import ndraster.NDArray;
import ndraster.dtype.Casting;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;

/// Elements to test with.
final class Fill {
    private Fill() {}

    /// 0, 1, 2, … for numbers, again and again if they are more than the type has, zeros for what is none.
    static NDArray counting(DType dtype, long... shape) {
        NDArray zeros = NDArray.zeros(dtype, shape);
        if (!(dtype instanceof Numeric number)) {
            return zeros;
        }
        long largest = largest(number.type());
        NDArray numbers = NDArray.arange(zeros.size());
        NDArray held = largest < zeros.size() ? BinaryUfunc.REMAINDER.apply(numbers, largest + 1) : numbers;
        return held.asReshaped(shape).astype(dtype, Casting.UNSAFE);
    }

    /// The number up to which a type has all that are whole, or any beyond the size of arrays.
    private static long largest(NumericType type) {
        return switch (type) {
            case BOOL -> 1;
            case FLOAT16 -> 1L << 11;
            case FLOAT32, COMPLEX64 -> 1L << 24;
            case FLOAT64, COMPLEX128 -> 1L << 53;
            case UINT64 -> Long.MAX_VALUE;
            case INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32 ->
                type.largest().longValueExact();
        };
    }

    /// Any bits for integers and what is no number, 0 … 1 for floats.
    static NDArray random(DType dtype, RandomGenerator random, long... shape) {
        NDArray array = NDArray.zeros(dtype, shape);
        return switch (dtype.kind()) {
            case 'b' -> array.assign(doubles(random, array).greaterEqual(0.5));
            case 'f', 'c' -> array.assign(doubles(random, array));
            default -> {
                byte[] bytes = new byte[Math.toIntExact(array.nbytes())];
                random.nextBytes(bytes);
                yield NDArray.asArray(dtype, bytes, shape);
            }
        };
    }

    private static NDArray doubles(RandomGenerator random, NDArray like) {
        double[] values = random.doubles(like.size()).toArray();
        return NDArray.asArray(values).asReshaped(like.shape());
    }
}
