package ndraster.io;

import java.lang.foreign.MemorySegment;

/// Finds the blocks of metadata in a file, without decoding a pixel.
final class MetadataReader {
    private MetadataReader() {}

    /// What is found; a damaged block ends the search, not the reading of the picture.
    ///
    /// @throws ImageFormatException if it takes more memory than any picture needs
    static ImageMetadata read(String format, ImageBytes bytes) throws ImageFormatException {
        MetadataCollector found = new MetadataCollector();
        try {
            collect(format, bytes, found);
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

    private static void collect(String format, ImageBytes bytes, MetadataCollector found) throws ImageFormatException {
        MemorySegment memory = bytes.memory();
        switch (format) {
            case "JPEG" -> new JpegSegments(FileView.bigEndian(memory)).collect(found);
            case "PNG" -> PngMetadata.collect(bytes, found);
            case "WEBP" -> WebpMetadata.collect(memory, found);
            case "TIFF" -> TiffMetadata.collect(memory, 0, found);
            case "PSD" -> PsdMetadata.collect(FileView.bigEndian(memory), found);
            case "BMP" -> BmpMetadata.collect(FileView.littleEndian(memory), found);
            default -> {}
        }
    }
}
