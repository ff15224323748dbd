package ndraster.io;

import ndraster.codecs.CodecException;

/// What the exceptions of the system's decoders mean to the person whose file it is.
final class SystemReasons {
    private SystemReasons() {}

    static ImageFormatException problem(ImageBytes bytes, String format, CodecException failure) {
        String words = Reasons.wordsOf(failure);
        String reason = switch (failure.problem()) {
            case MISSING -> "is " + format + "; " + words;
            case TRUNCATED -> Reasons.truncated(format);
            case DAMAGED -> "damaged " + format + ": " + words;
            case UNSUPPORTED -> "a kind of " + format + " that is not supported: " + words;
        };
        return new ImageFormatException(bytes.subject(), reason, failure);
    }
}
