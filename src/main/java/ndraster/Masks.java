package ndraster;

import java.util.ArrayList;
import java.util.List;

/// Where a bool array is true.
final class Masks {
    private Masks() {}

    /// For each axis, the positions of the true elements in C order: NumPy's `nonzero`.
    static List<NDArray> positions(NDArray where) {
        byte[] truth = where.toBytes();
        int count = 0;
        for (byte value : truth) {
            count += value != 0 ? 1 : 0;
        }
        long[][] found = new long[where.ndim()][count];
        int next = 0;
        for (int i = 0; i < truth.length; i++) {
            if (truth[i] != 0) {
                unravel(i, where.shape(), found, next++);
            }
        }
        List<NDArray> positions = new ArrayList<>();
        for (long[] axis : found) {
            positions.add(NDArray.asArray(axis));
        }
        return positions;
    }

    private static void unravel(long flat, long[] shape, long[][] found, int at) {
        long rest = flat;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            found[axis][at] = rest % shape[axis];
            rest /= shape[axis];
        }
    }
}
