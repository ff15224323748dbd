package ndraster.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `ndraster` itself, which only has subcommands.
@Command(
        name = "ndraster",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Converts between image files and NumPy's arrays, shows them, says what is in them.",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  ndraster convert photo.jpg photo.npy",
            "  ndraster info photo.jpg",
            "  ndraster view photo.jpg",
            "  ndraster diff before.png after.png",
            "",
            "'ndraster COMMAND --help' explains a command."
        })
final class NdrasterCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        CommandLine command = spec.commandLine();
        throw new ParameterException(
                command,
                "a command is missing: "
                        + String.join(", ", command.getSubcommands().keySet()));
    }
}
