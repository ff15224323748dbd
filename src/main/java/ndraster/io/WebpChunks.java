package ndraster.io;

/// A WebP file's outermost chunk. The decoder takes the end of a lossless image for zeros without end.
final class WebpChunks {
    private static final int SIZE = 4;
    private static final int HEADER = 8;

    private WebpChunks() {}

    /// @throws ImageFormatException if the file ends before the chunk does
    static void check(ImageBytes bytes) throws ImageFormatException {
        long size = FileView.littleEndian(bytes.memory()).u32(SIZE);
        if (HEADER + size > bytes.size()) {
            throw bytes.problem(Reasons.truncated("WEBP"));
        }
    }
}
