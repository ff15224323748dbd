package ndraster.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
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
        command.getSubcommands()
                .forEach((name, sub) -> sub.getCommandSpec().positionalParameters().stream()
                        .map(FishCompletion::candidates)
                        .filter(words -> !words.isEmpty())
                        .forEach(words -> lines.add(start(name) + " -f -a " + quoted(words))));
        return String.join("\n", lines);
    }

    private static String start(String command) {
        return "complete -c ndraster -n '__fish_seen_subcommand_from " + command + "'";
    }

    /// The words that a value can be, if they are known.
    private static String candidates(ArgSpec argument) {
        return Optional.ofNullable(argument.completionCandidates())
                .map(words -> StreamSupport.stream(words.spliterator(), false).collect(Collectors.joining(" ")))
                .orElse("");
    }

    private static String line(String command, OptionSpec option) {
        StringBuilder line = new StringBuilder(start(command));
        for (String name : option.names()) {
            line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.arity().max() > 0) {
            line.append(" -r");
        }
        String words = candidates(option);
        if (!words.isEmpty()) {
            line.append(" -f -a ").append(quoted(words));
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
