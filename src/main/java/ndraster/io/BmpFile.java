package ndraster.io;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/// A BMP as its plug-in understands it.
final class BmpFile {
    private static final int HEADER = 14;
    private static final int OFFSET = 10;
    private static final int BITS = 28;
    private static final int COMPRESSION = 30;
    private static final int COLORS = 46;
    private static final int MASKS = 54;
    private static final int RED = 0xFF0000;
    private static final int GREEN = 0xFF00;
    private static final int BLUE = 0xFF;
    private static final int MASKED = 3;
    private static final int MASKED_WITH_ALPHA = 6;
    private static final int MOST_COLORS = 256;
    private static final Set<Long> SIZES = Set.of(40L, 52L, 56L, 64L, 108L, 124L);
    private static final Set<Integer> DEPTHS = Set.of(1, 4, 8, 16, 24, 32);

    private BmpFile() {}

    /// The file itself, or a copy that others and the plug-in take for the same picture: one without the
    /// file's header (a DIB) gets it, pixels that would start inside the palette start behind it, and masks
    /// that do not count are those that do.
    static ImageBytes understood(ImageBytes bytes) {
        FileView file = FileView.littleEndian(bytes.memory());
        if (isDib(file)) {
            return new ImageBytes(MemorySegment.ofArray(withHeader(file)), bytes.subject());
        }
        boolean isBmp = file.hasAt(0, "BM")
                && file.size() > MASKS + 4 * Integer.BYTES
                && file.size() < Integer.MAX_VALUE
                && SIZES.contains(file.u32(HEADER));
        return isBmp ? mended(bytes, file) : bytes;
    }

    private static boolean isDib(FileView file) {
        return file.size() > MASKS
                && file.size() < Integer.MAX_VALUE - HEADER
                && SIZES.contains(file.u32(0))
                && file.i32(4) > 0
                && file.i32(8) != 0
                && file.u16(12) == 1
                && DEPTHS.contains(file.u16(BITS - HEADER))
                && file.u32(COMPRESSION - HEADER) <= MASKED_WITH_ALPHA;
    }

    private static byte[] withHeader(FileView dib) {
        byte[] file = new byte[Math.toIntExact(dib.size() + HEADER)];
        byte[] content = dib.bytes(0, dib.size());
        System.arraycopy(content, 0, file, HEADER, content.length);
        ByteBuffer header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) 'B').put((byte) 'M').putInt(file.length);
        header.putInt(OFFSET, (int) start(FileView.of(file, ByteOrder.LITTLE_ENDIAN)));
        return file;
    }

    /// Where pixels start if they follow the header, its masks and the palette.
    private static long start(FileView file) {
        long size = file.u32(HEADER);
        long masks = size > 40
                ? 0
                : switch ((int) file.u32(COMPRESSION)) {
                    case MASKED -> 3 * Integer.BYTES;
                    case MASKED_WITH_ALPHA -> 4 * Integer.BYTES;
                    default -> 0;
                };
        return HEADER + size + masks + Integer.BYTES * colors(file);
    }

    private static long colors(FileView file) {
        int bits = file.u16(BITS);
        long said = Math.min(file.u32(COLORS), MOST_COLORS);
        return said == 0 && bits <= Byte.SIZE ? 1L << bits : said;
    }

    private static ImageBytes mended(ImageBytes bytes, FileView file) {
        int bits = file.u16(BITS);
        boolean isInside = bits > 0 && bits <= Byte.SIZE && file.u32(OFFSET) == HEADER + file.u32(HEADER);
        boolean isMasked = file.u32(HEADER) > 40 && file.u32(COMPRESSION) == 0 && hasOtherMasks(file);
        if (!isInside && !isMasked) {
            return bytes;
        }
        ByteBuffer copy = ByteBuffer.wrap(file.bytes(0, file.size())).order(ByteOrder.LITTLE_ENDIAN);
        if (isInside) {
            copy.putInt(OFFSET, (int) start(file));
        } else {
            copy.position(MASKS).putInt(RED).putInt(GREEN).putInt(BLUE);
        }
        return new ImageBytes(MemorySegment.ofArray(copy.array()), bytes.subject());
    }

    private static boolean hasOtherMasks(FileView file) {
        return file.u16(BITS) == Integer.SIZE
                && !(file.i32(MASKS) == RED && file.i32(MASKS + 4) == GREEN && file.i32(MASKS + 8) == BLUE);
    }
}
