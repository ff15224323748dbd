package ndraster.testing;

import java.util.random.RandomGenerator;
import ndraster.NDArray;
import ndraster.dtype.Casting;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;

/// Elements to test with.
final class Fill {
    private Fill() {}

    /// 0, 1, 2, … for numbers, zeros for what is none.
    static NDArray counting(DType dtype, long... shape) {
        NDArray zeros = NDArray.zeros(dtype, shape);
        return dtype instanceof Numeric
                ? NDArray.arange(zeros.size()).asReshaped(shape).astype(dtype, Casting.UNSAFE)
                : zeros;
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
