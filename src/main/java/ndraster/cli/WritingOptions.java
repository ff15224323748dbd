package ndraster.cli;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ndraster.file.FileProblem;
import ndraster.io.ChromaSubsampling;
import ndraster.io.FormatInfo;
import ndraster.io.ImageMetadata;
import ndraster.io.Resolution;
import ndraster.io.WriteOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How images are written.
final class WritingOptions {
    private static final Map<String, ChromaSubsampling> SUBSAMPLINGS =
            Map.of("444", ChromaSubsampling.NONE, "422", ChromaSubsampling.HALF, "420", ChromaSubsampling.QUARTER);

    private static final String PROFILE = "--profile is srgb or a file with a color profile";

    /// What has no metadata is stripped already.
    private static final List<String> EVERYWHERE = List.of("--strip");

    @Option(
            names = "--quality",
            paramLabel = "N",
            description = "JPEG, WebP: 1 (small) to 100 (good); usual is 75, of WebP 80")
    private @Nullable Integer quality;

    @Option(names = "--subsampling", paramLabel = "NNN", description = "JPEG: 444, 422 or 420 (usual)")
    private @Nullable String subsampling;

    @Option(names = "--progressive", description = "JPEG: gets sharper while it arrives")
    private boolean isProgressive;

    @Option(
            names = "--compression",
            paramLabel = "NAME",
            description = "TIFF: none (usual), lzw, zip, packbits, jpeg, g4; npz: none or zip")
    private @Nullable String compression;

    @Option(names = "--level", paramLabel = "N", description = "PNG: 0 (fast) to 9 (small); usual is 6 or 5")
    private @Nullable Integer level;

    @Option(names = "--tile", paramLabel = "N", description = "TIFF: stored in squares of N pixels, a multiple of 16")
    private @Nullable Integer tile;

    @Option(names = "--lossless", description = "WebP: keep every sample")
    private boolean isLossless;

    @Option(
            names = "--duration",
            paramLabel = "SECONDS",
            description = "GIF, PNG, WebP with many images: how long each is shown (usual: as in IN, or 0.1)")
    private @Nullable Double duration;

    @Option(names = "--plays", paramLabel = "N", description = "and how often all of them, 0 (usual) is without end")
    private @Nullable Integer plays;

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "take the colors to this profile (.icc, or srgb) and store it: JPEG, PNG, TIFF, WebP")
    private @Nullable String profile;

    @Option(names = "--dpi", paramLabel = "N", description = "say that so many pixels are an inch")
    private @Nullable Double dpi;

    @Option(names = "--strip", description = "leave out metadata: EXIF, XMP, IPTC, profile, texts, resolution")
    private boolean isStripped;

    /// @throws IllegalArgumentException if a value is outside of its range, or means nothing to `target`
    void check(TargetFormat target, GivenOptions given) {
        List<String> written = given.except(EVERYWHERE);
        List<String> known = written.isEmpty() ? List.of() : meant(target);
        for (String option : written) {
            if (!known.contains(option)) {
                throw new IllegalArgumentException(option + " means nothing to " + target.extension()
                        + (known.isEmpty() ? ", which has no options" : ", which has " + String.join(", ", known)));
            }
        }
        boolean isArchive = target.kind() == FileKind.NPZ;
        if (isArchive && compression != null && !compression.equals("none") && !compression.equals("zip")) {
            throw new IllegalArgumentException("--compression of .npz is none or zip, found '" + compression + "'");
        }
        if (!isArchive) {
            options(ImageMetadata.EMPTY);
        }
    }

    private List<String> meant(TargetFormat target) {
        if (target.kind() == FileKind.NPZ) {
            return List.of("--compression");
        }
        List<String> known = new ArrayList<>();
        if (target.image().isPresent()) {
            FormatInfo format = target.image().get();
            format.options().forEach(option -> known.add("--" + option));
            if (!format.writtenMetadata().isEmpty()) {
                known.add("--dpi");
            }
        }
        return known;
    }

    boolean isCompressed() {
        return "zip".equals(compression);
    }

    /// Those for a result; an animation goes on at the pace that it had.
    WriteOptions options(Loaded result, TargetFormat target) {
        WriteOptions options = options(result.metadata());
        boolean isPaced = duration == null
                && !result.durations().isEmpty()
                && target.image().stream().anyMatch(format -> format.options().contains("duration"));
        return isPaced ? options.withDurations(result.durations()) : options;
    }

    /// @param found the metadata of the source
    /// @throws IllegalArgumentException if a value is outside of its range
    WriteOptions options(ImageMetadata found) {
        try {
            return checked(found);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw new IllegalArgumentException(message.startsWith("-") ? message : "--" + message, e);
        }
    }

    private WriteOptions checked(ImageMetadata found) {
        if (dpi != null && !(dpi > 0 && dpi < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("--dpi is a number more than 0, found " + dpi);
        }
        ImageMetadata kept = isStripped ? ImageMetadata.EMPTY : found;
        WriteOptions options = WriteOptions.DEFAULT
                .withProgressive(isProgressive)
                .withLossless(isLossless)
                .withMetadata(Optional.ofNullable(dpi)
                        .map(d -> kept.withResolution(new Resolution(d, d)))
                        .orElse(kept));
        options = duration == null ? options : options.withDuration(time(duration));
        options = plays == null ? options : options.withPlays(plays);
        options = profile == null ? options : options.withProfile(profile(profile));
        options = quality == null ? options : options.withQuality(quality);
        options = subsampling == null ? options : options.withSubsampling(named(subsampling));
        options = compression == null ? options : options.withCompression(compression);
        options = level == null ? options : options.withLevel(level);
        return tile == null ? options : options.withTile(tile);
    }

    private static Duration time(double seconds) {
        if (!(seconds >= 0 && seconds < 1e6)) {
            throw new IllegalArgumentException("--duration is a number of seconds, found " + seconds);
        }
        return Duration.ofNanos((long) (seconds * 1e9));
    }

    private static ICC_Profile profile(String name) {
        try {
            return name.equalsIgnoreCase("srgb")
                    ? ICC_Profile.getInstance(ColorSpace.CS_sRGB)
                    : ICC_Profile.getInstance(Files.readAllBytes(Path.of(name)));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    PROFILE + ": " + FileProblem.of(Path.of(name), e).getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(PROFILE + ", found '" + name + "'", e);
        }
    }

    private static ChromaSubsampling named(String name) {
        return Optional.ofNullable(SUBSAMPLINGS.get(name.replace(":", "")))
                .orElseThrow(
                        () -> new IllegalArgumentException("--subsampling is 444, 422 or 420, found '" + name + "'"));
    }
}
