package ndraster.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;

/// The commands of `ndraster`. Picocli reads the options of each by reflection, which takes longer than to do what
/// most of them do, so only the one that is called is added.
final class Subcommands {
    private static final Map<String, Class<?>> ALL = all();

    private Subcommands() {}

    private static Map<String, Class<?>> all() {
        Map<String, Class<?>> all = new LinkedHashMap<>();
        all.put("convert", ConvertCommand.class);
        all.put("info", InfoCommand.class);
        all.put("view", ViewCommand.class);
        all.put("diff", DiffCommand.class);
        all.put("formats", FormatsCommand.class);
        all.put("completion", CompletionCommand.class);
        all.put("manual", ManualCommand.class);
        all.put("optimize", OptimizeCommand.class);
        return Collections.unmodifiableMap(all);
    }

    /// Adds the one that the first of `args` names; all of them if it names none, for help and suggestions.
    static CommandLine addTo(CommandLine command, String... args) {
        Optional<Class<?>> called = Stream.of(args).findFirst().map(ALL::get);
        called.map(List::<Class<?>>of)
                .orElseGet(() -> List.copyOf(ALL.values()))
                .forEach(command::addSubcommand);
        return command;
    }
}
