package ndraster.codecs;

/// A file that a library does not decode, or a library that is not there. The message says what is wrong, without the
/// file.
public final class CodecException extends Exception {
    private static final long serialVersionUID = 1;

    private final Problem problem;

    /// What kind of problem it is.
    public enum Problem {
        /// There is no library for the format on this machine.
        MISSING,
        /// The file ends before its picture does.
        TRUNCATED,
        /// The library refuses the file.
        DAMAGED,
        /// The file is right, and the library or this package does not know its kind.
        UNSUPPORTED
    }

    CodecException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    /// What kind of problem it is.
    public Problem problem() {
        return problem;
    }
}
