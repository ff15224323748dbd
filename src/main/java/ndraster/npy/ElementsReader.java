package ndraster.npy;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import ndraster.NDArray;

/// Takes the elements from an input into an array of their own.
///
/// A header may claim any size. Memory for all elements is taken only if the input is known to have them, or
/// once a quarter of them has come: a stream that ends early costs at most four times its own size.
final class ElementsReader {
    private static final int PIECE = 1 << 20;

    private final Input in;
    private final NpyHeader header;
    private final long nbytes;

    ElementsReader(Input in, NpyHeader header) {
        this.in = in;
        this.header = header;
        this.nbytes = header.nbytes();
    }

    NDArray read() throws IOException {
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
        NDArray array = NDArray.zeros(header.dtype(), header.memoryShape());
        MemorySegment memory = array.arrayInterface().data().memory();
        long at = 0;
        for (MemorySegment piece : pieces) {
            MemorySegment.copy(piece, 0, memory, at, PIECE);
            at += PIECE;
        }
        requireAll(in.read(memory, at), nbytes);
        return header.inOrder(array);
    }

    private void requireAll(long found, long wanted) throws IOException {
        if (found < wanted) {
            throw cutOff(found, in.position());
        }
    }

    private IOException cutOff(long found, long offset) {
        return HeaderReader.endOfFile("array data", nbytes, found, offset);
    }
}
