package ndraster.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ndraster convert`.
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        customSynopsis = {
            "ndraster convert [OPTIONS] IN OUT",
            "       ndraster convert [OPTIONS] --out-dir DIR --to FORMAT FILE..."
        },
        description = {
            "Converts IN, an image or an array, to OUT, or many FILEs into a folder.",
            "",
            "The ending of OUT says what it becomes: an array (.npy, .npz, .raw) or an",
            "image (.png, .jpg, .tif and more: 'ndraster formats'). OUT appears when it is",
            "complete; if anything goes wrong, an OUT that was there before stays as it",
            "was. IN and OUT may be - for standard input and output.",
            "",
            "An image becomes an array of shape (height, width, 3), red, green, blue;",
            "(height, width, 4) with alpha; (height, width) if it is grey. Values are",
            "never rescaled unless a step says so: what OUT can not hold is an error."
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ndraster convert photo.jpg photo.npy     then in Python: np.load('photo.npy')",
            "  ndraster convert mask.npy mask.png       from a uint8, uint16 or bool array",
            "  ndraster convert logo.png --background white logo.jpg",
            "  ndraster convert scan.tif --image all --grey --layout nchw scan.npy",
            "  ndraster convert -r photos --out-dir small --to jpg --resize 1600x1600",
            "  python make.py | ndraster convert - --to png - | display",
            "  ffmpeg -i film.mp4 -f rawvideo -pix_fmt rgb24 - | ndraster convert - \\",
            "    --from raw --dtype uint8 --shape -1,480,640,3 film.npy"
        })
final class ConvertCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "IN and OUT, or with --out-dir all that is to be converted")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "FORMAT",
            description = "what IN is, whatever its name says: npy, npz, raw, image, png, ...;"
                    + " raw needs --shape, and takes the first --dtype for what the elements are")
    private @Nullable String from;

    @Option(
            names = "--shape",
            paramLabel = "H,W,C",
            description = "of --from raw the length of each axis; one may be -1")
    private @Nullable String shape;

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            description = "what OUT becomes, whatever its name says: npy, npz, raw, png, ...")
    private @Nullable String to;

    @ArgGroup(
            order = 1,
            multiplicity = "0..*",
            exclusive = true,
            heading = "%nSteps, in the order in which they are given:%n")
    private List<StepOptions> steps = new ArrayList<>();

    @ArgGroup(order = 2, validate = false, heading = "%nReading:%n")
    private ReadingOptions reading = new ReadingOptions();

    @ArgGroup(order = 3, validate = false, heading = "%nWriting:%n")
    private WritingOptions writing = new WritingOptions();

    @ArgGroup(order = 4, validate = false, heading = "%nMany files, and what is said of them:%n")
    private BatchOptions batch = new BatchOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Conversion conversion = conversion();
        return batch.outDir().isPresent() ? many(conversion, batch.outDir().get()) : one(conversion);
    }

    private Conversion conversion() throws FileSystemException {
        try {
            reading.check(spec);
            batch.check(GivenOptions.of(BatchOptions.class, spec));
            checkNumberOfFiles();
            SourceReader reader = source();
            TargetFormat target = target();
            writing.check(target, GivenOptions.of(WritingOptions.class, spec));
            checkOrder(target);
            return new Conversion(reader, steps.stream().map(StepOptions::step).toList(), target, writing);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private void checkNumberOfFiles() {
        if (batch.outDir().isPresent()) {
            if (files.isEmpty() && batch.filesFrom().isEmpty()) {
                throw wrong("Missing required parameter: 'FILE'");
            }
        } else if (files.size() != 2) {
            throw wrong(
                    switch (files.size()) {
                        case 0 -> "Missing required parameters: 'IN', 'OUT'";
                        case 1 -> "Missing required parameter: 'OUT'";
                        default -> "IN and OUT are two, found " + files.size() + " files. For many: --out-dir DIR";
                    });
        }
    }

    /// Of raw elements the first `--dtype` is no step but what they are.
    private SourceReader source() {
        Optional<SourceFormat> format = Optional.ofNullable(from).map(SourceFormat::parse);
        boolean isRaw = format.isPresent() && format.get().kind() == FileKind.RAW;
        if (!isRaw) {
            if (shape != null) {
                throw wrong("--shape is for --from raw");
            }
            return new SourceReader(reading, format, Optional.empty());
        }
        Optional<StepOptions> type =
                steps.stream().filter(step -> step.dtype().isPresent()).findFirst();
        if (shape == null || type.isEmpty()) {
            throw wrong("--from raw needs --dtype TYPE and --shape H,W,C");
        }
        steps.remove(type.get());
        RawElements elements = RawElements.parse(type.get().dtype().orElseThrow(), shape);
        return new SourceReader(reading, format, Optional.of(elements));
    }

    private TargetFormat target() throws FileSystemException {
        if (to != null) {
            return TargetFormat.parse(to);
        }
        if (batch.outDir().isPresent()) {
            throw wrong("--out-dir needs --to: npy, png, ...");
        }
        Path file = files.getLast();
        if (Input.isStandard(file)) {
            throw wrong("standard output needs --to: npy, png, ...");
        }
        checkNoDirectory(file);
        return TargetFormat.of(file);
    }

    private void checkOrder(TargetFormat target) {
        boolean isOrdered = steps.stream().anyMatch(StepOptions::isOrder);
        if (isOrdered && target.kind() != FileKind.NPY && target.kind() != FileKind.NPZ) {
            throw wrong("--order means nothing to " + target.extension() + ", only to .npy and .npz");
        }
    }

    private int one(Conversion conversion) throws IOException, InterruptedException {
        Path target = files.getLast();
        checkNoDirectory(target);
        if (Input.isStandard(target) && batch.isReported()) {
            throw wrong("--report and the array would both go to standard output");
        }
        Task task = new Task(files.getFirst(), target);
        return exitCode(run(conversion, List.of(task), !batch.isDryRun()));
    }

    private static void checkNoDirectory(Path target) throws FileSystemException {
        if (Files.isDirectory(target)) {
            throw new FileSystemException(
                    target.toString(), null, "Is a directory. To put files into it: --out-dir " + target + " --to npy");
        }
    }

    private int many(Conversion conversion, Path outDir) throws IOException, InterruptedException {
        if (Files.exists(outDir) && !Files.isDirectory(outDir)) {
            throw new FileSystemException(outDir.toString(), null, "Not a directory, as --out-dir must be");
        }
        List<Task> tasks = Plan.of(files, batch, outDir, conversion.format().extension());
        List<Outcome> outcomes = run(conversion, tasks, batch.isQuiet());
        if (!batch.isQuiet()) {
            err().println(summary(outcomes));
        }
        return exitCode(outcomes);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private List<Outcome> run(Conversion conversion, List<Task> tasks, boolean isQuiet) throws InterruptedException {
        List<Outcome> outcomes;
        try (Progress progress =
                Progress.of(tasks.size(), isQuiet, Terminal.isErrorShown() && !batch.isDryRun(), err())) {
            outcomes = new Batch(conversion, batch, progress).run(tasks);
        }
        if (batch.isReported()) {
            spec.commandLine().getOut().println(Json.text(ReportJson.of(outcomes)));
        }
        return outcomes;
    }

    private String summary(List<Outcome> outcomes) {
        return count(outcomes, Outcome.Status.CONVERTED) + (batch.isDryRun() ? " to be converted, " : " converted, ")
                + count(outcomes, Outcome.Status.SKIPPED) + " skipped, "
                + count(outcomes, Outcome.Status.FAILED) + " failed";
    }

    private static long count(List<Outcome> outcomes, Outcome.Status status) {
        return outcomes.stream().filter(outcome -> outcome.status() == status).count();
    }

    private static int exitCode(List<Outcome> outcomes) {
        return count(outcomes, Outcome.Status.FAILED) == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
