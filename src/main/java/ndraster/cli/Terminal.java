package ndraster.cli;

import java.io.Console;
import java.util.Optional;

/// Whether a person is looking.
final class Terminal {
    private Terminal() {}

    /// Whether what goes to standard error is seen by a person.
    static boolean isErrorShown() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
}
