package ndraster.io;

/// The structure of a WebP. Decoders of single pictures do not look at it, and take the end of a lossless one for zeros
/// without end.
final class WebpChunks {
    private static final int SIZE = 4;
    private static final int HEADER = 8;
    private static final int FIRST = 12;
    private static final int FRAME = 16;

    private WebpChunks() {}

    /// Bytes behind the outermost chunk, and a last byte that would make its number even, do not matter.
    ///
    /// @throws ImageFormatException if the file ends before the chunk does, or another chunk is longer than what it
    /// is in
    static void check(ImageBytes bytes) throws ImageFormatException {
        FileView file = FileView.littleEndian(bytes.memory());
        long size = file.u32(SIZE);
        if (HEADER + size > bytes.size()) {
            throw bytes.problem(Reasons.truncated("WEBP"));
        }
        check(bytes, FIRST, HEADER + size);
    }

    private static void check(ImageBytes bytes, long start, long end) throws ImageFormatException {
        FileView file = FileView.littleEndian(bytes.memory());
        long at = start;
        while (at < end) {
            long left = end - at - HEADER;
            if (left < 0 || file.u32(at + SIZE) > left) {
                throw bytes.problem(
                        "damaged WEBP: the chunk at byte " + at + " has no end inside the file. Get the file again");
            }
            long length = file.u32(at + SIZE);
            if (file.hasAt(at, "ANMF")) {
                check(bytes, at + HEADER + FRAME, Math.min(at + HEADER + length + length % 2, end));
            }
            at += HEADER + length + length % 2;
        }
    }
}
