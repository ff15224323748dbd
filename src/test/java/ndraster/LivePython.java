package ndraster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// A Python that runs beside the test: it is asked for one expression, or told one statement, per line.
public final class LivePython implements AutoCloseable {
    /// The program that answers: NumPy is `np`, and what is assigned stays.
    public static final String ANSWERS = """
            import sys, numpy as np
            scope = {'np': np}
            for line in sys.stdin:
                try:
                    print(eval(line, scope), flush=True)
                except SyntaxError:
                    exec(line, scope)
                    print('done', flush=True)
            """;

    private final Process process;
    private final BufferedWriter in;
    private final BufferedReader out;

    private LivePython(Process process) {
        this.process = process;
        this.in = process.outputWriter();
        this.out = process.inputReader();
    }

    static LivePython start(List<String> command) {
        try {
            return new LivePython(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(command.getFirst() + " can not be run", e);
        }
    }

    /// What the expression is, on one line; `done` for a statement.
    public String ask(String line) throws IOException {
        in.write(line);
        in.newLine();
        in.flush();
        Optional<String> answer = Optional.ofNullable(out.readLine());
        assertThat(answer).as("Python's answer to %s", line).isPresent();
        return answer.orElseThrow();
    }

    @Override
    public void close() throws IOException {
        in.close();
        out.close();
        process.destroy();
    }
}
