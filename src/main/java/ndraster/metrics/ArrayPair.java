package ndraster.metrics;

import ndraster.Index;
import ndraster.NDArray;
import ndraster.ShapeException;
import ndraster.dtype.Numeric;
import ndraster.layout.Shapes;

/// Two arrays of shape `(h, w)` or `(h, w, channels)` as pictures.
record ArrayPair(NDArray actual, NDArray expected) implements SamplePair {
    private static final long CHUNK = 1 << 16;

    static ArrayPair of(NDArray actual, NDArray expected) {
        checkPicture(actual);
        checkPicture(expected);
        return new ArrayPair(actual, expected);
    }

    private static void checkPicture(NDArray array) {
        if ((array.ndim() != 2 && array.ndim() != 3) || array.size() == 0) {
            throw new ShapeException(
                    "the structural similarity is one of pictures, (h, w) or (h, w, channels), and the array has shape "
                            + Shapes.toTuple(array.shape()));
        }
    }

    static Numeric checkNumbers(NDArray array) {
        if (array.dtype() instanceof Numeric number && !number.type().isComplex()) {
            return number;
        }
        throw new IllegalArgumentException("the quality of an image is measured with real numbers, and the array"
                + " has dtype " + array.dtype() + "; fields of structs can be compared one by one");
    }

    @Override
    public int width() {
        return Math.toIntExact(actual.length(1));
    }

    @Override
    public int height() {
        return Math.toIntExact(actual.length(0));
    }

    @Override
    public int channels() {
        return actual.ndim() == 2 ? 1 : Math.toIntExact(actual.length(2));
    }

    @Override
    public int comparedChannels() {
        return channels();
    }

    @Override
    public void visit(Visitor visitor) {
        int step = Math.toIntExact(Math.max(1, CHUNK / width() / channels()));
        for (int row = 0; row < height(); row += step) {
            Index rows = Index.slice(row, Math.min(height(), row + step));
            visitor.rows(
                    row,
                    actual.get(rows).ravel().toDoubles(),
                    expected.get(rows).ravel().toDoubles());
        }
    }
}
