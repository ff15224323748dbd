package ndraster.io;

/// GIF's kind of LZW: each code stands for one index, or for a run of them that came before. As a run is that of the
/// code before and the index after it, the pixels that are there are the table.
final class GifCodes {
    private static final int MOST_BITS = 12;
    private static final int MOST = 1 << MOST_BITS;
    private static final int BETWEEN_LOOKS = 1 << 16;

    private final byte[] codes;
    private final int codeSize;
    private final byte[] pixels;
    private final Limits.Deadline deadline;
    private final int[] starts = new int[MOST];
    private final int[] lengths = new int[MOST];
    private int size;
    private int free;
    private int held;
    private int bits;
    private int from;
    private int to;

    /// @param codeSize the bits of an index, up to 11
    /// @param pixels what is filled
    GifCodes(byte[] codes, int codeSize, byte[] pixels, Limits.Deadline deadline) {
        this.codes = codes;
        this.codeSize = codeSize;
        this.pixels = pixels;
        this.deadline = deadline;
        clear();
    }

    private void clear() {
        size = codeSize + 1;
        free = (1 << codeSize) + 2;
    }

    /// Codes after the last pixel are left out.
    ///
    /// @throws ImageFormatException if there are not as many pixels, or a code stands for nothing
    void decode() throws ImageFormatException {
        int clear = 1 << codeSize;
        int before = 0;
        for (int count = 1; to < pixels.length; count++) {
            int code = next();
            if (code == clear) {
                clear();
            }
            before = code == clear ? 0 : put(code, before);
            if (count % BETWEEN_LOOKS == 0) {
                deadline.check();
            }
        }
    }

    /// @param before how long the run before was; 0 if the table has just been cleared
    /// @return how long this one is
    private int put(int code, int before) throws ImageFormatException {
        if (before > 0 && free < MOST) { // a full table is used as it is
            starts[free] = to - before;
            lengths[free++] = before + 1;
        }
        if (code == (1 << codeSize) + 1) {
            throw early();
        }
        if (code >= free) {
            throw deadline.file().problem("damaged GIF: at pixel " + to + " is no code of its table");
        }
        int length = code < 1 << codeSize ? literal(code) : run(starts[code], lengths[code]);
        if (free == 1 << size && size < MOST_BITS) {
            size++;
        }
        return length;
    }

    private ImageFormatException early() {
        return deadline.file()
                .problem("damaged GIF: the codes of a picture end " + (pixels.length - to) + " pixels before it");
    }

    private int literal(int code) {
        pixels[to++] = (byte) code;
        return 1;
    }

    /// A run may go on into itself.
    private int run(int start, int length) {
        int last = Math.min(length, pixels.length - to);
        for (int i = 0; i < last; i++) {
            pixels[to + i] = pixels[start + i];
        }
        to += last;
        return last;
    }

    private int next() throws ImageFormatException {
        while (held < size) {
            if (from == codes.length) {
                throw early();
            }
            bits |= Byte.toUnsignedInt(codes[from++]) << held;
            held += Byte.SIZE;
        }
        int code = bits & (1 << size) - 1;
        bits >>>= size;
        held -= size;
        return code;
    }
}
