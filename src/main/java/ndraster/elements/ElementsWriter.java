package ndraster.elements;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.file.FileOutput;

/// Puts the elements of an array out in C order.
///
/// Memory without gaps goes out as it is; everything else is put together block by block, so that a view of a
/// huge array needs no second huge array.
public final class ElementsWriter {
    private static final int BLOCK = 1 << 19;

    private final WritableByteChannel out;

    /// Writes to `out`, which is left open.
    public ElementsWriter(WritableByteChannel out) {
        this.out = out;
    }

    /// Writes all elements.
    public void write(NDArray array) throws IOException {
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
        if (array.nbytes() == 0) {
            return; // its offset may be behind the memory
        }
        MemorySegment memory = array.arrayInterface().data().memory().asSlice(array.offset(), array.nbytes());
        if (memory.byteSize() <= BLOCK) {
            writeAll(out, ByteBuffer.wrap(memory.toArray(ValueLayout.JAVA_BYTE)));
            return;
        }
        if (out instanceof FileOutput file && FileBytes.areShared(memory)) {
            FileBytes.write(file, memory);
            return;
        }
        try (Arena arena = Arena.ofConfined()) { // a buffer that the machine empties itself, freed at once
            writeBlocks(memory, arena.allocate(BLOCK).asByteBuffer());
        }
    }

    private void writeBlocks(MemorySegment memory, ByteBuffer buffer) throws IOException {
        MemorySegment block = MemorySegment.ofBuffer(buffer);
        for (long at = 0; at < memory.byteSize(); at += BLOCK) {
            buffer.clear().limit((int) Math.min(BLOCK, memory.byteSize() - at));
            MemorySegment.copy(memory, at, block, 0, buffer.limit());
            writeAll(out, buffer);
        }
    }

    /// Writes all bytes.
    public static void writeAll(WritableByteChannel out, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
    }
}
