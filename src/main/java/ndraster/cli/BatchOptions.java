package ndraster.cli;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How many files are converted.
final class BatchOptions {
    private static final String USUAL_NAME = "{dir}/{stem}.{to}";
    private static final List<String> FOR_MANY = List.of("--name", "--recursive", "--include", "--files-from");

    /// What is done about a target that is there already.
    enum Existing {
        overwrite,
        skip,
        fail
    }

    @Option(
            names = "--out-dir",
            paramLabel = "DIR",
            description = "convert all of the FILEs into this folder, which is made if it is missing")
    private @Nullable Path outDir;

    @Option(
            names = "--name",
            paramLabel = "TEMPLATE",
            description = "names below the folder (default: " + USUAL_NAME + "); also {ext}, of the source")
    private @Nullable String name;

    @Option(
            names = {"-r", "--recursive"},
            description = "FILEs may be folders, with all that is in them")
    private boolean isRecursive;

    @Option(names = "--include", paramLabel = "GLOB", description = "in folders only such names: '*.{jpg,png}'")
    private List<String> includes = new ArrayList<>();

    @Option(names = "--files-from", paramLabel = "FILE", description = "more FILEs, one a line; - is standard input")
    private @Nullable String filesFrom;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "how many files at once (default: one for each core)")
    private @Nullable Integer jobs;

    @Option(
            names = "--if-exists",
            paramLabel = "WHAT",
            defaultValue = "overwrite",
            description = "overwrite, skip or fail where OUT is there already (default: ${DEFAULT-VALUE})")
    private Existing existing = Existing.overwrite;

    @Option(names = "--newer", description = "skip files whose OUT is newer: continue where it was stopped")
    private boolean isOnlyNewer;

    @Option(
            names = {"-n", "--dry-run"},
            description = "only say what would be done")
    private boolean isDryRun;

    @Option(names = "--fail-fast", description = "stop at the first file that fails")
    private boolean isFailingFast;

    @Option(
            names = {"-q", "--quiet"},
            description = "say nothing but errors")
    private boolean isQuiet;

    @Option(names = "--report", paramLabel = "json", description = "at the end print what became of each file")
    private @Nullable String report;

    /// @throws IllegalArgumentException if a value makes no sense
    void check(GivenOptions given) {
        if (jobs != null && jobs <= 0) {
            throw new IllegalArgumentException("--jobs must be positive, found " + jobs);
        }
        if (outDir == null) {
            checkOnlyForMany(given);
        }
        if (name != null) {
            NameTemplate.check(name);
        }
        includes.forEach(BatchOptions::checkGlob);
        if (report != null && !report.equals("json")) {
            throw new IllegalArgumentException("--report is json, found '" + report + "'");
        }
    }

    private static void checkGlob(String glob) {
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "--include is a pattern like '*.{jpg,png}', found '" + glob + "': " + e.getDescription(), e);
        }
    }

    private static void checkOnlyForMany(GivenOptions given) {
        given.names().stream().filter(FOR_MANY::contains).findFirst().ifPresent(option -> {
            throw new IllegalArgumentException(option + " is for many files: --out-dir DIR --to FORMAT");
        });
    }

    Optional<Path> outDir() {
        return Optional.ofNullable(outDir);
    }

    String name() {
        return name == null ? USUAL_NAME : name;
    }

    boolean isRecursive() {
        return isRecursive;
    }

    List<String> includes() {
        return includes;
    }

    Optional<String> filesFrom() {
        return Optional.ofNullable(filesFrom);
    }

    int jobs() {
        return jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
    }

    Existing existing() {
        return existing;
    }

    boolean isOnlyNewer() {
        return isOnlyNewer;
    }

    boolean isDryRun() {
        return isDryRun;
    }

    boolean isFailingFast() {
        return isFailingFast;
    }

    boolean isQuiet() {
        return isQuiet;
    }

    boolean isReported() {
        return report != null;
    }
}
