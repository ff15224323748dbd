package ndraster.cli;

import java.util.Map;
import java.util.Optional;
import ndraster.io.ChromaSubsampling;
import ndraster.io.ImageMetadata;
import ndraster.io.Resolution;
import ndraster.io.WriteOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How images are written.
final class WritingOptions {
    private static final Map<String, ChromaSubsampling> SUBSAMPLINGS =
            Map.of("444", ChromaSubsampling.NONE, "422", ChromaSubsampling.HALF, "420", ChromaSubsampling.QUARTER);

    @Option(names = "--quality", paramLabel = "N", description = "JPEG: 1 (small) to 100 (good); usual is 75")
    private @Nullable Integer quality;

    @Option(names = "--subsampling", paramLabel = "NNN", description = "JPEG: 444, 422 or 420 (usual)")
    private @Nullable String subsampling;

    @Option(names = "--progressive", description = "JPEG: gets sharper while it arrives")
    private boolean isProgressive;

    @Option(
            names = "--compression",
            paramLabel = "NAME",
            description = "TIFF: none (usual), lzw, zip, packbits, jpeg, g4")
    private @Nullable String compression;

    @Option(names = "--level", paramLabel = "N", description = "PNG: 0 (fast) to 9 (small); usual is 6")
    private @Nullable Integer level;

    @Option(names = "--tile", paramLabel = "N", description = "TIFF: stored in squares of N pixels, a multiple of 16")
    private @Nullable Integer tile;

    @Option(names = "--dpi", paramLabel = "N", description = "say that so many pixels are an inch")
    private @Nullable Double dpi;

    @Option(names = "--strip", description = "leave out metadata: EXIF, XMP, IPTC, profile, texts, resolution")
    private boolean isStripped;

    /// @param found the metadata of the source
    /// @throws IllegalArgumentException if a value is outside of its range
    WriteOptions options(ImageMetadata found) {
        ImageMetadata kept = isStripped ? ImageMetadata.EMPTY : found;
        WriteOptions options = WriteOptions.DEFAULT
                .withProgressive(isProgressive)
                .withMetadata(Optional.ofNullable(dpi)
                        .map(d -> kept.withResolution(new Resolution(d, d)))
                        .orElse(kept));
        options = quality == null ? options : options.withQuality(quality);
        options = subsampling == null ? options : options.withSubsampling(named(subsampling));
        options = compression == null ? options : options.withCompression(compression);
        options = level == null ? options : options.withLevel(level);
        return tile == null ? options : options.withTile(tile);
    }

    private static ChromaSubsampling named(String name) {
        return Optional.ofNullable(SUBSAMPLINGS.get(name.replace(":", "")))
                .orElseThrow(
                        () -> new IllegalArgumentException("--subsampling is 444, 422 or 420, found '" + name + "'"));
    }
}
