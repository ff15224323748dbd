package ndraster.elements;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import ndraster.NDArray;
import ndraster.dtype.DType;

/// Takes the elements from an input into an array of their own.
///
/// A header may claim any size. Memory for all elements is taken only if the input is known to have them, or
/// once a quarter of them has come: a stream that ends early costs at most four times its own size.
public final class ElementsReader {
    private static final int PIECE = 1 << 20;

    private final Input in;
    private final DType dtype;
    private final long[] shape;
    private final long nbytes;

    /// Reads elements of `dtype` in C order, `nbytes` bytes of them.
    public ElementsReader(Input in, DType dtype, long[] shape, long nbytes) {
        this.in = in;
        this.dtype = dtype;
        this.shape = shape.clone();
        this.nbytes = nbytes;
    }

    /// The array of the given shape.
    ///
    /// @throws ndraster.ArrayFormatException if the input ends before
    public NDArray read() throws IOException {
        OptionalLong available = in.remaining();
        if (available.isPresent() && available.getAsLong() < nbytes) {
            throw cutOff(available.getAsLong(), in.position() + available.getAsLong());
        }
        boolean isSure = available.isPresent() || nbytes <= 4 * PIECE;
        return read(isSure ? List.of() : pieces(nbytes / 4));
    }

    private List<MemorySegment> pieces(long enough) throws IOException {
        List<MemorySegment> pieces = new ArrayList<>();
        for (long received = 0; received < enough; received += PIECE) {
            MemorySegment piece = MemorySegment.ofArray(new byte[PIECE]);
            requireAll(received + in.read(piece, 0), received + PIECE);
            pieces.add(piece);
        }
        return pieces;
    }

    private NDArray read(List<MemorySegment> pieces) throws IOException {
        NDArray array = NDArray.zeros(dtype, shape);
        MemorySegment memory = array.arrayInterface().data().memory();
        long at = 0;
        for (MemorySegment piece : pieces) {
            MemorySegment.copy(piece, 0, memory, at, PIECE);
            at += PIECE;
        }
        requireAll(in.read(memory, at), nbytes);
        return array;
    }

    private void requireAll(long found, long wanted) throws IOException {
        if (found < wanted) {
            throw cutOff(found, in.position());
        }
    }

    private IOException cutOff(long found, long offset) {
        return Input.endOfFile("array data", nbytes, found, offset);
    }
}
