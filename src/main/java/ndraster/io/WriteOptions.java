package ndraster.io;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// How an image file is written. A value: each `with…` gives another one. What is not set is the format's usual
/// choice; an option that a format does not have is refused when it is written.
///
/// @param quality of JPEG: 1 (small) to 100 (good); usual is 75
/// @param subsampling of JPEG; usual is [ChromaSubsampling#QUARTER]
/// @param isProgressive of JPEG: whether it becomes sharper while it arrives
/// @param compression of TIFF: `none`, `lzw`, `zip`, `packbits`, `jpeg`, or `g4` for truth values; usual is `none`
/// @param level of PNG: 0 (fast) to 9 (small); usual is 6
/// @param tile of TIFF: the side of the squares that it is stored in, a multiple of 16; usual are strips
/// @param metadata what is stored beside the pixels, as far as the format has a place for it
public record WriteOptions(
        OptionalInt quality,
        Optional<ChromaSubsampling> subsampling,
        boolean isProgressive,
        Optional<String> compression,
        OptionalInt level,
        OptionalInt tile,
        ImageMetadata metadata) {

    /// Each format's usual choices, and no metadata.
    public static final WriteOptions DEFAULT = new WriteOptions(
            OptionalInt.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            ImageMetadata.EMPTY);

    private static final int TILE_UNIT = 16;

    /// @throws IllegalArgumentException if a number is outside of its range
    public WriteOptions {
        check("quality", quality, 1, 100);
        check("level", level, 0, 9);
        check("tile", tile, TILE_UNIT, 1 << 16);
        if (tile.orElse(TILE_UNIT) % TILE_UNIT != 0) {
            throw new IllegalArgumentException("tile must be a multiple of 16, found " + tile.getAsInt());
        }
    }

    private static void check(String name, OptionalInt value, int least, int most) {
        if (value.isPresent() && (value.getAsInt() < least || value.getAsInt() > most)) {
            throw new IllegalArgumentException(
                    name + " must be from " + least + " to " + most + ", found " + value.getAsInt());
        }
    }

    /// Another quality.
    public WriteOptions withQuality(int percent) {
        return new WriteOptions(
                OptionalInt.of(percent), subsampling, isProgressive, compression, level, tile, metadata);
    }

    /// Another subsampling.
    public WriteOptions withSubsampling(ChromaSubsampling other) {
        return new WriteOptions(quality, Optional.of(other), isProgressive, compression, level, tile, metadata);
    }

    /// Whether it becomes sharper while it arrives.
    public WriteOptions withProgressive(boolean progressive) {
        return new WriteOptions(quality, subsampling, progressive, compression, level, tile, metadata);
    }

    /// Another compression.
    public WriteOptions withCompression(String name) {
        return new WriteOptions(quality, subsampling, isProgressive, Optional.of(name), level, tile, metadata);
    }

    /// Another level of compression.
    public WriteOptions withLevel(int effort) {
        return new WriteOptions(
                quality, subsampling, isProgressive, compression, OptionalInt.of(effort), tile, metadata);
    }

    /// Stored in squares of this side.
    public WriteOptions withTile(int side) {
        return new WriteOptions(
                quality, subsampling, isProgressive, compression, level, OptionalInt.of(side), metadata);
    }

    /// With metadata.
    public WriteOptions withMetadata(ImageMetadata other) {
        return new WriteOptions(quality, subsampling, isProgressive, compression, level, tile, other);
    }

    /// The names of the options that are set.
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        quality.ifPresent(_ -> names.add("quality"));
        subsampling.ifPresent(_ -> names.add("subsampling"));
        if (isProgressive) {
            names.add("progressive");
        }
        compression.ifPresent(_ -> names.add("compression"));
        level.ifPresent(_ -> names.add("level"));
        tile.ifPresent(_ -> names.add("tile"));
        return names;
    }
}
