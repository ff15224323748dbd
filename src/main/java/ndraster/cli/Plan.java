package ndraster.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import ndraster.file.FileProblem;

/// Which files become which.
final class Plan {
    private static final String TEMPORARY = ".ndraster-";

    private final BatchOptions options;
    private final Path outDir;
    private final String to;
    private final List<Task> tasks = new ArrayList<>();

    private Plan(BatchOptions options, Path outDir, String to) {
        this.options = options;
        this.outDir = outDir;
        this.to = to;
    }

    /// @param inputs files and folders
    /// @param to the ending of the targets, with its dot
    /// @throws FileSystemException if an input is a folder and that is not wanted, or two of them would become the
    ///     same file
    static List<Task> of(List<Path> inputs, BatchOptions options, Path outDir, String to) throws IOException {
        Plan plan = new Plan(options, outDir, to);
        List<Path> all = new ArrayList<>(inputs);
        if (options.filesFrom().isPresent()) {
            all.addAll(listed(options.filesFrom().get()));
        }
        for (Path input : all) {
            plan.add(input);
        }
        plan.checkTargets();
        plan.checkSources();
        plan.checkSome(inputs);
        return List.copyOf(plan.tasks);
    }

    private static List<Path> listed(String file) throws IOException {
        if (file.equals(FileKind.STANDARD)) {
            InputStream in = System.in;
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            try {
                return paths(reader.lines());
            } catch (UncheckedIOException e) {
                throw causeOf(e);
            }
        }
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return paths(lines);
        } catch (UncheckedIOException e) {
            throw FileProblem.of(Path.of(file), causeOf(e));
        } catch (IOException e) {
            throw FileProblem.of(Path.of(file), e);
        }
    }

    private static List<Path> paths(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank()).map(Plan::path).toList();
    }

    private static IOException causeOf(UncheckedIOException e) {
        return Objects.requireNonNullElseGet(e.getCause(), () -> new IOException(e));
    }

    private static Path path(String line) {
        try {
            return Path.of(line);
        } catch (InvalidPathException e) {
            throw new UncheckedIOException(new FileSystemException(line, null, "is no name of a file"));
        }
    }

    private void add(Path input) throws IOException {
        if (!Files.isDirectory(input)) {
            tasks.add(task(input, Path.of("")));
            return;
        }
        if (!options.isRecursive()) {
            throw new FileSystemException(input.toString(), null, "Is a directory. For all that is in it: --recursive");
        }
        Path folder = input.toRealPath();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.map(file -> input.resolve(folder.relativize(file)))
                    .filter(file -> isWanted(input, file))
                    .sorted()
                    .toList()) {
                Path below =
                        Optional.ofNullable(input.relativize(file).getParent()).orElse(Path.of(""));
                tasks.add(task(file, below));
            }
        } catch (UncheckedIOException e) {
            IOException cause = causeOf(e);
            throw FileProblem.of(
                    cause instanceof FileSystemException problem && problem.getFile() != null
                            ? Path.of(problem.getFile())
                            : input,
                    cause);
        }
    }

    /// Not what an earlier run has put into a folder inside of this one.
    private boolean isWanted(Path input, Path file) {
        Path name = Path.of(FileKind.nameOf(file));
        Path targets = outDir.toAbsolutePath().normalize();
        boolean isInside = !input.toAbsolutePath().normalize().startsWith(targets);
        boolean isOwn = (isInside && file.toAbsolutePath().normalize().startsWith(targets))
                || name.toString().startsWith(TEMPORARY);
        return Files.isRegularFile(file)
                && !isOwn
                && (options.includes().isEmpty() || options.includes().stream().anyMatch(glob -> matches(glob, name)));
    }

    private static boolean matches(String glob, Path name) {
        FileSystem files = name.getFileSystem();
        PathMatcher matcher = files.getPathMatcher("glob:" + glob);
        return matcher.matches(name);
    }

    private Task task(Path source, Path below) {
        String target = new NameTemplate(options.name()).of(below, source, to.substring(1));
        return new Task(source, outDir.resolve(target).normalize());
    }

    private void checkTargets() throws FileSystemException {
        Map<Path, Path> sources = new HashMap<>();
        for (Task task : tasks) {
            Path other = sources.put(task.target(), task.source());
            if (other != null) {
                throw new FileSystemException(
                        task.target().toString(),
                        null,
                        other + " and " + task.source()
                                + " would both become this file. Tell them apart: --name '{dir}/{stem}-{ext}.{to}'");
            }
        }
    }

    /// What is written must not be read afterwards by another task.
    private void checkSources() throws FileSystemException {
        Map<Path, Task> sources = new HashMap<>();
        tasks.forEach(task -> sources.put(real(task.source()), task));
        for (Task task : tasks) {
            Optional<Task> other = Optional.ofNullable(sources.get(real(task.target())));
            if (other.isPresent() && !other.get().equals(task)) {
                throw new FileSystemException(
                        task.target().toString(),
                        null,
                        "is to be converted itself, and " + task.source()
                                + " would replace it. Give another --out-dir or --name");
            }
        }
    }

    /// Whatever links lead to it.
    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException _) {
            return file.toAbsolutePath().normalize();
        }
    }

    private void checkSome(List<Path> inputs) throws FileSystemException {
        if (tasks.isEmpty() && !inputs.isEmpty()) {
            throw new FileSystemException(
                    inputs.getFirst().toString(),
                    null,
                    "there are no files in it" + (options.includes().isEmpty() ? "" : " that --include allows"));
        }
    }
}
