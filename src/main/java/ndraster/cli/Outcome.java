package ndraster.cli;

import java.time.Duration;
import java.util.Locale;

/// What became of a task.
///
/// @param reason why it was skipped or failed, in one line; empty if it was done
record Outcome(Task task, Status status, String reason, Duration time) {
    enum Status {
        CONVERTED,
        SKIPPED,
        FAILED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
