package ndraster.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.ExitCode;

/// Standard output, which does not forget that it failed: Java's own keeps errors to itself.
final class StandardOutput extends OutputStream {
    /// What a shell gives a program that writes to a pipe which nobody reads any more.
    private static final int NOBODY_READS = 141;

    private final OutputStream out;
    private Optional<String> failure = Optional.empty();

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            out.write(bytes, from, count);
        } catch (IOException e) {
            failure = failure.or(() -> Optional.of(String.valueOf(e.getMessage())));
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /// What the process ends with, `trouble` if not all was written. That nobody wants more of a text is no error
    /// worth a line.
    int exitCode(int found, int trouble, PrintWriter errors) {
        if (failure.isEmpty() || (found != ExitCode.OK && trouble == ExitCode.SOFTWARE)) {
            return found;
        }
        if (failure.get().contains("Broken pipe")) {
            return NOBODY_READS;
        }
        errors.println(OneLine.of("standard output: " + failure.get()));
        return trouble;
    }
}
