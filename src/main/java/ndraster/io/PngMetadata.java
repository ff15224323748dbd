package ndraster.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;

/// The metadata chunks of a PNG file: iCCP, eXIf, pHYs, tEXt, zTXt and iTXt.
final class PngMetadata {
    static final String XMP_KEY = "XML:com.adobe.xmp";

    private static final int METRE = 1;
    private static final int MOST_INFLATED = 64 << 20;

    private final ImageBytes bytes;
    private final MetadataCollector found;
    private int left = MOST_INFLATED;

    private PngMetadata(ImageBytes bytes, MetadataCollector found) {
        this.bytes = bytes;
        this.found = found;
    }

    /// @throws ImageFormatException if its deflated chunks are larger than any picture's: a small file can have
    ///     gigabytes of them
    static void collect(ImageBytes bytes, MetadataCollector found) throws ImageFormatException {
        PngMetadata metadata = new PngMetadata(bytes, found);
        for (PngChunk chunk : PngChunk.of(FileView.bigEndian(bytes.memory()))) {
            metadata.collect(chunk);
        }
    }

    private void collect(PngChunk chunk) throws ImageFormatException {
        FileView content = chunk.content();
        switch (chunk.type()) {
            case "eXIf" -> found.add(MetadataKind.EXIF, chunk.bytes());
            case "iCCP" -> found.add(MetadataKind.ICC, inflated(content, keyLength(content) + 2));
            case "pHYs" -> {
                if (content.u8(8) == METRE && content.i32(0) > 0 && content.i32(4) > 0) {
                    found.add(Resolution.perMetre(content.i32(0), content.i32(4)));
                }
            }
            case "tEXt" -> found.addText(key(content), text(rest(content, 1), StandardCharsets.ISO_8859_1));
            case "zTXt" ->
                found.addText(
                        key(content), text(inflated(content, keyLength(content) + 2), StandardCharsets.ISO_8859_1));
            case "iTXt" -> collectInternational(content);
            default -> {}
        }
    }

    private void collectInternational(FileView content) throws ImageFormatException {
        int key = keyLength(content);
        boolean isCompressed = content.u8(key + 1L) == 1;
        int language = terminator(content, key + 3);
        int start = terminator(content, language + 1) + 1;
        byte[] bytes = isCompressed ? inflated(content, start) : content.bytes(start, content.size() - start);
        if (key(content).equals(XMP_KEY)) {
            found.add(MetadataKind.XMP, bytes);
        } else {
            found.addText(key(content), text(bytes, StandardCharsets.UTF_8));
        }
    }

    private static String text(byte[] bytes, Charset charset) {
        return new String(bytes, charset);
    }

    private static String key(FileView content) {
        return content.text(0, keyLength(content));
    }

    private static int keyLength(FileView content) {
        return terminator(content, 0);
    }

    private static byte[] rest(FileView content, int afterKey) {
        int start = keyLength(content) + afterKey;
        return content.bytes(start, content.size() - start);
    }

    private static int terminator(FileView content, int start) {
        int at = start;
        while (content.u8(at) != 0) {
            at++;
        }
        return at;
    }

    private byte[] inflated(FileView content, int start) throws ImageFormatException {
        byte[] inflated = inflated(content.bytes(start, content.size() - start), left + 1);
        if (inflated.length > left) {
            throw bytes.problem("its texts and colour profile are more than " + (MOST_INFLATED >> 20)
                    + " MB when inflated, which no picture needs. If it is to be read, remove them with another"
                    + " program first");
        }
        left -= inflated.length;
        return inflated;
    }

    private static byte[] inflated(byte[] deflated, int most) {
        try (InflaterInputStream stream = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            return stream.readNBytes(most);
        } catch (IOException _) {
            return new byte[0]; // damaged: there is nothing to read
        }
    }
}
