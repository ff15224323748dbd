package ndraster.io;

import ndraster.dtype.DType;
import ndraster.dtype.Numeric;

/// The header of a DDS.
///
/// @param sizes how many there are of the picture, each half as wide and high as the one before
/// @param start the byte behind the header
record DdsHeader(int width, int height, int sizes, DdsLayout layout, long start) {
    private static final int FLAGS = 80;
    private static final int FOUR_LETTERS = 84;
    private static final int BITS = 88;
    private static final int END = 128;
    private static final int DX10_END = 148;
    private static final int HAS_ALPHA = 0x3;
    private static final int HAS_LETTERS = 0x4;
    private static final int IS_RGB = 0x40;
    private static final int IS_GREY = 0x20000;
    private static final int ALPHA_ONLY = 0x2;

    static boolean isAt(FileView file) {
        return file.hasAt(0, "DDS ") && file.size() >= END;
    }

    static DdsHeader of(ImageBytes bytes) throws ImageFormatException {
        FileView file = FileView.littleEndian(bytes.memory());
        boolean isLong = isLettered(file) && file.hasAt(FOUR_LETTERS, "DX10");
        if (isLong && file.size() < DX10_END) {
            throw bytes.problem(Reasons.truncated("DDS"));
        }
        int width = file.i32(16);
        int height = file.i32(12);
        if (width <= 0 || height <= 0) {
            throw bytes.problem("damaged DDS: it says that it has " + width + " x " + height + " pixels");
        }
        int most = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(width, height));
        int sizes = Math.clamp(file.i32(28), 1, most);
        return new DdsHeader(width, height, sizes, layout(bytes, file, isLong), isLong ? DX10_END : END);
    }

    private static boolean isLettered(FileView file) {
        return (file.i32(FLAGS) & HAS_LETTERS) != 0;
    }

    private static DdsLayout layout(ImageBytes bytes, FileView file, boolean isLong) throws ImageFormatException {
        if (isLong) {
            return byNumber(bytes, file.i32(END));
        }
        return isLettered(file) ? byLetters(bytes, file) : masks(bytes, file);
    }

    private static DdsLayout byLetters(ImageBytes bytes, FileView file) throws ImageFormatException {
        String letters = file.text(FOUR_LETTERS, Integer.BYTES);
        return switch (letters) {
            case "DXT1" -> new DdsBlocks(1, false);
            case "DXT2" -> new DdsBlocks(2, true);
            case "DXT3" -> new DdsBlocks(2, false);
            case "DXT4" -> new DdsBlocks(3, true);
            case "DXT5" -> new DdsBlocks(3, false);
            case "ATI1", "BC4U" -> new DdsBlocks(4, false);
            case "ATI2", "BC5U" -> new DdsBlocks(5, false);
            case "$\0\0\0" -> plain("<u2", 4);
            case "o\0\0\0" -> plain("<f2", 1);
            case "q\0\0\0" -> plain("<f2", 4);
            case "r\0\0\0" -> plain("<f4", 1);
            case "t\0\0\0" -> plain("<f4", 4);
            default -> throw unknown(bytes, "'" + letters.replaceAll("[^ -~]", "?") + "'");
        };
    }

    /// By DXGI's number of the format.
    private static DdsLayout byNumber(ImageBytes bytes, int number) throws ImageFormatException {
        return switch (number) {
            case 2 -> plain("<f4", 4);
            case 10 -> plain("<f2", 4);
            case 11 -> plain("<u2", 4);
            case 27, 28, 29 -> plain("|u1", 4);
            case 41 -> plain("<f4", 1);
            case 54 -> plain("<f2", 1);
            case 56 -> plain("<u2", 1);
            case 61 -> plain("|u1", 1);
            case 70, 71, 72 -> new DdsBlocks(1, false);
            case 73, 74, 75 -> new DdsBlocks(2, false);
            case 76, 77, 78 -> new DdsBlocks(3, false);
            case 79, 80 -> new DdsBlocks(4, false);
            case 82, 83 -> new DdsBlocks(5, false);
            case 85 -> new DdsMasks(16, 0xF800, 0x7E0, 0x1F, 0, false);
            case 86 -> new DdsMasks(16, 0x7C00, 0x3E0, 0x1F, 0x8000, false);
            case 87, 90, 91 -> new DdsMasks(32, 0xFF0000, 0xFF00, 0xFF, 0xFF000000, false);
            case 88, 92, 93 -> new DdsMasks(32, 0xFF0000, 0xFF00, 0xFF, 0, false);
            default -> throw unknown(bytes, "DXGI's number " + number);
        };
    }

    private static DdsLayout plain(String type, int count) {
        return new DdsLayout.Plain((Numeric) DType.of(type), count);
    }

    private static DdsLayout masks(ImageBytes bytes, FileView file) throws ImageFormatException {
        int flags = file.i32(FLAGS);
        int bits = file.i32(BITS);
        boolean isWhole = bits == 8 || bits == 16 || bits == 24 || bits == 32;
        boolean isGrey = (flags & IS_GREY) != 0;
        if (!isWhole || !(isGrey || (flags & (IS_RGB | ALPHA_ONLY)) != 0)) {
            throw unknown(bytes, "flags 0x" + Integer.toHexString(flags) + ", " + bits + " bits per pixel");
        }
        int all = (int) ((1L << bits) - 1);
        int alpha = (flags & HAS_ALPHA) != 0 ? file.i32(BITS + 16) & all : 0;
        int first = file.i32(BITS + 4) & all;
        int red = first == 0 && isGrey ? all & ~alpha : first;
        return new DdsMasks(bits, red, file.i32(BITS + 8) & all, file.i32(BITS + 12) & all, alpha, isGrey);
    }

    private static ImageFormatException unknown(ImageBytes bytes, String found) {
        return bytes.problem("DDS with " + found + " is not supported; known are DXT1 to DXT5, BC1 to BC5 without"
                + " signs, uncompressed colours and grey, and floating point");
    }

    int width(int index) {
        return Math.max(1, width >> index);
    }

    int height(int index) {
        return Math.max(1, height >> index);
    }

    /// The byte where the size at `index` starts.
    long start(int index) {
        long at = start;
        for (int i = 0; i < index; i++) {
            at = Math.addExact(at, layout.bytes(width(i), height(i)));
        }
        return at;
    }
}
