package ndraster.codecs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// EXIF as HEIF and JPEG XL store it: the distance to its TIFF header stands in front of it.
final class ExifBlock {
    private static final byte[] NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private ExifBlock() {}

    static Optional<byte[]> unwrapped(byte[] block) {
        if (block.length < Integer.BYTES) {
            return Optional.empty();
        }
        long start =
                Integer.BYTES + Integer.toUnsignedLong(ByteBuffer.wrap(block).getInt());
        if (start >= block.length) {
            return Optional.empty();
        }
        byte[] exif = Arrays.copyOfRange(block, (int) start, block.length);
        boolean isNamed = exif.length > NAME.length && Arrays.equals(exif, 0, NAME.length, NAME, 0, NAME.length);
        return Optional.of(isNamed ? Arrays.copyOfRange(exif, NAME.length, exif.length) : exif);
    }
}
