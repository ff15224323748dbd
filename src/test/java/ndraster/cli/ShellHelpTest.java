package ndraster.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ndraster.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What shells and `man` are given.
class ShellHelpTest {
    @TempDir
    private Path folder;

    @Test
    void bash_completes_commands_and_options() throws IOException {
        Path script = Files.writeString(
                folder.resolve("completion"), Run.of("completion", "bash").out());
        String ask = "compopt() { :; }; source " + script + "; COMP_WORDS=(ndraster %s); COMP_CWORD=%d; "
                + "COMP_LINE=\"${COMP_WORDS[*]}\"; COMP_POINT=${#COMP_LINE}; "
                + "$(complete -p ndraster | sed 's/.*-F \\([^ ]*\\).*/\\1/'); echo \"${COMPREPLY[@]}\"";
        assertThat(bash(ask.formatted("fo", 1))).contains("formats");
        assertThat(bash(ask.formatted("convert --qual", 2))).contains("--quality");
    }

    @Test
    void zsh_takes_the_script() throws IOException {
        assumeTrue(isThere("zsh"), "no zsh");
        Path script = Files.writeString(
                folder.resolve("completion"), Run.of("completion", "zsh").out());
        Program program = Program.run(List.of("zsh", "-fc", "source " + script + "; print ${_comps[ndraster]}"));
        assertThat(program.err()).isEmpty();
        assertThat(program.out()).contains("_complete_ndraster");
    }

    @ParameterizedTest
    @CsvSource({
        "con, convert",
        "'convert --qua', --quality",
        "'convert --if-exists ', overwrite skip fail",
        "'completion ', bash zsh fish"
    })
    void fish_completes_commands_options_and_words(String typed, String expected) throws IOException {
        assumeTrue(isThere("fish"), "no fish");
        Path script = Files.writeString(
                folder.resolve("completion.fish"), Run.of("completion", "fish").out());
        Program program =
                Program.run(List.of("fish", "-Nc", "source " + script + "; complete -C 'ndraster " + typed + "'"));
        assertThat(program.err()).isEmpty();
        assertThat(program.out().lines().map(line -> line.replaceFirst("\t.*", "")))
                .containsExactlyInAnyOrder(expected.split(" ", -1));
    }

    private static boolean isThere(String program) {
        return Program.run(List.of("sh", "-c", "command -v " + program)).exitCode() == 0;
    }

    private static String bash(String script) {
        Program program = Program.run(List.of("bash", "-c", script));
        assertThat(program.err()).isEmpty();
        return program.out();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zsh", "fish"})
    void other_shells_are_told_of_every_command(String shell) {
        Run run = Run.of("completion", shell);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("convert", "info", "view", "diff", "formats");
    }

    @ParameterizedTest
    @ValueSource(strings = {"convert", "info", "view", "diff", "formats"})
    void a_manual_page_has_the_parts_of_one(String command) {
        assertThat(Run.of("manual", command).out())
                .startsWith(".TH NDRASTER-")
                .contains(
                        ".SH NAME",
                        ".SH SYNOPSIS",
                        ".SH OPTIONS",
                        ".SH EXIT STATUS",
                        ".SH EXAMPLES",
                        "ndraster-" + command)
                .containsPattern("SH NAME\nndraster.* [^\n]*\\.\n\\.SH SYNOPSIS")
                .doesNotContain("Examples:");
    }

    @Test
    void the_page_of_view_tells_its_keys_apart_from_its_examples() {
        String page = Run.of("manual", "view").out();
        assertThat(page).containsSubsequence(".SH IN THE WINDOW", "Page Up", ".SH EXAMPLES", "view photo.jpg");
    }

    @Test
    void a_command_that_does_not_exist_has_no_page() {
        Run run = Run.of("manual", "convrt");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }
}
