package ndraster.io;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Metadata as it is found, the first of a kind counting.
final class MetadataCollector {
    private final Map<MetadataKind, byte[]> blocks = new EnumMap<>(MetadataKind.class);
    private final Map<String, String> texts = new LinkedHashMap<>();
    private Optional<Resolution> resolution = Optional.empty();

    void add(MetadataKind kind, byte[] bytes) {
        if (bytes.length > 0) {
            blocks.putIfAbsent(kind, bytes);
        }
    }

    void addText(String key, String text) {
        texts.putIfAbsent(key, text);
    }

    void addComment(byte[] bytes) {
        addText("Comment", new String(bytes, StandardCharsets.UTF_8));
    }

    void add(Resolution found) {
        resolution = resolution.isPresent() ? resolution : Optional.of(found);
    }

    /// In the units of TIFF and JFIF: 1 is only a ratio, 2 inches, 3 centimetres.
    void addResolution(double horizontal, double vertical, int unit) {
        boolean isSize = horizontal > 0 && vertical > 0 && Double.isFinite(horizontal + vertical);
        if (isSize && unit == 2) {
            add(new Resolution(horizontal, vertical));
        } else if (isSize && unit == 3) {
            add(Resolution.perCentimetre(horizontal, vertical));
        }
    }

    /// The resolution that an EXIF block says, where the format itself says none.
    private void addResolutionOfExif(byte[] exif) {
        try {
            TiffDirectory.of(FileView.of(exif, ByteOrder.BIG_ENDIAN)).ifPresent(this::addResolution);
        } catch (IndexOutOfBoundsException _) {
            return; // a damaged block says none
        }
    }

    void addResolution(TiffDirectory fields) {
        double horizontal = fields.field(TiffDirectory.X_RESOLUTION)
                .map(TiffField::fraction)
                .orElse(0.0);
        double vertical = fields.field(TiffDirectory.Y_RESOLUTION)
                .map(TiffField::fraction)
                .orElse(0.0);
        int unit = fields.field(TiffDirectory.RESOLUTION_UNIT)
                .map(field -> (int) field.number())
                .orElse(2);
        addResolution(horizontal, vertical, unit);
    }

    ImageMetadata metadata() {
        Optional.ofNullable(blocks.get(MetadataKind.EXIF)).ifPresent(this::addResolutionOfExif);
        return new ImageMetadata(blocks, texts, resolution);
    }
}
