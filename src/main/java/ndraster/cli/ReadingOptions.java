package ndraster.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import ndraster.NDArray;
import ndraster.io.Colors;
import ndraster.io.ImageFile;
import ndraster.io.Limits;
import ndraster.io.ReadOptions;
import ndraster.io.Region;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How images are read.
final class ReadingOptions {
    @Option(names = "--no-orient", description = "leave a photo as it is stored, on its side perhaps")
    private boolean isAsStored;

    @Option(names = "--srgb", description = "take colors to sRGB by the file's profile; CMYK becomes RGB")
    private boolean isSrgb;

    @Option(names = "--indices", description = "of an image with a palette the indices, not their colors")
    private boolean areIndices;

    @Option(names = "--bits-as-bytes", description = "black and white become 0 and 255, not truth values")
    private boolean areBitsBytes;

    @Option(
            names = "--image",
            paramLabel = "N",
            description = "which image of the file, from 0 on; A:B or all stack several as (n, h, w, c)")
    private @Nullable String image;

    @Option(names = "--region", paramLabel = "WxH+X+Y", description = "read only this part")
    private @Nullable String region;

    @Option(
            names = "--max-pixels",
            paramLabel = "N",
            description = "refuse images with more pixels (default: ${DEFAULT-VALUE})")
    private long maxPixels = 178_956_970;

    @Option(
            names = "--max-bytes",
            paramLabel = "N",
            description = "refuse arrays of more bytes (default: ${DEFAULT-VALUE})")
    private long maxBytes = 4L << 30;

    @Option(
            names = "--max-images",
            paramLabel = "N",
            description = "refuse stacks of more images (default: ${DEFAULT-VALUE})")
    private int maxImages = 10_000;

    @Option(
            names = "--max-time",
            paramLabel = "SECONDS",
            description = "give up an image after so long (default: ${DEFAULT-VALUE})")
    private long maxSeconds = 600;

    /// @throws IllegalArgumentException if a value makes no sense
    void check() {
        checkPositive("--max-pixels", maxPixels);
        checkPositive("--max-bytes", maxBytes);
        checkPositive("--max-images", maxImages);
        checkPositive("--max-time", maxSeconds);
        if (image != null && !image.matches("all|\\d{1,9}|\\d{1,9}:\\d{1,9}")) {
            throw new IllegalArgumentException("--image is a number, A:B or all, found '" + image + "'");
        }
        options();
    }

    private static void checkPositive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be positive, found " + value);
        }
    }

    ReadOptions options() {
        ReadOptions options = ReadOptions.DEFAULT
                .withUpright(!isAsStored)
                .withColors(isSrgb ? Colors.SRGB : Colors.AS_STORED)
                .withIndices(areIndices)
                .withBitsAsBytes(areBitsBytes)
                .withLimits(new Limits(maxPixels, maxBytes, maxImages, Duration.ofSeconds(maxSeconds)));
        return part().map(options::withRegion).orElse(options);
    }

    private Optional<Region> part() {
        return Optional.ofNullable(region)
                .map(text -> CropStep.parse(text, "--region"))
                .map(crop -> new Region(crop.y(), crop.x(), crop.height(), crop.width()));
    }

    /// The images that are asked for, as one array, with the first one's metadata.
    Loaded read(ImageFile file) throws IOException {
        ReadOptions options = options();
        String which = Optional.ofNullable(image).orElseGet(String::new);
        if (which.isEmpty()) {
            int main = file.main();
            return new Loaded(file.read(main, options), file.metadata(main, options));
        }
        return new Loaded(chosen(file, which, options), file.metadata(0, options));
    }

    private static NDArray chosen(ImageFile file, String which, ReadOptions options) throws IOException {
        try {
            if (which.equals("all")) {
                return file.readStacked(options);
            }
            if (!which.contains(":")) {
                return file.read(Integer.parseInt(which), options);
            }
            List<String> ends = List.of(which.split(":", -1));
            return file.readStacked(Integer.parseInt(ends.get(0)), Integer.parseInt(ends.get(1)), options);
        } catch (IndexOutOfBoundsException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
