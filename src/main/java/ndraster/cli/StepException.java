package ndraster.cli;

import java.io.IOException;

/// A step that can not be done to the array at hand; the message says what was found and what would do.
final class StepException extends IOException {
    private static final long serialVersionUID = 1;

    StepException(String message) {
        super(message);
    }
}
