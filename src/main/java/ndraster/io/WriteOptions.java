package ndraster.io;

import java.awt.color.ICC_Profile;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// How an image file is written. A value: each `with…` gives another one. What is not set is the format's usual
/// choice; an option that a format does not have is refused when it is written.
///
/// @param quality of JPEG and lossy WebP: 1 (small) to 100 (good); usual is 75, of WebP 80
/// @param subsampling of JPEG; usual is [ChromaSubsampling#QUARTER]
/// @param isProgressive of JPEG: whether it becomes sharper while it arrives
/// @param isLossless of WebP: whether every sample is kept; JPEG 2000 always keeps it
/// @param compression of TIFF: `none`, `lzw`, `zip`, `packbits`, `jpeg`, or `g4` for truth values; usual is `none`
/// @param level of PNG: 0 (fast) to 9 (small); usual is 6, and 5 where that is as small as Pillow's
/// @param tile of TIFF: the side of the squares that it is stored in, a multiple of 16; usual are strips
/// @param durations of animations: how long each picture is shown, or one for all; usual is a tenth of a second
/// @param plays of animations: how often they are shown, 0 for without end; usual is 0
/// @param profile the colour space that R, G, B or grey are taken to, and that is stored with them. They come from
///     the space of the profile in `metadata`, or from sRGB if there is none
/// @param metadata what is stored beside the pixels, as far as the format has a place for it
public record WriteOptions(
        OptionalInt quality,
        Optional<ChromaSubsampling> subsampling,
        boolean isProgressive,
        boolean isLossless,
        Optional<String> compression,
        OptionalInt level,
        OptionalInt tile,
        List<Duration> durations,
        OptionalInt plays,
        Optional<ICC_Profile> profile,
        ImageMetadata metadata) {

    /// Each format's usual choices, and no metadata.
    public static final WriteOptions DEFAULT = new WriteOptions(
            OptionalInt.empty(),
            Optional.empty(),
            false,
            false,
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            List.of(),
            OptionalInt.empty(),
            Optional.empty(),
            ImageMetadata.EMPTY);

    private static final int TILE_UNIT = 16;
    private static final int MOST_PLAYS = 65535;
    private static final Duration USUAL_DURATION = Duration.ofMillis(100);

    /// @throws IllegalArgumentException if a number is outside of its range
    public WriteOptions {
        durations = List.copyOf(durations);
        check("quality", quality, 1, 100);
        check("level", level, 0, 9);
        check("tile", tile, TILE_UNIT, 1 << 16);
        check("plays", plays, 0, MOST_PLAYS);
        if (tile.orElse(TILE_UNIT) % TILE_UNIT != 0) {
            throw new IllegalArgumentException("tile must be a multiple of 16, found " + tile.getAsInt());
        }
        if (isLossless && quality.isPresent()) {
            throw new IllegalArgumentException("lossless has no quality; leave one of them out");
        }
        for (Duration duration : durations) {
            if (duration.isNegative()) {
                throw new IllegalArgumentException("a duration can not be negative, found " + duration);
            }
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
                OptionalInt.of(percent),
                subsampling,
                isProgressive,
                isLossless,
                compression,
                level,
                tile,
                durations,
                plays,
                profile,
                metadata);
    }

    /// Another subsampling.
    public WriteOptions withSubsampling(ChromaSubsampling other) {
        return new WriteOptions(
                quality,
                Optional.of(other),
                isProgressive,
                isLossless,
                compression,
                level,
                tile,
                durations,
                plays,
                profile,
                metadata);
    }

    /// Whether it becomes sharper while it arrives.
    public WriteOptions withProgressive(boolean progressive) {
        return new WriteOptions(
                quality,
                subsampling,
                progressive,
                isLossless,
                compression,
                level,
                tile,
                durations,
                plays,
                profile,
                metadata);
    }

    /// Whether every sample is kept.
    public WriteOptions withLossless(boolean lossless) {
        return new WriteOptions(
                quality,
                subsampling,
                isProgressive,
                lossless,
                compression,
                level,
                tile,
                durations,
                plays,
                profile,
                metadata);
    }

    /// Another compression.
    public WriteOptions withCompression(String name) {
        return new WriteOptions(
                quality,
                subsampling,
                isProgressive,
                isLossless,
                Optional.of(name),
                level,
                tile,
                durations,
                plays,
                profile,
                metadata);
    }

    /// Another level of compression.
    public WriteOptions withLevel(int effort) {
        return new WriteOptions(
                quality,
                subsampling,
                isProgressive,
                isLossless,
                compression,
                OptionalInt.of(effort),
                tile,
                durations,
                plays,
                profile,
                metadata);
    }

    /// Stored in squares of this side.
    public WriteOptions withTile(int side) {
        return new WriteOptions(
                quality,
                subsampling,
                isProgressive,
                isLossless,
                compression,
                level,
                OptionalInt.of(side),
                durations,
                plays,
                profile,
                metadata);
    }

    /// Each picture of an animation shown for so long.
    public WriteOptions withDuration(Duration each) {
        return new WriteOptions(
                quality,
                subsampling,
                isProgressive,
                isLossless,
                compression,
                level,
                tile,
                List.of(each),
                plays,
                profile,
                metadata);
    }

    /// The pictures of an animation shown for so long, one by one.
    public WriteOptions withDurations(List<Duration> each) {
        return new WriteOptions(
                quality,
                subsampling,
                isProgressive,
                isLossless,
                compression,
                level,
                tile,
                each,
                plays,
                profile,
                metadata);
    }

    /// An animation shown so often; 0 is without end.
    public WriteOptions withPlays(int times) {
        return new WriteOptions(
                quality,
                subsampling,
                isProgressive,
                isLossless,
                compression,
                level,
                tile,
                durations,
                OptionalInt.of(times),
                profile,
                metadata);
    }

    /// Colours taken to another space, which is stored with them.
    public WriteOptions withProfile(ICC_Profile target) {
        return new WriteOptions(
                quality,
                subsampling,
                isProgressive,
                isLossless,
                compression,
                level,
                tile,
                durations,
                plays,
                Optional.of(target),
                metadata);
    }

    /// With metadata.
    public WriteOptions withMetadata(ImageMetadata other) {
        return new WriteOptions(
                quality,
                subsampling,
                isProgressive,
                isLossless,
                compression,
                level,
                tile,
                durations,
                plays,
                profile,
                other);
    }

    /// How long the picture at `index` is shown.
    Duration duration(int index) {
        return switch (durations.size()) {
            case 0 -> USUAL_DURATION;
            case 1 -> durations.getFirst();
            default -> durations.get(index);
        };
    }

    /// The names of the options that are set.
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        quality.ifPresent(_ -> names.add("quality"));
        subsampling.ifPresent(_ -> names.add("subsampling"));
        if (isProgressive) {
            names.add("progressive");
        }
        if (isLossless) {
            names.add("lossless");
        }
        compression.ifPresent(_ -> names.add("compression"));
        level.ifPresent(_ -> names.add("level"));
        tile.ifPresent(_ -> names.add("tile"));
        if (!durations.isEmpty()) {
            names.add("duration");
        }
        plays.ifPresent(_ -> names.add("plays"));
        profile.ifPresent(_ -> names.add("profile"));
        return names;
    }
}
