package ndraster.npy;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import ndraster.Index;
import ndraster.NDArray;

/// Puts the elements of an array out in C order.
///
/// Memory without gaps goes out as it is; everything else is put together block by block, so that a view of a
/// huge array needs no second huge array.
final class ElementsWriter {
    private static final int BLOCK = 1 << 17;

    private final WritableByteChannel out;
    private final ByteBuffer buffer = ByteBuffer.allocate(BLOCK);

    ElementsWriter(WritableByteChannel out) {
        this.out = out;
    }

    void write(NDArray array) throws IOException {
        if (array.isCContiguous()) {
            writeMemory(array);
        } else if (array.nbytes() <= BLOCK) {
            writeMemory(array.copy());
        } else {
            writeRows(array);
        }
    }

    private void writeRows(NDArray array) throws IOException {
        long length = array.length(0);
        long rows = BLOCK / (array.nbytes() / length);
        for (long row = 0; row < length; row += Math.max(1, rows)) {
            write(array.get(rows <= 1 ? Index.at(row) : Index.slice(row, row + rows)));
        }
    }

    private void writeMemory(NDArray array) throws IOException {
        MemorySegment memory = array.arrayInterface().data().memory();
        long end = array.offset() + array.nbytes();
        for (long at = array.offset(); at < end; at += BLOCK) {
            buffer.clear().limit((int) Math.min(BLOCK, end - at));
            MemorySegment.copy(memory, at, MemorySegment.ofBuffer(buffer), 0, buffer.limit());
            writeAll(out, buffer);
        }
    }

    static void writeAll(WritableByteChannel out, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
    }
}
