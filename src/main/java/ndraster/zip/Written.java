package ndraster.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import ndraster.literal.Utf8;

/// A member that has been written, and its two headers: byte for byte those of Python's `zipfile` under NumPy.
///
/// @param flags the general purpose bits
record Written(String name, int flags, int method, long crc, long compressedSize, long size, long headerOffset) {
    static final int VERSION = 45;

    private static final int UNIX = 3 << 8;
    private static final int FIRST_OF_JANUARY_1980 = 0x21;
    private static final int OWNER_READS_AND_WRITES = 0600 << 16;
    private static final int WIDE_SIZES = 2 * Long.BYTES;

    static int nameFlags(String name) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(name) ? 0 : Zip.UTF_8;
    }

    private byte[] nameBytes() {
        return Utf8.checked(name).getBytes(StandardCharsets.UTF_8);
    }

    boolean sizesFollow() {
        return (flags & Zip.SIZES_FOLLOW) != 0;
    }

    ByteBuffer localHeader() {
        byte[] bytes = nameBytes();
        ByteBuffer out = buffer(Zip.LOCAL_HEADER_SIZE + bytes.length + 4 + WIDE_SIZES);
        out.putInt(Zip.LOCAL_HEADER).putShort((short) VERSION);
        common(out, sizesFollow() ? 0 : crc, Zip.IN_64, Zip.IN_64);
        out.putShort((short) bytes.length).putShort((short) (4 + WIDE_SIZES)).put(bytes);
        out.putShort((short) Zip.EXTRA_64).putShort((short) WIDE_SIZES);
        return out.putLong(sizesFollow() ? 0 : size)
                .putLong(sizesFollow() ? 0 : compressedSize)
                .flip();
    }

    private void common(ByteBuffer out, long crc32, long narrowCompressed, long narrow) {
        out.putShort((short) flags).putShort((short) method).putShort((short) 0);
        out.putShort((short) FIRST_OF_JANUARY_1980);
        out.putInt((int) crc32).putInt((int) narrowCompressed).putInt((int) narrow);
    }

    ByteBuffer dataDescriptor() {
        return buffer(8 + WIDE_SIZES)
                .putInt(Zip.DATA_DESCRIPTOR)
                .putInt((int) crc)
                .putLong(compressedSize)
                .putLong(size)
                .flip();
    }

    ByteBuffer centralHeader() {
        List<Long> wide = wideValues();
        int extra = wide.isEmpty() ? 0 : 4 + Long.BYTES * wide.size();
        boolean areSizesWide = areSizesWide();
        byte[] bytes = nameBytes();
        ByteBuffer out = buffer(Zip.CENTRAL_HEADER_SIZE + bytes.length + extra);
        out.putInt(Zip.CENTRAL_HEADER).putShort((short) (VERSION | UNIX)).putShort((short) VERSION);
        common(out, crc, areSizesWide ? Zip.IN_64 : compressedSize, areSizesWide ? Zip.IN_64 : size);
        out.putShort((short) bytes.length).putShort((short) extra);
        out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(OWNER_READS_AND_WRITES);
        out.putInt((int) (isWide(headerOffset) ? Zip.IN_64 : headerOffset)).put(bytes);
        if (!wide.isEmpty()) {
            out.putShort((short) Zip.EXTRA_64).putShort((short) (Long.BYTES * wide.size()));
            wide.forEach(out::putLong);
        }
        return out.flip();
    }

    private List<Long> wideValues() {
        List<Long> wide = new ArrayList<>();
        if (areSizesWide()) {
            wide.addAll(List.of(size, compressedSize));
        }
        if (isWide(headerOffset)) {
            wide.add(headerOffset);
        }
        return wide;
    }

    private boolean areSizesWide() {
        return isWide(size) || isWide(compressedSize);
    }

    /// Python is careful with readers that take four bytes for a signed number.
    static boolean isWide(long value) {
        return value > Integer.MAX_VALUE;
    }

    static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
