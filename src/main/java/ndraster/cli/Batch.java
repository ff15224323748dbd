package ndraster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import ndraster.file.FileProblem;

/// Converts many files, several at once. A file that fails does not stop the others.
final class Batch {
    private final Conversion conversion;
    private final BatchOptions options;
    private final Progress progress;
    private final MemoryGate memory;
    private final AtomicBoolean isStopped = new AtomicBoolean();

    Batch(Conversion conversion, BatchOptions options, Progress progress) {
        this.conversion = conversion;
        this.memory = MemoryGate.ofHeap(conversion.reader().reading());
        this.options = options;
        this.progress = progress;
    }

    /// What became of each task, in the order of the tasks.
    List<Outcome> run(List<Task> tasks) throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>(tasks.size());
        try (ExecutorService workers = Executors.newFixedThreadPool(options.jobs())) {
            CompletionService<Outcome> done = new ExecutorCompletionService<>(workers);
            tasks.forEach(task -> done.submit(() -> outcomeOf(task, tasks.size() > 1)));
            try {
                for (int i = 0; i < tasks.size(); i++) {
                    Outcome outcome = done.take().get();
                    progress.tell(outcome);
                    outcomes.add(outcome);
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                workers.shutdownNow();
                throw e;
            }
        }
        outcomes.sort(Comparator.comparing(outcome -> outcome.task().source().toString()));
        return List.copyOf(outcomes);
    }

    private Outcome outcomeOf(Task task, boolean isOneOfMany) {
        long start = System.nanoTime();
        try {
            Optional<String> skip = isStopped.get() ? Optional.of("stopped") : reasonToSkip(task);
            if (skip.isPresent()) {
                return new Outcome(task, Outcome.Status.SKIPPED, skip.get(), Duration.ZERO);
            }
            if (!options.isDryRun()) {
                convert(task, isOneOfMany);
            }
            return new Outcome(task, Outcome.Status.CONVERTED, "", Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException | RuntimeException | OutOfMemoryError | InterruptedException e) {
            isStopped.compareAndSet(false, options.isFailingFast());
            return new Outcome(
                    task, Outcome.Status.FAILED, OneLine.reason(e), Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private Optional<String> reasonToSkip(Task task) throws IOException {
        if (Input.isStandard(task.target()) || !Files.exists(task.target())) {
            return Optional.empty();
        }
        if (options.isOnlyNewer() && isNewer(task.target(), task.source())) {
            return Optional.of("is newer than its source");
        }
        return switch (options.existing()) {
            case overwrite -> Optional.empty();
            case skip -> Optional.of("exists");
            case fail -> throw new IOException(task.target() + ": exists, and --if-exists is fail");
        };
    }

    private static boolean isNewer(Path target, Path source) throws IOException {
        return Files.exists(source)
                && Files.getLastModifiedTime(target).compareTo(Files.getLastModifiedTime(source)) >= 0;
    }

    private static void make(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw FileProblem.of(folder, e);
        }
    }

    private void convert(Task task, boolean isOneOfMany) throws IOException, InterruptedException {
        Optional<Path> folder = Optional.ofNullable(task.target().getParent());
        if (options.outDir().isPresent() && folder.isPresent()) {
            make(folder.get());
        }
        try {
            convertInTurn(task);
        } catch (OutOfMemoryError e) {
            convertAlone(task, isOneOfMany, e);
        }
    }

    private void convertInTurn(Task task) throws IOException, InterruptedException {
        try (MemoryGate.Share share = memory.enter(task.source())) {
            if (share.isEnough() || !conversion.runInStrips(task.source(), task.target())) {
                conversion.run(task.source(), task.target());
            }
        }
    }

    /// Once more, with all of the memory, what needed more than its header said.
    private void convertAlone(Task task, boolean isOneOfMany, OutOfMemoryError failure)
            throws IOException, InterruptedException {
        if (!Files.isRegularFile(task.source()) || Input.isStandard(task.target())) {
            throw failure;
        }
        try (MemoryGate.Share _ = memory.enterAlone()) {
            if (conversion.runInStrips(task.source(), task.target())) {
                return;
            }
            if (!isOneOfMany) {
                throw failure;
            }
            conversion.run(task.source(), task.target());
        }
    }
}
