package ndraster.cli;

import java.lang.reflect.Member;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The options of a class that stand in a command line, by their long names.
record GivenOptions(List<String> names) {
    static final GivenOptions NONE = new GivenOptions(List.of());

    GivenOptions {
        names = List.copyOf(names);
    }

    /// @param command that was called
    static GivenOptions of(Class<?> holder, CommandSpec command) {
        return new GivenOptions(command.commandLine().getParseResult().matchedOptions().stream()
                .filter(option -> option.userObject() instanceof Member member
                        && member.getDeclaringClass().equals(holder))
                .map(OptionSpec::longestName)
                .distinct()
                .toList());
    }

    List<String> except(List<String> others) {
        return names.stream().filter(name -> !others.contains(name)).toList();
    }
}
