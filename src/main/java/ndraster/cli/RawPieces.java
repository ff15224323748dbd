package ndraster.cli;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.layout.Shapes;

/// Raw elements of which nobody says how many there are, taken piece by piece: a film is larger than memory.
///
/// @param row the shape of one element of the first axis
/// @param rowBytes how many bytes that has
record RawPieces(DType dtype, List<Long> row, long rowBytes) {
    private static final long USUAL_BYTES = 16L << 20;
    private static final long MOST_BYTES = 256L << 20;
    private static final int SHARE_OF_MEMORY = 32;

    /// If the number of rows is what the elements do not say.
    static Optional<RawPieces> of(RawElements elements) {
        List<Long> shape = elements.shape();
        if (shape.getFirst() != -1) {
            return Optional.empty();
        }
        List<Long> row = shape.subList(1, shape.size());
        long bytes = row.stream().reduce((long) elements.dtype().itemSize(), Math::multiplyExact);
        return bytes > 0 && bytes <= MOST_BYTES
                ? Optional.of(new RawPieces(elements.dtype(), row, bytes))
                : Optional.empty();
    }

    /// Whether each row is a picture with channels.
    boolean arePictures() {
        return row.size() == 3;
    }

    /// What is done with the pieces.
    @FunctionalInterface
    interface Use {
        void with(NDArray rows) throws IOException;
    }

    /// Gives all that is left of `in` to `use`, of an empty stream one piece without rows.
    void forEach(InputStream in, Input input, Use use) throws IOException {
        long usual = Math.min(USUAL_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
        int most = Math.toIntExact(Math.max(1, usual / rowBytes) * rowBytes);
        long total = 0;
        byte[] piece;
        do {
            piece = in.readNBytes(most);
            total += piece.length;
            if (piece.length % rowBytes != 0) {
                long rows = total / rowBytes;
                throw SourceReader.problem(
                        input,
                        "shape "
                                + Shapes.toTuple(shape(rows)) + " of " + dtype + " needs "
                                + rows * rowBytes + " bytes, there are " + total);
            }
            if (piece.length > 0 || total == 0) {
                use.with(NDArray.asArray(dtype, MemorySegment.ofArray(piece), shape(piece.length / rowBytes)));
            }
        } while (piece.length == most);
    }

    private long[] shape(long rows) {
        long[] shape = new long[1 + row.size()];
        Arrays.setAll(shape, axis -> axis == 0 ? rows : row.get(axis - 1));
        return shape;
    }
}
