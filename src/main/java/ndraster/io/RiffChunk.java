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

    /// The chunks in a file's outermost one, as many as are whole.
    static List<RiffChunk> of(FileView riff) {
        long end = Math.min(HEADER + riff.u32(TYPE), riff.size());
        return inside(riff.slice(0, end), FIRST);
    }

    /// A picture of an animation may be of an odd number of bytes, though its own chunks never are.
    ///
    /// The chunks in `content` from `start` on.
    static List<RiffChunk> inside(FileView content, long start) {
        List<RiffChunk> chunks = new ArrayList<>();
        long at = start;
        while (at + HEADER <= content.size()) {
            long length = content.u32(at + TYPE);
            if (at + HEADER + length > content.size()) {
                return chunks;
            }
            String type = content.text(at, TYPE);
            boolean isWithLast = type.equals("ANMF") && at + HEADER + length < content.size();
            chunks.add(new RiffChunk(type, content.slice(at + HEADER, isWithLast ? length + length % 2 : length)));
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
