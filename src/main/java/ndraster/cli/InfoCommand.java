package ndraster.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ndraster info`.
@Command(
        name = "info",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Tells in a line what each FILE is, and what array it gives.",
            "",
            "A FILE is an image, of which only the header is read, or an array (.npy,",
            ".npz); - is standard input. One that can not be read is reported, and the",
            "others are still told. How an image is read matters to --strides, --stats",
            "and the histogram."
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        footer = {
            "",
            "Examples:",
            "  ndraster info photo.jpg",
            "  ndraster info --json *.tif               for programs",
            "  ndraster info --strides photo.jpg        its memory, after decoding it",
            "  ndraster info --stats --histogram photo.jpg",
            "  ndraster info --histogram-picture histogram.png photo.jpg"
        })
final class InfoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "the files to look at")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--json", description = "print a JSON array with an object for each FILE")
    private boolean isJson;

    @Option(names = "--metadata", description = "also what the file says beside its pixels: EXIF, XMP, ...")
    private boolean isWithMetadata;

    @Option(
            names = "--strides",
            description = "also where the elements of the array are in memory, for which an image is decoded")
    private boolean isWithStrides;

    @Option(names = "--stats", description = "also least, greatest, mean and deviation of each channel")
    private boolean isWithStatistics;

    @Option(names = "--histogram", description = "also how often which values are, for each channel")
    private boolean isWithHistogram;

    @Option(
            names = "--histogram-picture",
            paramLabel = "PICTURE",
            description = "draw the histogram of the only FILE into this .png")
    private @Nullable Path picture;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Override
    public Integer call() throws IOException {
        check();
        return isJson ? printJson() : printText();
    }

    private void check() {
        reading.check(spec);
        if (!isRead() && !reading.given().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    reading.given().getFirst()
                            + " matters to --strides, --stats, --histogram and --histogram-picture only");
        }
        if (picture != null && files.size() != 1) {
            throw new ParameterException(
                    spec.commandLine(), "--histogram-picture is of one FILE, found " + files.size());
        }
    }

    private boolean isRead() {
        return isWithStrides || isMeasured() || picture != null;
    }

    private boolean isMeasured() {
        return isWithStatistics || isWithHistogram;
    }

    private int printText() {
        int exitCode = ExitCode.OK;
        for (Path file : files) {
            try {
                tell(Inspection.of(file, reading, isRead()));
            } catch (IOException | RuntimeException | OutOfMemoryError e) {
                err().println(OneLine.of(e));
                exitCode = ExitCode.SOFTWARE;
            }
        }
        return exitCode;
    }

    private void tell(Inspection file) throws IOException {
        FileInfo info = file.info(isWithStrides);
        out().println(InfoText.of(info, isWithStrides));
        if (isWithMetadata) {
            info.metadata()
                    .tags()
                    .forEach(tag -> out().println("  " + tag.group() + ", " + tag.name() + ": " + tag.value()));
        }
        if (isMeasured()) {
            file.statistics().forEach(this::print);
        }
        drawHistogram(file);
    }

    private void drawHistogram(Inspection file) throws IOException {
        if (picture != null) {
            Loaded drawing = Loaded.of(HistogramPicture.of(file.statistics()));
            TargetFormat.of(picture).write(picture, drawing, new WritingOptions());
        }
    }

    private int printJson() {
        int exitCode = ExitCode.OK;
        JsonArray all = new JsonArray();
        for (Path file : files) {
            try {
                all.add(json(file, Inspection.of(file, reading, isRead())));
            } catch (IOException | RuntimeException | OutOfMemoryError e) {
                err().println(OneLine.of(e));
                all.add(InfoJson.ofFailure(file, OneLine.reason(e)));
                exitCode = ExitCode.SOFTWARE;
            }
        }
        out().println(Json.text(all));
        return exitCode;
    }

    private JsonObject json(Path name, Inspection file) throws IOException {
        FileInfo info = file.info(isWithStrides);
        JsonObject json = InfoJson.of(name, info);
        if (isWithMetadata) {
            json.add("metadata", InfoJson.tags(info.metadata()));
        }
        if (isMeasured()) {
            JsonArray channels = new JsonArray();
            file.statistics().forEach(channel -> channels.add(channel.json(isWithHistogram)));
            json.add("statistics", channels);
        }
        drawHistogram(file);
        return json;
    }

    private void print(ChannelStatistics channel) {
        if (isWithStatistics) {
            out().println("  " + channel.text());
        }
        if (isWithHistogram) {
            channel.drawing().forEach(line -> out().println("  " + line));
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
