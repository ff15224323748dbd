package ndraster.io;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The compressions of TIFF files.
final class TiffCompression {
    /// By the names of [WriteOptions], what the encoder calls those that are written.
    static final Map<String, String> WRITTEN =
            Map.of("none", "", "lzw", "LZW", "zip", "ZLib", "packbits", "PackBits", "jpeg", "JPEG", "g4", "CCITT T.6");

    private static final int TAG = 259;
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(1, "none"),
            Map.entry(2, "CCITT RLE"),
            Map.entry(3, "CCITT T.4"),
            Map.entry(4, "CCITT T.6"),
            Map.entry(5, "LZW"),
            Map.entry(6, "old JPEG"),
            Map.entry(7, "JPEG"),
            Map.entry(8, "zip"),
            Map.entry(32773, "PackBits"),
            Map.entry(32946, "Deflate"),
            Map.entry(34661, "JBIG"),
            Map.entry(34676, "SGI log"),
            Map.entry(34677, "SGI log 24"),
            Map.entry(34712, "JPEG 2000"),
            Map.entry(34887, "LERC"),
            Map.entry(34925, "LZMA"),
            Map.entry(50000, "Zstandard"),
            Map.entry(50001, "WebP"),
            Map.entry(50002, "JPEG XL"));
    private static final List<Integer> KNOWN = List.of(1, 2, 3, 4, 5, 6, 7, 8, 32773, 32946);

    private TiffCompression() {}

    /// What the page is compressed by, and by what it could be, if that is why it is not decoded.
    static Optional<String> unknown(ImageBytes bytes, int page) {
        return numberOf(bytes, page)
                .filter(number -> !KNOWN.contains(number))
                .map(number -> "its compression is "
                        + NAMES.getOrDefault(number, "unknown") + " (number " + number
                        + "), which is not decoded here; known are "
                        + String.join(", ", KNOWN.stream().map(NAMES::get).toList()));
    }

    private static Optional<Integer> numberOf(ImageBytes bytes, int page) {
        try {
            return TiffDirectory.of(FileView.bigEndian(bytes.memory()), page)
                    .flatMap(directory -> directory.field(TAG))
                    .map(field -> (int) field.number());
        } catch (IndexOutOfBoundsException _) {
            return Optional.empty(); // damaged: that is the problem
        }
    }
}
