package ndraster.zip;

/// What the directory of an archive says of one member.
///
/// @param name as it is written there; it may have `/` and `..` in it and is never taken for a path
/// @param flags the general purpose bits
/// @param method how it is compressed
/// @param crc the CRC-32 of its content
/// @param compressedSize the bytes that it takes in the archive
/// @param size the bytes of its content
/// @param headerOffset where its own header begins
/// @param limit where the next member, or the directory, begins
public record Member(
        String name, int flags, int method, long crc, long compressedSize, long size, long headerOffset, long limit) {
    /// Deflate can not make more out of a byte.
    private static final long LARGEST_RATIO = 1032;

    /// Whether the content lies in the archive as it is.
    public boolean isStored() {
        return method == Zip.STORED;
    }

    /// Whether the sizes can be true.
    boolean isPossible() {
        return compressedSize >= 0
                && size >= 0
                && (isStored() ? size == compressedSize : size / LARGEST_RATIO <= compressedSize);
    }

    Member withLimit(long end) {
        return new Member(name, flags, method, crc, compressedSize, size, headerOffset, end);
    }
}
