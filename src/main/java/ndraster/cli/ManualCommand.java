package ndraster.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ndraster manual`.
@Command(
        name = "manual",
        mixinStandardHelpOptions = true,
        description = "Prints a manual page for man(1).",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        footer = {"", "Examples:", "  ndraster manual convert | man -l -", "  ndraster manual > ndraster.1"})
final class ManualCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "the page of this command")
    private @Nullable String name;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(ManualPage.of(command()));
        return ExitCode.OK;
    }

    private CommandLine command() {
        CommandLine all = Main.commandLine();
        return Optional.ofNullable(name)
                .map(wanted -> Optional.ofNullable(all.getSubcommands().get(wanted))
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(),
                                "there is no command '" + wanted + "'; there are "
                                        + String.join(", ", all.getSubcommands().keySet()))))
                .orElse(all);
    }
}
