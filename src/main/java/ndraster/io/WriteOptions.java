package ndraster.io;

import java.awt.color.ICC_Profile;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

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

    /// @throws IllegalArgumentException if a number is outside of its range, or there is no such compression
    public WriteOptions {
        durations = List.copyOf(durations);
        check("quality", quality, 1, 100);
        check("level", level, 0, 9);
        check("tile", tile, TILE_UNIT, 1 << 16);
        check("plays", plays, 0, MOST_PLAYS);
        if (tile.orElse(TILE_UNIT) % TILE_UNIT != 0) {
            throw new IllegalArgumentException("tile must be a multiple of 16, found " + tile.getAsInt());
        }
        compression.filter(name -> !TiffCompression.WRITTEN.containsKey(name)).ifPresent(name -> {
            throw new IllegalArgumentException("compression must be one of "
                    + String.join(", ", new TreeSet<>(TiffCompression.WRITTEN.keySet())) + ", found '" + name + "'");
        });
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
        return with(draft -> draft.quality = OptionalInt.of(percent));
    }

    /// Another subsampling.
    public WriteOptions withSubsampling(ChromaSubsampling other) {
        return with(draft -> draft.subsampling = Optional.of(other));
    }

    /// Whether it becomes sharper while it arrives.
    public WriteOptions withProgressive(boolean progressive) {
        return with(draft -> draft.isProgressive = progressive);
    }

    /// Whether every sample is kept.
    public WriteOptions withLossless(boolean lossless) {
        return with(draft -> draft.isLossless = lossless);
    }

    /// Another compression.
    ///
    /// @throws IllegalArgumentException if there is none of that name
    public WriteOptions withCompression(String name) {
        return with(draft -> draft.compression = Optional.of(name));
    }

    /// Another level of compression.
    public WriteOptions withLevel(int effort) {
        return with(draft -> draft.level = OptionalInt.of(effort));
    }

    /// Stored in squares of this side.
    public WriteOptions withTile(int side) {
        return with(draft -> draft.tile = OptionalInt.of(side));
    }

    /// Each picture of an animation shown for so long.
    public WriteOptions withDuration(Duration each) {
        return with(draft -> draft.durations = List.of(each));
    }

    /// The pictures of an animation shown for so long, one by one.
    public WriteOptions withDurations(List<Duration> each) {
        return with(draft -> draft.durations = each);
    }

    /// An animation shown so often; 0 is without end.
    public WriteOptions withPlays(int times) {
        return with(draft -> draft.plays = OptionalInt.of(times));
    }

    /// Colours taken to another space, which is stored with them.
    public WriteOptions withProfile(ICC_Profile target) {
        return with(draft -> draft.profile = Optional.of(target));
    }

    /// With metadata.
    public WriteOptions withMetadata(ImageMetadata other) {
        return with(draft -> draft.metadata = other);
    }

    private WriteOptions with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.options();
    }

    /// Options of which one is being set.
    private static final class Draft {
        private OptionalInt quality;
        private Optional<ChromaSubsampling> subsampling;
        private boolean isProgressive;
        private boolean isLossless;
        private Optional<String> compression;
        private OptionalInt level;
        private OptionalInt tile;
        private List<Duration> durations;
        private OptionalInt plays;
        private Optional<ICC_Profile> profile;
        private ImageMetadata metadata;

        Draft(WriteOptions options) {
            quality = options.quality;
            subsampling = options.subsampling;
            isProgressive = options.isProgressive;
            isLossless = options.isLossless;
            compression = options.compression;
            level = options.level;
            tile = options.tile;
            durations = options.durations;
            plays = options.plays;
            profile = options.profile;
            metadata = options.metadata;
        }

        WriteOptions options() {
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
                    metadata);
        }
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
