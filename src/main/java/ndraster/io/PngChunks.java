package ndraster.io;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// A PNG file's chunks. The JDK's decoder does not look at their checksums, and would show damaged pixels as
/// good ones.
final class PngChunks {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final int SIGNATURE = 8;
    private static final int TYPE = 4;
    private static final int AROUND = 12;

    private PngChunks() {}

    /// @throws ImageFormatException if a chunk that the pixels depend on is damaged or incomplete
    static void check(ImageBytes bytes) throws ImageFormatException {
        long start = SIGNATURE;
        boolean hasPixels = false;
        while (start + AROUND <= bytes.size()) {
            long length = Integer.toUnsignedLong(bytes.memory().get(INT, start));
            String type = typeAt(bytes.memory(), start);
            if (start + AROUND + length > bytes.size()) {
                throw truncated(bytes);
            }
            if (isCritical(type) && !hasRightChecksum(bytes.memory(), start, length)) {
                throw bytes.problem("damaged PNG: the checksum of its " + type + " chunk at byte " + start
                        + " is wrong. Get the file again");
            }
            hasPixels |= type.equals("IDAT");
            if (type.equals("IEND") && hasPixels) {
                return;
            }
            start += AROUND + length;
        }
        throw hasPixels ? truncated(bytes) : bytes.problem("damaged PNG: it has no pixels (no IDAT chunk)");
    }

    private static ImageFormatException truncated(ImageBytes bytes) {
        return bytes.problem(Reasons.truncated("PNG"));
    }

    private static String typeAt(MemorySegment memory, long start) {
        byte[] type = memory.asSlice(start + TYPE, TYPE).toArray(ValueLayout.JAVA_BYTE);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    private static boolean isCritical(String type) {
        return Character.isUpperCase(type.charAt(0)) || type.equals("tRNS");
    }

    private static boolean hasRightChecksum(MemorySegment memory, long start, long length) {
        CRC32 checksum = new CRC32();
        checksum.update(memory.asSlice(start + TYPE, TYPE + length).asByteBuffer());
        return (int) checksum.getValue() == memory.get(INT, start + 2 * TYPE + length);
    }
}
