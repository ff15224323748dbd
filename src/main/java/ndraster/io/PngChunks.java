package ndraster.io;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// A PNG file's chunks. The JDK's decoder does not look at their checksums, and would show damaged pixels as
/// good ones.
final class PngChunks {
    private static final long SIGNATURE = 8;
    private static final long INTERLACING = 28;
    private static final Set<String> ANIMATION = Set.of("acTL", "fcTL", "fdAT");

    private PngChunks() {}

    /// @throws ImageFormatException if a chunk that the pixels depend on is damaged or incomplete
    static void check(ImageBytes bytes) throws ImageFormatException {
        check(bytes, PngChunks::isCritical);
    }

    /// @throws ImageFormatException as [#check(ImageBytes)], with the pictures of an animation, or if it has not as
    ///     many as it says
    static void checkAnimation(ImageBytes bytes) throws ImageFormatException {
        check(bytes, type -> isCritical(type) || ANIMATION.contains(type));
        List<PngChunk> chunks = PngChunk.of(FileView.bigEndian(bytes.memory()));
        long pictures =
                chunks.stream().filter(chunk -> chunk.type().equals("fcTL")).count();
        for (PngChunk chunk : chunks) {
            if (chunk.type().equals("acTL") && chunk.content().u32(0) != pictures) {
                throw bytes.problem("damaged PNG: it says that it has "
                        + chunk.content().u32(0) + " pictures, and has " + pictures + ". Get the file again");
            }
        }
    }

    private static void check(ImageBytes bytes, Predicate<String> isNeeded) throws ImageFormatException {
        FileView png = FileView.bigEndian(bytes.memory());
        List<PngChunk> chunks = PngChunk.of(png);
        boolean hasPixels = false;
        for (PngChunk chunk : chunks) {
            if (isNeeded.test(chunk.type()) && !chunk.hasRightChecksum(png)) {
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

    /// Whether the rows come in seven passes (Adam7).
    static boolean isInterlaced(ImageBytes bytes) {
        return bytes.size() > INTERLACING && FileView.bigEndian(bytes.memory()).u8(INTERLACING) == 1;
    }

    private static boolean isCritical(String type) {
        return Character.isUpperCase(type.charAt(0)) || type.equals("tRNS");
    }
}
