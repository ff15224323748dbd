package ndraster.cli;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// A command's help as a manual page, in roff.
final class ManualPage {
    private static final String STATUS = """
            0    done
            1    a file could not be read or written
            2    wrong usage
            69   no Java that is new enough, or nothing to show a picture on
            130  Ctrl-C
            141  whoever read the output wanted no more of it
            """;
    private static final String DIFF_STATUS = """
            0    equal, or no more apart than --tolerance
            1    different
            2    wrong usage, or a file could not be read
            """;

    private ManualPage() {}

    static String of(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        String name = spec.qualifiedName("-");
        CommandLine.Help help = command.getHelp();
        return ".TH " + name.toUpperCase(Locale.ROOT) + " 1\n.SH NAME\n" + name + " \\- "
                + escaped(spec.usageMessage().description()[0])
                + section("SYNOPSIS", synopsis(help))
                + section("DESCRIPTION", help.description())
                + section("PARAMETERS", help.parameterList())
                + section("OPTIONS", help.optionList())
                + section("COMMANDS", help.commandList())
                + section("EXIT STATUS", spec.name().equals("diff") ? DIFF_STATUS : STATUS)
                + footer(help.footer());
    }

    /// A line that ends with a colon is the heading of what stands behind it.
    private static String footer(String text) {
        StringBuilder sections = new StringBuilder();
        for (String part : text.strip().split("\\R\\R(?=\\S.*:\\R)", -1)) {
            String[] heading = part.split(":\\R", 2);
            sections.append(section(heading[0].toUpperCase(Locale.ROOT), heading[1]));
        }
        return sections.toString();
    }

    private static String section(String title, String text) {
        return text.isBlank() ? "" : "\n.SH " + title + "\n.nf\n" + escaped(text.stripTrailing()) + "\n.fi";
    }

    /// In the help it stands behind `Usage:`.
    private static String synopsis(CommandLine.Help help) {
        return help.synopsis(0).replaceAll("(?m)^ +", "");
    }

    /// A dot or a quote that starts a line would be a command.
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("-", "\\-").replaceAll("(?m)^([.'])", "\\\\&$1");
    }
}
