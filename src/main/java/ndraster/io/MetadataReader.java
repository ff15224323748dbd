package ndraster.io;

import java.lang.foreign.MemorySegment;

/// Finds the blocks of metadata in a file, without decoding a pixel.
final class MetadataReader {
    private MetadataReader() {}

    /// What is found; a damaged block ends the search, not the reading of the picture.
    static ImageMetadata read(String format, MemorySegment memory) {
        MetadataCollector found = new MetadataCollector();
        try {
            collect(format, memory, found);
        } catch (IndexOutOfBoundsException | ArithmeticException _) {
            return found.metadata();
        }
        return found.metadata();
    }

    /// What is found for a page of a TIFF.
    static ImageMetadata readPage(MemorySegment memory, int page) {
        MetadataCollector found = new MetadataCollector();
        try {
            TiffMetadata.collect(memory, page, found);
        } catch (IndexOutOfBoundsException | ArithmeticException _) {
            return found.metadata();
        }
        return found.metadata();
    }

    private static void collect(String format, MemorySegment memory, MetadataCollector found) {
        switch (format) {
            case "JPEG" -> new JpegSegments(FileView.bigEndian(memory)).collect(found);
            case "PNG" -> PngMetadata.collect(memory, found);
            case "WEBP" -> WebpMetadata.collect(memory, found);
            case "TIFF" -> TiffMetadata.collect(memory, 0, found);
            case "PSD" -> PsdMetadata.collect(FileView.bigEndian(memory), found);
            case "BMP" -> BmpMetadata.collect(FileView.littleEndian(memory), found);
            default -> {}
        }
    }
}
