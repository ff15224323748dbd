package ndraster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Another program, run by a test: what it printed, and how it ended.
///
/// @param exitCode the program's exit code
/// @param out its standard output
/// @param err its standard error
public record Program(int exitCode, String out, String err) {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /// Runs `command` with this program's environment, without input.
    public static Program run(List<String> command) {
        return run(command, System.getenv());
    }

    /// Runs `command` with `environment` and nothing else around it, without input.
    public static Program run(List<String> command, Map<String, String> environment) {
        try {
            return runWithFiles(command, environment);
        } catch (IOException e) {
            throw new UncheckedIOException(command.getFirst() + " can not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + command, e);
        }
    }

    // Files, since a program that fills an unread pipe never ends.
    private static Program runWithFiles(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("ndraster-", ".out");
        Path err = Files.createTempFile("ndraster-", ".err");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            int exitCode = exitCode(builder.start(), command);
            return new Program(exitCode, Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static int exitCode(Process process, List<String> command) throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException(command + " did not end within " + LIMIT.toSeconds() + " seconds");
        }
        return process.exitValue();
    }
}
