package ndraster.io;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import javax.imageio.stream.ImageInputStreamImpl;

/// Encoded bytes as decoders want them.
///
/// Its [#length] is unknown, on purpose: of a stream with a length, TwelveMonkeys 3.15 refuses images with more
/// than 512 pixels for each byte, valid fax pages and plain surfaces among them. [Limits] stand in for that
/// check.
final class MemoryImageStream extends ImageInputStreamImpl {
    private final MemorySegment memory;

    MemoryImageStream(MemorySegment memory) {
        this.memory = memory;
    }

    @Override
    public int read() throws IOException {
        checkClosed();
        bitOffset = 0;
        return streamPos < memory.byteSize() ? Byte.toUnsignedInt(memory.get(ValueLayout.JAVA_BYTE, streamPos++)) : -1;
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
        checkClosed();
        bitOffset = 0;
        long left = memory.byteSize() - streamPos;
        if (left <= 0) {
            return -1;
        }
        int count = (int) Math.min(left, length);
        MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, streamPos, target, start, count);
        streamPos += count;
        return count;
    }
}
