package ndraster.io;

import java.io.EOFException;
import java.util.Optional;

/// What a decoder's or encoder's exception means to the person whose file it is, in one line.
final class Reasons {
    private static final int LONGEST = 160;

    private Reasons() {}

    static String truncated(String format) {
        return "truncated " + format + ": its data ends too early. Get the file again";
    }

    static String notDecoded(String format, Throwable cause) {
        if (causedByEnd(cause)) {
            return truncated(format);
        }
        if (cause instanceof OutOfMemoryError) {
            return outOfMemory();
        }
        return "damaged " + format + ", or a kind of it that is not supported: " + wordsOf(cause);
    }

    static String notEncoded(String format, Throwable cause) {
        return cause instanceof OutOfMemoryError
                ? outOfMemory()
                : "can not be written as " + format + ": " + wordsOf(cause);
    }

    private static String outOfMemory() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return "does not fit into Java's memory of " + megabytes + " MB; give it more with -Xmx";
    }

    /// The words of the first cause that has any: those around it are mostly "error reading image".
    static String wordsOf(Throwable failure) {
        String words = failure.getClass().getSimpleName();
        for (Throwable t = failure; t != null; t = t.getCause()) {
            words = t instanceof IndexOutOfBoundsException
                    ? "it points to where it has no data"
                    : messageOf(t).orElse(words);
        }
        return words;
    }

    private static Optional<String> messageOf(Throwable cause) {
        return Optional.ofNullable(cause.getMessage())
                .map(message -> message.replaceAll("\\s+", " ").strip())
                .filter(message -> !message.isEmpty())
                .map(message -> message.length() > LONGEST ? message.substring(0, LONGEST) + "..." : message);
    }

    private static boolean causedByEnd(Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof EOFException) {
                return true;
            }
        }
        return false;
    }
}
