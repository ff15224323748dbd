package ndraster.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The command as a process of its own.
final class Launched {
    /// What the manifest of the command's jar says too.
    static final String MAY_CALL_LIBRARIES = "--enable-native-access=ALL-UNNAMED";

    private Launched() {}

    /// What to run.
    static List<String> command(Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                MAY_CALL_LIBRARIES,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        return command;
    }

    /// The same, by a Java that has so much memory: `40m`.
    static List<String> commandWithMemory(String memory, Object... arguments) {
        List<String> command = command(arguments);
        command.add(1, "-Xmx" + memory);
        return command;
    }
}
