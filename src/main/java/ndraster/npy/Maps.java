package ndraster.npy;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import ndraster.NDArray;
import ndraster.elements.Input;
import ndraster.file.MappableFile;

/// Arrays whose memory is part of a file.
final class Maps {
    private Maps() {}

    /// The array that `header` describes, from byte `offset` of `file` on.
    static NDArray array(MappableFile file, NpyHeader header, long offset, Arena arena) throws IOException {
        long available = Math.max(0, file.channel().size() - offset);
        if (available < header.nbytes()) {
            throw Input.endOfFile("array data", header.nbytes(), available, offset + available);
        }
        return unchecked(file, header, offset, arena);
    }

    /// The same, for a file that may become longer.
    static NDArray unchecked(MappableFile file, NpyHeader header, long offset, Arena arena) throws IOException {
        MemorySegment memory = file.map(offset, header.nbytes(), arena);
        return header.inOrder(NDArray.asArray(header.dtype(), memory, header.memoryShape()));
    }
}
