package ndraster.cli;

import java.io.IOException;

/// A step that can not be done to the array at hand; the message says what was found and what would do.
final class StepException extends IOException {
    private static final long serialVersionUID = 1;

    private final String problem;
    private final String remedy;

    StepException(String problem) {
        this(problem, "");
    }

    /// @param problem what was found, without an end
    /// @param remedy what would do, a sentence of its own without an end
    StepException(String problem, String remedy) {
        super(remedy.isEmpty() ? problem : problem + ". " + remedy);
        this.problem = problem;
        this.remedy = remedy;
    }

    /// The same of a part of the picture.
    StepException in(String part) {
        return new StepException(problem + ", in " + part, remedy);
    }
}
