package ndraster.cli;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// A command's help as a manual page, in roff.
final class ManualPage {
    private ManualPage() {}

    static String of(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        String name = spec.qualifiedName("-");
        CommandLine.Help help = command.getHelp();
        return ".TH " + name.toUpperCase(Locale.ROOT) + " 1\n.SH NAME\n" + name + " \\- "
                + escaped(spec.usageMessage().description()[0]) + "\n.SH SYNOPSIS\n.nf\n"
                + escaped(help.synopsis(0)) + ".fi\n.SH DESCRIPTION\n.nf\n" + escaped(help.description())
                + escaped(help.parameterList()) + ".fi\n.SH OPTIONS\n.nf\n" + escaped(help.optionList())
                + escaped(help.commandList()) + ".fi\n.SH EXAMPLES\n.nf\n" + escaped(help.footer()) + ".fi";
    }

    /// A dot or a quote that starts a line would be a command.
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("-", "\\-").replaceAll("(?m)^([.'])", "\\\\&$1");
    }
}
