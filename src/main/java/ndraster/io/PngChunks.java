package ndraster.io;

import java.util.List;

/// A PNG file's chunks. The JDK's decoder does not look at their checksums, and would show damaged pixels as
/// good ones.
final class PngChunks {
    private static final long SIGNATURE = 8;

    private PngChunks() {}

    /// @throws ImageFormatException if a chunk that the pixels depend on is damaged or incomplete
    static void check(ImageBytes bytes) throws ImageFormatException {
        FileView png = FileView.bigEndian(bytes.memory());
        List<PngChunk> chunks = PngChunk.of(png);
        boolean hasPixels = false;
        for (PngChunk chunk : chunks) {
            if (isCritical(chunk.type()) && !chunk.hasRightChecksum(png)) {
                throw bytes.problem("damaged PNG: the checksum of its " + chunk.type() + " chunk at byte "
                        + chunk.start() + " is wrong. Get the file again");
            }
            hasPixels |= chunk.type().equals("IDAT");
            if (chunk.type().equals("IEND") && hasPixels) {
                return;
            }
        }
        long end = chunks.isEmpty() ? SIGNATURE : chunks.getLast().end();
        throw bytes.problem(
                hasPixels || PngChunk.isCutShort(png, end)
                        ? Reasons.truncated("PNG")
                        : "damaged PNG: it has no pixels (no IDAT chunk)");
    }

    private static boolean isCritical(String type) {
        return Character.isUpperCase(type.charAt(0)) || type.equals("tRNS");
    }
}
