package ndraster.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// Puts metadata between the segments of an encoded JPEG; its pixels are not touched.
final class JpegSplice {
    private static final int LONGEST = 65533;
    private static final int START = 2;
    private static final int JFIF_UNIT = 11;
    private static final int INCHES = 1;

    private final byte[] jpeg;
    private final OutputStream out;

    private JpegSplice(byte[] jpeg, OutputStream out) {
        this.jpeg = jpeg;
        this.out = out;
    }

    /// @throws ImageFormatException if a block is longer than a segment can be
    static void write(byte[] jpeg, ImageMetadata metadata, String subject, OutputStream out) throws IOException {
        new JpegSplice(jpeg, out).write(metadata, subject);
    }

    private void write(ImageMetadata metadata, String subject) throws IOException {
        int rest = START;
        metadata.resolution().ifPresent(this::setResolution);
        if (isJfif()) {
            rest += 2 + (Byte.toUnsignedInt(jpeg[START + 2]) << Byte.SIZE | Byte.toUnsignedInt(jpeg[START + 3]));
        }
        out.write(jpeg, 0, rest);
        segment(JpegSegments.APP1, JpegSegments.EXIF, metadata.block(MetadataKind.EXIF), subject);
        segment(JpegSegments.APP1, JpegSegments.XMP, metadata.block(MetadataKind.XMP), subject);
        segment(
                JpegSegments.APP13,
                JpegSegments.PHOTOSHOP,
                metadata.block(MetadataKind.IPTC).map(JpegSplice::resource),
                subject);
        Optional<byte[]> profile = metadata.block(MetadataKind.ICC);
        if (profile.isPresent()) {
            writeProfile(profile.get(), subject);
        }
        for (Map.Entry<String, String> text : metadata.texts().entrySet()) {
            String words = text.getKey().equals("Comment") ? text.getValue() : text.getKey() + ": " + text.getValue();
            segment(JpegSegments.COMMENT, "", Optional.of(words.getBytes(StandardCharsets.UTF_8)), subject);
        }
        out.write(jpeg, rest, jpeg.length - rest);
    }

    private boolean isJfif() {
        return Byte.toUnsignedInt(jpeg[START + 1]) == JpegSegments.APP0;
    }

    private void setResolution(Resolution resolution) {
        if (isJfif()) {
            ByteBuffer.wrap(jpeg)
                    .position(START + JFIF_UNIT)
                    .put((byte) INCHES)
                    .putShort((short) Math.round(resolution.horizontal()))
                    .putShort((short) Math.round(resolution.vertical()));
        }
    }

    private void segment(int type, String prefix, Optional<byte[]> content, String subject) throws IOException {
        if (content.isEmpty()) {
            return;
        }
        int length = prefix.length() + content.get().length;
        if (length > LONGEST) {
            throw new ImageFormatException(
                    subject,
                    "JPEG can not hold a block of metadata of " + length + " bytes, at most " + LONGEST
                            + ". Leave it out: --strip, in Java ImageMetadata.without");
        }
        out.write(ByteBuffer.allocate(4)
                .put((byte) 0xFF)
                .put((byte) type)
                .putShort((short) (length + 2))
                .array());
        out.write(prefix.getBytes(StandardCharsets.ISO_8859_1));
        out.write(content.get());
    }

    private void writeProfile(byte[] profile, String subject) throws IOException {
        int most = LONGEST - JpegSegments.ICC.length() - 2;
        int pieces = (profile.length + most - 1) / most;
        for (int i = 0; i < pieces; i++) {
            byte[] piece = Arrays.copyOfRange(profile, i * most, Math.min((i + 1) * most, profile.length));
            String prefix = JpegSegments.ICC + (char) (i + 1) + (char) pieces;
            segment(JpegSegments.APP2, prefix, Optional.of(piece), subject);
        }
    }

    /// As a resource of Photoshop, which is where IPTC lives in JPEG.
    private static byte[] resource(byte[] iptc) {
        int even = iptc.length + iptc.length % 2;
        return ByteBuffer.allocate(12 + even)
                .put("8BIM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 1028)
                .putShort((short) 0)
                .putInt(iptc.length)
                .put(iptc)
                .array();
    }
}
