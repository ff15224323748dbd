package ndraster.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ndraster completion`.
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints what makes a shell complete the commands and options.",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        footer = {
            "",
            "Examples:",
            "  source <(ndraster completion bash)",
            "  ndraster completion fish > ~/.config/fish/completions/ndraster.fish"
        })
final class CompletionCommand implements Callable<Integer> {
    /// The shells that are known.
    enum Shell {
        bash,
        zsh,
        fish
    }

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
    private Shell shell = Shell.bash;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(script());
        return ExitCode.OK;
    }

    /// Zsh takes bash's: the script turns its bash mode on.
    private String script() {
        return shell == Shell.fish
                ? FishCompletion.script(Main.commandLine())
                : AutoComplete.bash("ndraster", Main.commandLine());
    }
}
