package ndraster.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import ndraster.io.ImageMetadata;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
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
            "       ndraster convert [OPTIONS] --out-dir DIR --to EXT FILE..."
        },
        description = {
            "Converts IN, an image or a .npy file, to OUT, or many FILEs into a folder.",
            "",
            "The ending of OUT says what it becomes: an array (.npy) or an image",
            "(.png, .jpg, .tif and more: 'ndraster formats'). OUT appears when it is",
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
            "  python make.py | ndraster convert - --to png - | display"
        })
final class ConvertCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "IN and OUT, or with --out-dir all that is to be converted")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--from", paramLabel = "EXT", description = "what IN is, whatever its name says: npy")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "EXT", description = "what OUT becomes, whatever its name says: npy, png, ...")
    private @Nullable String to;

    @ArgGroup(multiplicity = "0..*", exclusive = true, heading = "%nSteps, in the order in which they are given:%n")
    private List<StepOptions> steps = new ArrayList<>();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private WritingOptions writing = new WritingOptions();

    @Mixin
    private BatchOptions batch = new BatchOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Conversion conversion = conversion();
        return batch.outDir().isPresent() ? many(conversion, batch.outDir().get()) : one(conversion);
    }

    private Conversion conversion() {
        try {
            reading.check();
            batch.check();
            writing.options(ImageMetadata.EMPTY);
            return new Conversion(
                    reading,
                    steps.stream().map(StepOptions::step).toList(),
                    writing,
                    Optional.ofNullable(from),
                    Optional.ofNullable(to));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int one(Conversion conversion) throws IOException, InterruptedException {
        if (files.size() != 2) {
            throw new ParameterException(
                    spec.commandLine(),
                    switch (files.size()) {
                        case 0 -> "Missing required parameters: 'IN', 'OUT'";
                        case 1 -> "Missing required parameter: 'OUT'";
                        default -> "IN and OUT are two, found " + files.size() + " files. For many: --out-dir DIR";
                    });
        }
        Path target = files.getLast();
        if (target.toString().equals(FileKind.STANDARD)) {
            if (to == null) {
                throw new ParameterException(spec.commandLine(), "standard output needs --to: npy, png, ...");
            }
            conversion.run(files.getFirst(), target);
            return ExitCode.OK;
        }
        FileKind.ofOutput(target, Optional.ofNullable(to));
        List<Outcome> outcomes = run(conversion, List.of(new Task(files.getFirst(), target)), !batch.isDryRun());
        return exitCode(outcomes);
    }

    private int many(Conversion conversion, Path outDir) throws IOException, InterruptedException {
        if (to == null) {
            throw new ParameterException(spec.commandLine(), "--out-dir needs --to: npy, png, ...");
        }
        FileKind.ofOutput(Path.of("x" + FileKind.withDot(to)), Optional.of(to));
        if (files.isEmpty() && batch.filesFrom().isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'FILE'");
        }
        List<Task> tasks = Plan.of(files, batch, outDir, to);
        List<Outcome> outcomes = run(conversion, tasks, batch.isQuiet());
        if (!batch.isQuiet()) {
            err().println(summary(outcomes));
        }
        return exitCode(outcomes);
    }

    private List<Outcome> run(Conversion conversion, List<Task> tasks, boolean isQuiet) throws InterruptedException {
        List<Outcome> outcomes;
        try (Progress progress = Progress.of(tasks.size(), isQuiet, Terminal.isErrorShown(), err())) {
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
