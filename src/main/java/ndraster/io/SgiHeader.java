package ndraster.io;

/// The header of a picture of Silicon Graphics.
///
/// @param isPacked whether rows are stored as runs, each where a table says
/// @param isDeep whether samples have 16 bits
/// @param count how many samples a pixel has
record SgiHeader(boolean isPacked, boolean isDeep, int width, int height, int count) {
    static final String FORMAT = "SGI";

    private static final int MAGIC = 474;
    private static final int SIZE = 512;

    static boolean isAt(FileView file) {
        return file.size() > 12
                && file.u16(0) == MAGIC
                && file.u8(2) <= 1
                && (file.u8(3) == 1 || file.u8(3) == 2)
                && file.u16(4) >= 1
                && file.u16(4) <= 3;
    }

    static SgiHeader of(ImageBytes bytes) throws ImageFormatException {
        FileView file = FileView.bigEndian(bytes.memory());
        if (file.size() < SIZE) {
            throw bytes.problem(Reasons.truncated(FORMAT));
        }
        int axes = file.u16(4);
        int count = axes > 2 ? file.u16(10) : 1;
        if (count < 1 || count > 4) {
            throw bytes.problem("SGI with " + count + " samples per pixel is not supported");
        }
        return new SgiHeader(file.u8(2) == 1, file.u8(3) == 2, file.u16(6), axes > 1 ? file.u16(8) : 1, count);
    }

    int sampleBytes() {
        return isDeep ? 2 : 1;
    }

    private long rows() {
        return (long) height * count;
    }

    /// Where the rows start, or what follows the tables of them.
    long dataStart() {
        return SIZE + (isPacked ? 2 * Integer.BYTES * rows() : 0);
    }

    long rowStart(ImageBytes bytes, int index) {
        return FileView.bigEndian(bytes.memory()).u32(SIZE + (long) Integer.BYTES * index);
    }
}
