package ndraster.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// Completion for the fish shell, which picocli does not know.
final class FishCompletion {
    private FishCompletion() {}

    static String script(CommandLine command) {
        List<String> lines = new ArrayList<>();
        command.getSubcommands()
                .forEach((name, sub) -> lines.add("complete -c ndraster -n __fish_use_subcommand -f -a " + name + " -d "
                        + quoted(first(sub.getCommandSpec().usageMessage().description()))));
        command.getSubcommands()
                .forEach(
                        (name, sub) -> sub.getCommandSpec().options().forEach(option -> lines.add(line(name, option))));
        return String.join("\n", lines);
    }

    private static String line(String command, OptionSpec option) {
        StringBuilder line = new StringBuilder("complete -c ndraster -n '__fish_seen_subcommand_from " + command + "'");
        for (String name : option.names()) {
            line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.arity().max() > 0) {
            line.append(" -r");
        }
        return line + " -d " + quoted(first(option.description()));
    }

    private static String first(String[] lines) {
        return lines.length == 0 ? "" : lines[0].replace("%%", "%");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "\\'") + "'";
    }
}
