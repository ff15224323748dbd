package ndraster.io;

import java.lang.foreign.MemorySegment;

/// The metadata chunks of a WebP file.
final class WebpMetadata {
    private WebpMetadata() {}

    static void collect(MemorySegment memory, MetadataCollector found) {
        for (RiffChunk chunk : RiffChunk.of(FileView.littleEndian(memory))) {
            switch (chunk.type()) {
                case "EXIF" -> found.add(MetadataKind.EXIF, exif(chunk.content()));
                case "XMP " -> found.add(MetadataKind.XMP, chunk.bytes());
                case "ICCP" -> found.add(MetadataKind.ICC, chunk.bytes());
                default -> {}
            }
        }
    }

    /// Some writers put JPEG's prefix in front.
    private static byte[] exif(FileView content) {
        int prefix = content.hasAt(0, JpegSegments.EXIF) ? JpegSegments.EXIF.length() : 0;
        return content.bytes(prefix, content.size() - prefix);
    }
}
