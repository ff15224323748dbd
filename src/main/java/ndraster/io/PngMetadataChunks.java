package ndraster.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;

/// Metadata as the chunks of a PNG.
final class PngMetadataChunks {
    private static final byte METRE = 1;
    private static final int LONGEST_KEY = 79;

    private PngMetadataChunks() {}

    /// Takes a chunk.
    interface Sink {
        void chunk(String type, byte[] content) throws IOException;
    }

    static void write(ImageMetadata metadata, Sink sink) throws IOException {
        Optional<byte[]> profile = metadata.block(MetadataKind.ICC);
        if (profile.isPresent()) {
            sink.chunk("iCCP", profile(profile.get()));
        }
        if (metadata.resolution().isPresent()) {
            sink.chunk("pHYs", resolution(metadata.resolution().get()));
        }
        Optional<byte[]> exif = metadata.block(MetadataKind.EXIF);
        if (exif.isPresent()) {
            sink.chunk("eXIf", exif.get());
        }
        Optional<byte[]> xmp = metadata.block(MetadataKind.XMP);
        if (xmp.isPresent()) {
            sink.chunk("iTXt", text(PngMetadata.XMP_KEY, xmp.get()));
        }
        for (Map.Entry<String, String> entry : metadata.texts().entrySet()) {
            sink.chunk("iTXt", text(key(entry.getKey()), entry.getValue().getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String key(String key) {
        return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
    }

    private static byte[] profile(byte[] profile) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("ICC profile\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(out)) {
            deflated.write(profile);
        }
        return out.toByteArray();
    }

    private static byte[] resolution(Resolution resolution) {
        return ByteBuffer.allocate(9)
                .putInt(resolution.horizontalPerMetre())
                .putInt(resolution.verticalPerMetre())
                .put(METRE)
                .array();
    }

    /// Not compressed, and of no language.
    private static byte[] text(String key, byte[] utf8) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((key + "\0\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(utf8);
        return out.toByteArray();
    }
}
