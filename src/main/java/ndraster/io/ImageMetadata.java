package ndraster.io;

import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What an image file says about its picture, beside the pixels. A value: each `with…` and `without…` gives
/// another one.
///
/// [ImageFile#metadata()] reads it, [WriteOptions#withMetadata] writes it again, as far as the format has a place
/// for it.
public final class ImageMetadata {
    /// Nothing at all.
    public static final ImageMetadata EMPTY = new ImageMetadata(Map.of(), Map.of(), Optional.empty());

    private final Map<MetadataKind, byte[]> blocks;
    private final Map<String, String> texts;
    private final Optional<Resolution> resolution;

    ImageMetadata(Map<MetadataKind, byte[]> blocks, Map<String, String> texts, Optional<Resolution> resolution) {
        Map<MetadataKind, byte[]> sorted = new EnumMap<>(MetadataKind.class);
        sorted.putAll(blocks);
        this.blocks = sorted;
        this.texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        this.resolution = resolution;
    }

    /// The kinds of which there is a block.
    public Set<MetadataKind> kinds() {
        return Set.copyOf(blocks.keySet());
    }

    /// The bytes of a block, without what the file's format puts around them. A copy.
    public Optional<byte[]> block(MetadataKind kind) {
        return Optional.ofNullable(blocks.get(kind)).map(byte[]::clone);
    }

    /// The XMP packet.
    public Optional<String> xmp() {
        return block(MetadataKind.XMP).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /// The colour profile; nothing if there is none, or one that Java can not use.
    public Optional<ICC_Profile> profile() {
        return block(MetadataKind.ICC).flatMap(Profiles::of);
    }

    /// What the maker of the colour profile calls it: `Adobe RGB (1998)`.
    public Optional<String> profileName() {
        return profile().flatMap(Profiles::name);
    }

    /// Pixels per inch.
    public Optional<Resolution> resolution() {
        return resolution;
    }

    /// Texts with their keys: those of a PNG, the comment of a JPEG.
    public Map<String, String> texts() {
        return texts;
    }

    /// How the stored rows and columns lie, by the EXIF block.
    public Orientation orientation() {
        return Optional.ofNullable(blocks.get(MetadataKind.EXIF))
                .map(ExifOrientation::of)
                .orElse(Orientation.UPRIGHT);
    }

    /// All blocks, taken apart into what people can read.
    public List<MetadataTag> tags() {
        return MetadataTags.of(this);
    }

    /// With `bytes` as the block of that kind.
    public ImageMetadata with(MetadataKind kind, byte[] bytes) {
        Map<MetadataKind, byte[]> more = new EnumMap<>(MetadataKind.class);
        more.putAll(blocks);
        more.put(kind, bytes.clone());
        return new ImageMetadata(more, texts, resolution);
    }

    /// Without the block of that kind.
    public ImageMetadata without(MetadataKind kind) {
        Map<MetadataKind, byte[]> fewer = new EnumMap<>(MetadataKind.class);
        fewer.putAll(blocks);
        fewer.remove(kind);
        return new ImageMetadata(fewer, texts, resolution);
    }

    /// With another resolution.
    public ImageMetadata withResolution(Resolution other) {
        return new ImageMetadata(blocks, texts, Optional.of(other));
    }

    /// Without a resolution.
    public ImageMetadata withoutResolution() {
        return new ImageMetadata(blocks, texts, Optional.empty());
    }

    /// With a text, in place of one with the same key.
    public ImageMetadata withText(String key, String text) {
        Map<String, String> more = new LinkedHashMap<>(texts);
        more.put(key, text);
        return new ImageMetadata(blocks, more, resolution);
    }

    /// With an EXIF block that says so; the same if there is no EXIF block.
    public ImageMetadata withOrientation(Orientation orientation) {
        return withExif(exif -> ExifEdit.withOrientation(exif, orientation));
    }

    /// The same for pixels that were taken out of the file by `options`: what no longer holds is left out. A small
    /// picture in the EXIF block would lie on its side, or show what was cut off.
    ImageMetadata afterReading(ReadOptions options) {
        boolean isTurned = options.isUpright() && orientation() != Orientation.UPRIGHT;
        ImageMetadata seen = options.isUpright() ? upright() : this;
        ImageMetadata own = isTurned || options.region().isPresent() ? seen.withoutPreview() : seen;
        return options.colors() == Colors.SRGB ? own.without(MetadataKind.ICC) : own;
    }

    private ImageMetadata upright() {
        ImageMetadata turned = orientation().swapsAxes() ? withResolutionsExchanged() : this;
        return turned.withOrientation(Orientation.UPRIGHT);
    }

    private ImageMetadata withResolutionsExchanged() {
        Optional<Resolution> exchanged = resolution.map(Resolution::exchanged);
        return new ImageMetadata(blocks, texts, exchanged).withExif(ExifEdit::withResolutionsExchanged);
    }

    private ImageMetadata withoutPreview() {
        return withExif(ExifEdit::withoutPreview);
    }

    private ImageMetadata withExif(UnaryOperator<byte[]> change) {
        return block(MetadataKind.EXIF)
                .map(exif -> with(MetadataKind.EXIF, change.apply(exif)))
                .orElse(this);
    }

    boolean isEmpty() {
        return blocks.isEmpty() && texts.isEmpty() && resolution.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImageMetadata that
                && resolution.equals(that.resolution)
                && texts.equals(that.texts)
                && comparable(blocks).equals(comparable(that.blocks));
    }

    @Override
    public int hashCode() {
        return Objects.hash(resolution, texts, comparable(blocks));
    }

    private static Map<MetadataKind, ByteBuffer> comparable(Map<MetadataKind, byte[]> blocks) {
        Map<MetadataKind, ByteBuffer> buffers = new EnumMap<>(MetadataKind.class);
        blocks.forEach((kind, bytes) -> buffers.put(kind, ByteBuffer.wrap(bytes)));
        return buffers;
    }

    /// `EXIF 312 bytes, ICC 3144 bytes, 72.0 x 72.0 dpi`.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        blocks.forEach((kind, bytes) ->
                text.append(kind).append(' ').append(bytes.length).append(" bytes, "));
        texts.forEach(
                (key, value) -> text.append(key).append(": ").append(value).append(", "));
        resolution.ifPresent(dpi -> text.append(dpi.horizontal())
                .append(" x ")
                .append(dpi.vertical())
                .append(" dpi, "));
        return text.isEmpty() ? "no metadata" : text.substring(0, text.length() - 2);
    }
}
