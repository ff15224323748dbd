package ndraster.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.UnaryUfunc;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ndraster diff`.
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        synopsisHeading = "Usage: ",
        description = {
            "Compares the samples of two images or arrays.",
            "",
            "The exit code is 0 if they are equal, or differ by no more than --tolerance,",
            "1 if they differ, 2 if that could not be found out."
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ndraster diff expected.png actual.png",
            "  ndraster diff --tolerance 2 --picture where.png a.jpg b.jpg",
            "  ndraster diff --json photo.png photo.npy   for programs"
        })
final class DiffCommand implements Callable<Integer> {
    private static final int EQUAL = 0;
    private static final int DIFFERENT = 1;
    static final int TROUBLE = 2;
    private static final int WHITE = 255;

    @Parameters(index = "0", paramLabel = "FIRST", description = "an image or an array")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "SECOND", description = "another")
    private Path second = Path.of("");

    @Option(
            names = "--tolerance",
            paramLabel = "N",
            defaultValue = "0",
            description = "samples may differ by so much (default: ${DEFAULT-VALUE})")
    private double tolerance;

    @Option(
            names = "--picture",
            paramLabel = "FILE",
            description = "write where they differ: white at the largest difference")
    private @Nullable Path picture;

    @Option(names = "--json", description = "print a JSON object")
    private boolean isJson;

    @Option(
            names = {"-q", "--quiet"},
            description = "only the exit code")
    private boolean isQuiet;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        check();
        try {
            return compare();
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            spec.commandLine().getErr().println(OneLine.of(e));
            return TROUBLE;
        }
    }

    private void check() {
        reading.check(spec);
        if (!(tolerance >= 0)) {
            throw new ParameterException(spec.commandLine(), "--tolerance must not be negative, found " + tolerance);
        }
    }

    private int compare() throws IOException {
        Loaded former = load(first);
        Loaded latter = load(second);
        Work a = work(former);
        Work b = work(latter);
        boolean isSameShape = Difference.areComparable(a.array(), b.array());
        if (!isSameShape || !a.array().dtype().name().equals(b.array().dtype().name())) {
            say("differ: " + Picture.describe(a.array()) + " and " + Picture.describe(b.array()), DiffText.kinds(a, b));
            return DIFFERENT;
        }
        Difference difference = Difference.of(a, b, tolerance);
        if (picture != null) {
            draw(a.array(), b.array(), former.isImage() || latter.isImage(), picture);
        }
        say(DiffText.of(difference, tolerance), DiffText.json(difference));
        return difference.isNone() ? EQUAL : DIFFERENT;
    }

    private Loaded load(Path file) throws IOException {
        Loaded loaded = SourceReader.of(reading).read(file, FileKind.NPY);
        NDArray array = loaded.array();
        if (!(array.dtype() instanceof Numeric number) || number.type().isComplex()) {
            throw new IOException(file + ": only real numbers are compared, found " + Picture.describe(array));
        }
        return loaded;
    }

    private Work work(Loaded loaded) {
        return new Work(loaded.array(), loaded.channels(), reading.limits());
    }

    private void say(String text, JsonObject json) {
        PrintWriter out = spec.commandLine().getOut();
        if (!isQuiet) {
            out.println(isJson ? Json.text(json) : text);
        }
    }

    private static void draw(NDArray a, NDArray b, boolean areImages, Path target) throws IOException {
        NDArray gap = Difference.gap(a, b).astype(DType.FLOAT64);
        if (gap.size() == 0) {
            throw new IOException(target + ": there is nothing to draw, the arrays are empty");
        }
        if (gap.ndim() != 2 && !Picture.hasChannelAxis(gap, areImages)) {
            throw new IOException(target + ": the difference of arrays of " + Picture.describe(a)
                    + " is no picture, (h, w) to (h, w, 4) or a stack (n, h, w, c) of them. If they are stacks (n, h, w),"
                    + " convert --slice '..., None' makes them such");
        }
        NDArray each = gap.ndim() == 2 ? gap : gap.max(-1);
        NDArray finite = each.get(Index.mask(UnaryUfunc.ISFINITE.apply(each)));
        double most = finite.size() == 0 ? 0 : finite.max().getDouble();
        NDArray grey =
                each.multiply(WHITE / Math.max(most, Double.MIN_NORMAL)).round().toSaturated(DType.UINT8);
        NDArray drawn = grey.ndim() == 3 ? grey.get("..., newaxis") : grey;
        TargetFormat.of(target).write(target, Loaded.of(drawn), new WritingOptions());
    }
}
