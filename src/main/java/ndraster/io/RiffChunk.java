package ndraster.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A chunk of a RIFF file, as WebP is one.
record RiffChunk(String type, FileView content) {
    private static final int FIRST = 12;
    private static final int HEADER = 8;
    private static final int TYPE = 4;

    /// The outermost chunks of a file, as many as are whole.
    static List<RiffChunk> of(FileView riff) {
        return inside(riff, FIRST);
    }

    /// The chunks in `content` from `start` on.
    static List<RiffChunk> inside(FileView content, long start) {
        List<RiffChunk> chunks = new ArrayList<>();
        long at = start;
        while (at + HEADER <= content.size()) {
            long length = content.u32(at + TYPE);
            if (at + HEADER + length > content.size()) {
                return chunks;
            }
            chunks.add(new RiffChunk(content.text(at, TYPE), content.slice(at + HEADER, length)));
            at += HEADER + length + length % 2;
        }
        return chunks;
    }

    /// Writes a chunk, which ends at an even number of bytes.
    static void put(OutputStream out, String type, byte[] content) throws IOException {
        out.write(ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .array());
        out.write(content);
        if (content.length % 2 == 1) {
            out.write(0);
        }
    }

    byte[] bytes() {
        return content.bytes(0, content.size());
    }
}
