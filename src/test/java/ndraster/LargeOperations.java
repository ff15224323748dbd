package ndraster;

import java.util.Arrays;
import java.util.List;
import ndraster.dtype.DType;

/// A program that prints a digest of what operations on large arrays give, for a test that runs it in several ways.
final class LargeOperations {
    private LargeOperations() {}

    @SuppressWarnings("SystemOut") // the test reads it
    public static void main(String[] arguments) {
        for (String type : List.of("|u1", "<i2", ">i4", "<f4", "<f8", "<c8")) {
            NDArray image = Sampling.integers(new Pcg64(81), DType.INT64, 0, 120, 401, 603, 3)
                    .astype(DType.of(type));
            for (NDArray view : List.of(image, image.get("..., ::-1"), image.transpose(), image.get("::2"))) {
                System.out.println(type
                        + digest(view.add(view))
                        + digest(view.multiply(NDArray.of(1, 2, 3)
                                .astype(DType.of(type))
                                .reshape(view.length(-1) == 3 ? new long[] {3} : new long[] {3, 1, 1})))
                        + digest(view.copy().addInPlace(view))
                        + digest(view.astype(DType.FLOAT64))
                        + digest(view.sum())
                        + digest(view.mean(0))
                        + digest(view.equal(view.get("::-1")))
                        + digest(Expression.of(view.real()).multiply(1.5).add(2).toArray())
                        + digest(view.copy(Order.F))
                        + digest(filled(view)));
            }
        }
        for (String type : List.of("|u1", "<i4", ">u8", "<f2", "<f4", ">f8", "<c8")) {
            NDArray planes = Sampling.integers(new Pcg64(82), DType.INT64, -90, 120, 3, 307, 603)
                    .astype(DType.of(type));
            for (NDArray view : List.of(
                    planes,
                    planes.transpose(),
                    planes.get("..., 3:-2"),
                    planes.get(":, ::-2"),
                    planes.transpose(1, 2, 0).copy(Order.C).get("..., 1"))) {
                System.out.println(type + reductions(view));
            }
        }
        NDArray line = NDArray.arange(1_000_000);
        line.get("1:").addInPlace(line.get(":-1"));
        line.get("::-1").assign(line.get(":"));
        System.out.println(digest(line) + digest(line.get(Index.mask(line.greater(500_000)))) + digest(line.sort()));
    }

    private static NDArray filled(NDArray view) {
        NDArray filled = view.copy();
        filled.set(7, Index.mask(view.real().greater(60)));
        return filled;
    }

    private static String reductions(NDArray view) {
        StringBuilder digests = new StringBuilder();
        for (Reduction reduction : List.of(
                Reduction.SUM,
                Reduction.PROD,
                Reduction.MEAN,
                Reduction.VAR,
                Reduction.STD,
                Reduction.MIN,
                Reduction.MAX,
                Reduction.ARGMIN,
                Reduction.ARGMAX,
                Reduction.ANY,
                Reduction.ALL,
                Reduction.COUNT_NONZERO)) {
            digests.append(digest(reduction.apply(view)));
            for (int axis = 0; axis < view.ndim(); axis++) {
                digests.append(digest(reduction.over(axis).apply(view)));
            }
        }
        return digests.toString();
    }

    private static String digest(NDArray array) {
        return " " + Arrays.hashCode(array.toBytes());
    }
}
