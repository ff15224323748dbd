package ndraster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;

/// One run of the command, in this process.
///
/// @param exitCode what the process would end with
/// @param out its standard output
/// @param err its standard error
record Run(int exitCode, String out, String err) {
    static Run of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        int exitCode = Main.run(texts, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Run(exitCode, out.toString(), err.toString());
    }

    /// Asserts that it went well and printed nothing but `out`.
    void assertPrinted(String text) {
        assertThat(err).isEmpty();
        assertThat(exitCode).isZero();
        assertThat(out).isEqualTo(text);
    }

    /// Asserts that it failed with this one line.
    void assertFailed(String message) {
        assertThat(errorLines()).containsExactly("ndraster: " + message);
        assertThat(out).isEmpty();
        assertThat(exitCode).isEqualTo(1);
    }

    List<String> errorLines() {
        return err.lines().toList();
    }
}
