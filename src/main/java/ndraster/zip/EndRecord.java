package ndraster.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import ndraster.ArrayFormatException;

/// The end of an archive, which says where its directory is.
///
/// @param start where the directory begins
/// @param size its size in bytes
/// @param shift how far everything lies behind where it claims to be: archives may have something in front of them
record EndRecord(long start, long size, long shift) {
    static EndRecord find(Bytes bytes) throws IOException {
        int count = (int) Math.min(bytes.size(), Zip.END_SIZE + Zip.LONGEST_COMMENT);
        long from = bytes.size() - count;
        ByteBuffer tail = bytes.get(from, count);
        for (int at = tail.limit() - Zip.END_SIZE; at >= 0; at--) {
            if (isEnd(tail, at)) {
                return of(bytes, tail.slice(at, Zip.END_SIZE).order(ByteOrder.LITTLE_ENDIAN), from + at);
            }
        }
        throw new ArrayFormatException(
                bytes.size() == 0
                        ? "No data left in file"
                        : "File is not a zip file: it has no end of central directory; it may have been cut off",
                bytes.size());
    }

    private static boolean isEnd(ByteBuffer tail, int at) {
        return tail.getInt(at) == Zip.END
                && at + Zip.END_SIZE + Short.toUnsignedInt(tail.getShort(at + 20)) <= tail.limit();
    }

    private static EndRecord of(Bytes bytes, ByteBuffer end, long at) throws IOException {
        long locator = at - Zip.END_64_LOCATOR_SIZE;
        if (locator >= 0 && bytes.get(locator, Integer.BYTES).getInt() == Zip.END_64_LOCATOR) {
            return of64(bytes, locator - Zip.END_64_SIZE);
        }
        checkOneDisk(end.getShort(4) | end.getShort(6), at);
        return of(at, Integer.toUnsignedLong(end.getInt(12)), Integer.toUnsignedLong(end.getInt(16)));
    }

    private static EndRecord of64(Bytes bytes, long at) throws IOException {
        ByteBuffer end = bytes.get(Math.max(0, at), Zip.END_64_SIZE);
        if (at < 0 || end.limit() < Zip.END_64_SIZE || end.getInt(0) != Zip.END_64) {
            throw new ArrayFormatException("Corrupt zip64 end of central directory record", Math.max(0, at));
        }
        checkOneDisk(end.getInt(16) | end.getInt(20), at);
        return of(at, end.getLong(40), end.getLong(48));
    }

    private static void checkOneDisk(int disks, long at) throws ArrayFormatException {
        if (disks != 0) {
            throw new ArrayFormatException("zipfiles that span multiple disks are not supported", at);
        }
    }

    private static EndRecord of(long end, long size, long offset) throws ArrayFormatException {
        if (size < 0 || offset < 0 || size > end || offset > end - size) {
            throw new ArrayFormatException(
                    "Bad offset for central directory: " + size + " bytes at " + offset + ", before byte " + end, end);
        }
        return new EndRecord(end - size, size, end - size - offset);
    }
}
