package ndraster.screen;

import ndraster.Index;
import ndraster.NDArray;
import ndraster.dtype.DType;

/// Elements of a band, `(rows, columns)`, as Java numbers.
final class Samples {
    private Samples() {}

    static NDArray part(NDArray band, Span rows, Span columns) {
        return band.get(slice(rows), slice(columns));
    }

    private static Index slice(Span span) {
        long end = span.first() + (span.count() - 1L) * span.step() + 1;
        return Index.slice(span.first(), end, span.step());
    }

    static NDArray part(
            NDArray band, long row, long endRow, long rowStep, long column, long endColumn, long columnStep) {
        return band.get(Index.slice(row, endRow, rowStep), Index.slice(column, endColumn, columnStep));
    }

    static boolean areBytes(NDArray part) {
        return part.dtype().equals(DType.UINT8) || part.dtype().equals(DType.BOOL);
    }

    static byte[] bytes(NDArray part) {
        byte[] values = new byte[Math.toIntExact(part.size())];
        NDArray.asArray(DType.UINT8, values, part.shape()).assign(part);
        return values;
    }

    static double[] doubles(NDArray part) {
        double[] values = new double[Math.toIntExact(part.size())];
        NDArray.asArray(values).reshape(part.shape()).assign(part);
        return values;
    }
}
