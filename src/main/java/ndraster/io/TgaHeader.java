package ndraster.io;

/// The header of a TGA, and what its footer says of alpha.
///
/// @param isPremultiplied whether colours were multiplied by alpha
record TgaHeader(
        Kind kind,
        boolean isPacked,
        int width,
        int height,
        int bits,
        int alphaBits,
        boolean isFromRight,
        boolean isFromTop,
        TgaPalette palette,
        long start,
        boolean isPremultiplied) {
    private static final int SIZE = 18;
    private static final int PACKED = 8;
    private static final int FOOTER = 26;
    private static final int ALPHA_TYPE = 494;
    private static final int PREMULTIPLIED = 4;

    /// What a pixel is.
    enum Kind {
        INDEX(1),
        COLOR(2),
        GREY(3);

        private final int type;

        Kind(int type) {
            this.type = type;
        }
    }

    /// Whether the bytes can be a header; there is no magic number.
    static boolean isLikelyAt(FileView file) {
        if (file.size() <= SIZE || file.u8(1) > 1) {
            return false;
        }
        int type = file.u8(2) & ~PACKED;
        boolean isKind = type == 1 ? file.u8(1) == 1 : type == 2 || type == 3;
        boolean isSized = file.u16(12) > 0 && file.u16(14) > 0;
        boolean isPlaced = (file.u8(17) >> 6) == 0 && (file.u8(17) & 15) <= Byte.SIZE;
        return isKind && isSized && isPlaced && isDepth(type, file.u8(16));
    }

    private static boolean isDepth(int type, int bits) {
        return switch (type) {
            case 1 -> bits == 8;
            case 2 -> bits == 15 || bits == 16 || bits == 24 || bits == 32;
            default -> bits == 8 || bits == 16;
        };
    }

    static TgaHeader of(ImageBytes bytes) throws ImageFormatException {
        FileView file = FileView.littleEndian(bytes.memory());
        if (file.size() < SIZE) {
            throw bytes.problem(Reasons.truncated("TGA"));
        }
        int type = file.u8(2);
        int place = file.u8(17);
        TgaPalette palette = new TgaPalette(file.u16(3), file.u8(1) == 0 ? 0 : file.u16(5), file.u8(7));
        TgaHeader header = new TgaHeader(
                kind(bytes, type & ~PACKED),
                (type & PACKED) != 0,
                file.u16(12),
                file.u16(14),
                file.u8(16),
                place & 15,
                (place & 16) != 0,
                (place & 32) != 0,
                palette,
                (long) SIZE + file.u8(0),
                isPremultiplied(file));
        header.check(bytes);
        return header;
    }

    private static Kind kind(ImageBytes bytes, int type) throws ImageFormatException {
        for (Kind kind : Kind.values()) {
            if (kind.type == type) {
                return kind;
            }
        }
        throw bytes.problem("TGA of type " + type + " is not supported");
    }

    private static boolean isPremultiplied(FileView file) {
        if (!file.hasAt(Math.max(0, file.size() - FOOTER + 8), "TRUEVISION-XFILE")) {
            return false;
        }
        long extension = file.u32(file.size() - FOOTER);
        return extension > 0
                && extension + ALPHA_TYPE < file.size()
                && file.u8(extension + ALPHA_TYPE) == PREMULTIPLIED;
    }

    private void check(ImageBytes bytes) throws ImageFormatException {
        if (width == 0 || height == 0) {
            throw bytes.problem("damaged TGA: it says that it has " + width + " x " + height + " pixels");
        }
        if (!isDepth(kind.type, bits) || (kind == Kind.INDEX && !palette.isKnown())) {
            throw bytes.problem("TGA with " + bits + " bits per pixel"
                    + (kind == Kind.INDEX ? ", " + palette.size() + " colours of " + palette.bits() + " bits," : "")
                    + " is not supported");
        }
    }

    int pixelBytes() {
        return Math.ceilDiv(bits, Byte.SIZE);
    }

    /// How many samples a pixel of the array has.
    int count() {
        return switch (kind) {
            case INDEX -> palette.channels();
            case COLOR -> bits == 32 || (bits == 16 && alphaBits > 0) ? 4 : 3;
            case GREY -> pixelBytes();
        };
    }
}
