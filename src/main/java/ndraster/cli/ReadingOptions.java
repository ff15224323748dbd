package ndraster.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ndraster.NDArray;
import ndraster.io.ColorChannels;
import ndraster.io.Colors;
import ndraster.io.ImageFile;
import ndraster.io.ImageInfo;
import ndraster.io.Limits;
import ndraster.io.ReadOptions;
import ndraster.io.Region;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// How images are read.
final class ReadingOptions {
    private static final String ARRAY = "--array";
    private static final List<String> LIMITS = List.of("--max-pixels", "--max-bytes", "--max-images", "--max-time");

    private GivenOptions given = GivenOptions.NONE;

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
            description = "which image of the file, from 0 on, -1 is the last; all, A:B and A:B:STEP"
                    + " are several: a stack (n, h, w, c), unless convert's OUT holds many apart")
    private @Nullable String image;

    @Option(names = ARRAY, paramLabel = "NAME", description = "which array of an archive (npz)")
    private @Nullable String array;

    @Option(names = "--region", paramLabel = "WxH+X+Y", description = "read only this part")
    private @Nullable String region;

    @Option(
            names = "--svg-width",
            paramLabel = "N",
            description = "draw SVG so wide, and as high as that makes it (default: its own size)")
    private @Nullable Integer svgWidth;

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

    /// Remembers which options were given.
    ///
    /// @param command that was called
    /// @throws ParameterException if a value makes no sense
    void check(CommandSpec command) {
        given = GivenOptions.of(ReadingOptions.class, command);
        try {
            checkValues();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void checkValues() {
        checkPositive("--max-pixels", maxPixels);
        checkPositive("--max-bytes", maxBytes);
        checkPositive("--max-images", maxImages);
        checkPositive("--max-time", maxSeconds);
        if (image != null) {
            ImageChoice.parse(image);
        }
        if (svgWidth != null) {
            checkPositive("--svg-width", svgWidth);
        }
        options();
    }

    private static void checkPositive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be positive, found " + value);
        }
    }

    Limits limits() {
        return new Limits(maxPixels, maxBytes, maxImages, Duration.ofSeconds(maxSeconds));
    }

    ReadOptions options() {
        ReadOptions options = ReadOptions.DEFAULT
                .withUpright(!isAsStored)
                .withColors(isSrgb ? Colors.SRGB : Colors.AS_STORED)
                .withIndices(areIndices)
                .withBitsAsBytes(areBitsBytes)
                .withLimits(limits());
        ReadOptions drawn = svgWidth == null ? options : options.withDrawnWidth(svgWidth);
        return part().map(drawn::withRegion).orElse(drawn);
    }

    private Optional<Region> part() {
        return Optional.ofNullable(region)
                .map(text -> CropStep.parse(text, "--region"))
                .map(crop -> new Region(crop.y(), crop.x(), crop.height(), crop.width()));
    }

    /// @throws FileSystemException if an option was given that means nothing to such a source
    void check(FileKind kind, Input input) throws FileSystemException {
        List<String> known = new ArrayList<>(LIMITS);
        if (kind == FileKind.NPZ) {
            known.add(ARRAY);
        }
        List<String> meaningless = kind == FileKind.IMAGE
                ? given.names().stream().filter(ARRAY::equals).toList()
                : given.except(known);
        if (!meaningless.isEmpty()) {
            throw SourceReader.problem(
                    input,
                    meaningless.getFirst() + " means nothing to "
                            + (kind == FileKind.IMAGE ? "an image" : "a " + kind.extension() + " file"));
        }
    }

    /// Which of these options were given.
    List<String> given() {
        return given.names();
    }

    /// Which array of an .npz was asked for.
    Optional<String> array() {
        return Optional.ofNullable(array);
    }

    /// The images that are asked for, with the first one's metadata.
    ///
    /// @param isApart whether each image is to be an array of its own
    Loaded read(ImageFile file, boolean isApart, Input input) throws IOException {
        ReadOptions options = options();
        int[] chosen = chosen(file).orElseThrow(() -> missing(file, input));
        if (!isRange()) {
            return loaded(file, chosen, List.of(file.read(chosen[0], options)), List.of());
        }
        List<NDArray> images = isApart ? file.read(chosen, options) : List.of(stack(file, chosen, options));
        return isApart
                ? loaded(file, chosen, images, durations(file, chosen))
                : loaded(file, new int[] {chosen[0]}, images, durations(file, chosen));
    }

    /// `(n, h, w, c)`, also of grey images.
    private static NDArray stack(ImageFile file, int[] chosen, ReadOptions options) throws IOException {
        NDArray stack = file.readStacked(chosen, options);
        return stack.ndim() == 3 ? stack.get("..., newaxis") : stack;
    }

    /// The image that is asked for, if it is there and the only one. Whoever wants the rows of a picture
    /// that lies on its side needs all of it.
    Optional<PictureStrips> strips(ImageFile file) throws IOException {
        Optional<int[]> chosen = isRange() ? Optional.empty() : chosen(file);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        int index = chosen.get()[0];
        boolean isOnItsSide =
                !isAsStored && file.info(index, options()).orientation().swapsAxes();
        return isOnItsSide
                ? Optional.empty()
                : Optional.of(PictureStrips.of(file, index, options(), meaning(file, index)));
    }

    private Optional<int[]> chosen(ImageFile file) throws IOException {
        return image == null
                ? Optional.of(new int[] {file.main()})
                : ImageChoice.parse(image).of(file.count());
    }

    /// How many images are asked for.
    int imagesOf(ImageFile file) throws IOException {
        return chosen(file).map(chosen -> chosen.length).orElse(0);
    }

    private boolean isRange() {
        return image != null && ImageChoice.parse(image).isRange();
    }

    private FileSystemException missing(ImageFile file, Input input) {
        try {
            return SourceReader.problem(
                    input, "there is no image " + image + ", it has " + file.count() + " from 0 on");
        } catch (IOException e) {
            return SourceReader.problem(input, OneLine.reason(e));
        }
    }

    /// @param indices of the images, of a stack that of the first
    private Loaded loaded(ImageFile file, int[] indices, List<NDArray> images, List<Duration> durations)
            throws IOException {
        List<ColorChannels> meanings = new ArrayList<>();
        for (int index : indices) {
            meanings.add(meaning(file, index));
        }
        return Loaded.ofImages(images, meanings, file.metadata(indices[0], options()), durations);
    }

    private static List<Duration> durations(ImageFile file, int[] chosen) throws IOException {
        List<Duration> durations = new ArrayList<>();
        for (int index : chosen) {
            file.duration(index).ifPresent(durations::add);
        }
        return durations.size() == chosen.length ? durations : List.of();
    }

    private ColorChannels meaning(ImageFile file, int index) throws IOException {
        ImageInfo info = file.info(index, options());
        return areIndices && info.hasPalette() ? ColorChannels.INDEX : info.channels();
    }
}
