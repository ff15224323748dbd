package ndraster;

import java.nio.ByteOrder;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.dtype.Promotion;
import ndraster.kernel.Cumulative;

/// `cumsum` and `cumprod`.
final class Accumulating {
    private Accumulating() {}

    static NDArray sum(NDArray array, int axis) {
        return run(array, axis, false);
    }

    static NDArray product(NDArray array, int axis) {
        return run(array, axis, true);
    }

    private static NDArray run(NDArray array, int axis, boolean isProduct) {
        if (array.ndim() == 0) {
            return run(array.reshape(1), axis, isProduct);
        }
        int at = Axes.normalized(axis, array.ndim());
        Numeric dtype = Promotion.ofSum(Reducing.numeric(array, isProduct ? "multiply" : "add"));
        NDArray lanes = Shaping.moveAxis(array, at, -1);
        NDArray work =
                NDArray.zeros(working(dtype.type(), isProduct), lanes.shape()).assign(lanes);
        int lane = Math.toIntExact(array.length(at));
        Object values = work.storage().heapArray().orElseThrow(() -> Sorting.tooLarge(lanes));
        if (lane > 0 && isProduct) {
            Cumulative.product(values, dtype.type(), lane);
        } else if (lane > 0) {
            Cumulative.sum(values, dtype.type(), lane);
        }
        NDArray result = Shaping.moveAxis(work, -1, at);
        return work.dtype().equals(dtype)
                ? result
                : NDArray.zeros(dtype, array.shape()).assign(result);
    }

    private static Numeric working(NumericType type, boolean isProduct) {
        return switch (type) {
            case FLOAT16 -> DType.FLOAT32;
            case COMPLEX64 -> isProduct ? DType.COMPLEX128 : DType.COMPLEX64;
            default -> new Numeric(type, ByteOrder.nativeOrder());
        };
    }
}
