package ndraster.io;

/// The indices of a GIF's picture, row after row.
final class GifPixels {
    private static final int MOST_BITS = 11;

    /// The most pixels that a byte of codes can stand for.
    private static final long MOST_PER_BYTE = 4096 * Byte.SIZE;

    private static final int[] PASS_STARTS = {0, 4, 2, 1};
    private static final int[] PASS_STEPS = {8, 8, 4, 2};

    private GifPixels() {}

    static byte[] decode(GifPicture picture, Limits.Deadline deadline) throws ImageFormatException {
        ImageBytes file = deadline.file();
        if (picture.codeSize() > MOST_BITS) {
            throw file.problem("damaged GIF: codes of " + picture.codeSize() + " bits");
        }
        byte[] codes = codes(picture.data());
        long count = (long) picture.width() * picture.height();
        if (count > Integer.MAX_VALUE - Byte.SIZE) {
            throw file.problem("a GIF of " + count + " pixels does not fit into an array of Java");
        }
        if (count > codes.length * MOST_PER_BYTE) {
            throw file.problem("damaged GIF: the codes of a picture are too few for its pixels");
        }
        byte[] indices = new byte[(int) count];
        new GifCodes(codes, picture.codeSize(), indices, deadline).decode();
        return picture.isInterlaced() ? inOrder(indices, picture.width(), picture.height()) : indices;
    }

    /// The contents of all blocks.
    private static byte[] codes(FileView data) {
        int length = 0;
        for (long at = 0; data.u8(at) != 0; at += 1 + data.u8(at)) {
            length = Math.addExact(length, data.u8(at));
        }
        byte[] codes = new byte[length];
        int to = 0;
        for (long at = 0; data.u8(at) != 0; at += 1 + data.u8(at)) {
            byte[] block = data.bytes(at + 1, data.u8(at));
            System.arraycopy(block, 0, codes, to, block.length);
            to += block.length;
        }
        return codes;
    }

    private static byte[] inOrder(byte[] interlaced, int width, int height) {
        byte[] rows = new byte[interlaced.length];
        int from = 0;
        for (int pass = 0; pass < PASS_STARTS.length; pass++) {
            for (int y = PASS_STARTS[pass]; y < height; y += PASS_STEPS[pass]) {
                System.arraycopy(interlaced, from, rows, y * width, width);
                from += width;
            }
        }
        return rows;
    }
}
