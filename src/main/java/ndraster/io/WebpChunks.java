package ndraster.io;

import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// A WebP file's outermost chunk. The decoder takes the end of a lossless image for zeros without end.
final class WebpChunks {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int SIZE = 4;
    private static final int HEADER = 8;

    private WebpChunks() {}

    /// @throws ImageFormatException if the file ends before the chunk does
    static void check(ImageBytes bytes) throws ImageFormatException {
        long size = Integer.toUnsignedLong(bytes.memory().get(INT, SIZE));
        if (HEADER + size > bytes.size()) {
            throw bytes.problem(Reasons.truncated("WEBP"));
        }
    }
}
