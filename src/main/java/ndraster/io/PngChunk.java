package ndraster.io;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/// A chunk of a PNG file.
///
/// @param start the byte of the file at which it starts, with its length
record PngChunk(String type, long start, FileView content) {
    private static final int SIGNATURE = 8;
    private static final int TYPE = 4;
    private static final int AROUND = 12;

    /// The chunks of a file, as many as are whole.
    static List<PngChunk> of(FileView png) {
        List<PngChunk> chunks = new ArrayList<>();
        long at = SIGNATURE;
        while (at + AROUND <= png.size()) {
            long length = png.u32(at);
            if (at + AROUND + length > png.size()) {
                return chunks;
            }
            chunks.add(new PngChunk(png.text(at + TYPE, TYPE), at, png.slice(at + 2 * TYPE, length)));
            at += AROUND + length;
        }
        return chunks;
    }

    /// Where the next one starts.
    long end() {
        return start + AROUND + content.size();
    }

    /// Whether bytes at `end` begin a chunk that is not whole.
    static boolean isCutShort(FileView png, long end) {
        return end + AROUND <= png.size();
    }

    boolean hasRightChecksum(FileView png) {
        CRC32 checksum = new CRC32();
        checksum.update(png.slice(start + TYPE, TYPE + content.size()).memory().asByteBuffer());
        return checksum.getValue() == png.u32(end() - Integer.BYTES);
    }

    byte[] bytes() {
        return content.bytes(0, content.size());
    }
}
