package ndraster.io;

import java.util.ArrayList;
import java.util.List;

/// A chunk of a PNG file.
record PngChunk(String type, FileView content) {
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
            chunks.add(new PngChunk(png.text(at + TYPE, TYPE), png.slice(at + 2 * TYPE, length)));
            at += AROUND + length;
        }
        return chunks;
    }

    byte[] bytes() {
        return content.bytes(0, content.size());
    }
}
