package ndraster.io;

/// A GIF file's blocks. Its decoder takes a file that was cut off for one with fewer pictures.
final class GifBlocks {
    private static final int FLAGS = 10;
    private static final int FIRST = 13;
    private static final int EXTENSION = 0x21;
    private static final int PICTURE = 0x2C;
    private static final int TRAILER = 0x3B;
    private static final int PICTURE_FLAGS = 9;
    private static final int PICTURE_HEADER = 11;
    private static final int HAS_PALETTE = 0x80;
    private static final int PALETTE_SIZE = 7;

    private GifBlocks() {}

    /// A file may lack its trailer, as many do.
    ///
    /// @throws ImageFormatException if it ends inside a block
    static void check(ImageBytes bytes) throws ImageFormatException {
        FileView gif = FileView.littleEndian(bytes.memory());
        try {
            long at = (long) FIRST + palette(gif.u8(FLAGS));
            while (at < gif.size() && gif.u8(at) != TRAILER) {
                switch (gif.u8(at)) {
                    case EXTENSION -> at = behindData(gif, at + 2);
                    case PICTURE -> at = behindData(gif, at + PICTURE_HEADER + palette(gif.u8(at + PICTURE_FLAGS)));
                    default -> at++; // decoders pass over what is between blocks
                }
            }
        } catch (IndexOutOfBoundsException _) {
            throw bytes.problem(Reasons.truncated("GIF"));
        }
    }

    private static int palette(int flags) {
        return (flags & HAS_PALETTE) == 0 ? 0 : 3 << ((flags & PALETTE_SIZE) + 1);
    }

    private static long behindData(FileView gif, long start) {
        long at = start;
        while (gif.u8(at) != 0) {
            at += 1 + gif.u8(at);
        }
        return at + 1;
    }
}
