package ndraster.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What was wrong in a command line, in words for the person who wrote it.
final class WrongUsage {
    private WrongUsage() {}

    static String of(ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        return switch (failure) {
            case UnmatchedArgumentException e -> ofUnmatched(command, e.getUnmatched());
            case MissingParameterException _
            when !command.getUnmatchedArguments().isEmpty() -> ofUnmatched(command, command.getUnmatchedArguments());
            default ->
                Objects.requireNonNullElse(failure.getMessage(), "wrong usage")
                        .replaceFirst("is not an? (int|long)$", "is no whole number")
                        .replaceFirst("is not a double$", "is no number");
        };
    }

    private static String ofUnmatched(CommandLine command, List<String> unmatched) {
        String first = unmatched.getFirst();
        if (first.startsWith("-")) {
            return "Unknown option: '" + first + "'" + (isFile(first) ? ". The file of that name is ./" + first : "");
        }
        return command.getSubcommands().isEmpty()
                ? "too many arguments: '" + String.join("', '", unmatched) + "'"
                : "there is no command '" + first + "'; there are "
                        + String.join(", ", command.getSubcommands().keySet());
    }

    private static boolean isFile(String name) {
        try {
            return Files.exists(Path.of(name));
        } catch (InvalidPathException _) {
            return false;
        }
    }
}
