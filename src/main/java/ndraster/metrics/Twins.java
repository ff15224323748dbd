package ndraster.metrics;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.function.Consumer;
import ndraster.ArrayInterface;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.ShapeException;
import ndraster.dtype.DType;
import ndraster.dtype.Struct;
import ndraster.dtype.SubArray;
import ndraster.layout.Shapes;

/// Two arrays of one shape.
record Twins(NDArray actual, NDArray expected) {
    private static final long CHUNK = 1 << 16;

    /// So many elements are worth a look of their own.
    private static final long LONG_ROW = 256;

    /// A part of both, flat.
    ///
    /// @param start how many elements, in C order, come before it
    record Chunk(NDArray actual, NDArray expected, long start) {}

    static Twins of(NDArray actual, NDArray expected) {
        if (!Arrays.equals(actual.shape(), expected.shape()) && actual.ndim() > 0 && expected.ndim() > 0) {
            throw new ShapeException("(shapes " + Shapes.toTuple(actual.shape()) + ", "
                    + Shapes.toTuple(expected.shape()) + " mismatch)");
        }
        return new Twins(actual.broadcastTo(larger(actual, expected)), expected.broadcastTo(larger(expected, actual)));
    }

    private static long[] larger(NDArray one, NDArray other) {
        return one.ndim() == 0 ? other.shape() : one.shape();
    }

    long[] shape() {
        return actual.shape();
    }

    long size() {
        return actual.size();
    }

    /// Whether a look at the bytes shows that no element differs; `false` says nothing.
    boolean haveEqualBytes(Tolerance tolerance) {
        return actual.dtype().equals(expected.dtype())
                && (tolerance.equalNaN() || !mayHoldNaN(actual.dtype()))
                && haveEqualBytes(actual, expected);
    }

    private static boolean haveEqualBytes(NDArray one, NDArray other) {
        if (one.isCContiguous() && other.isCContiguous()) {
            return bytes(one).mismatch(bytes(other)) == -1;
        }
        if (one.ndim() < 2 || one.size() < one.length(0) * LONG_ROW) {
            return false;
        }
        long row = 0;
        while (row < one.length(0) && haveEqualBytes(one.get(Index.at(row)), other.get(Index.at(row)))) {
            row++;
        }
        return row == one.length(0);
    }

    private static boolean mayHoldNaN(DType dtype) {
        return switch (dtype) {
            case Struct struct -> struct.fields().stream().anyMatch(field -> mayHoldNaN(field.dtype()));
            case SubArray sub -> mayHoldNaN(sub.base());
            default -> "fcmM".indexOf(dtype.kind()) >= 0;
        };
    }

    private static MemorySegment bytes(NDArray array) {
        ArrayInterface exported = array.arrayInterface();
        return exported.data().memory().asSlice(exported.offset(), array.nbytes());
    }

    /// Each part in turn, in C order.
    void forEachChunk(Consumer<Chunk> visitor) {
        if (size() > 0) {
            split(actual, expected, 0, visitor);
        }
    }

    private static void split(NDArray actual, NDArray expected, long start, Consumer<Chunk> visitor) {
        if (actual.size() <= CHUNK) {
            visitor.accept(new Chunk(actual.ravel(), expected.ravel(), start));
            return;
        }
        long rows = actual.length(0);
        long inRow = actual.size() / rows;
        long step = Math.max(1, CHUNK / inRow);
        for (long row = 0; row < rows; row += step) {
            Index part = step == 1 ? Index.at(row) : Index.slice(row, Math.min(rows, row + step));
            split(actual.get(part), expected.get(part), start + row * inRow, visitor);
        }
    }
}
