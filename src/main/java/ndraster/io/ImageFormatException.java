package ndraster.io;

import java.io.IOException;

/// An image file that can not be read, or an array that an image file can not hold.
///
/// The message is one line: the file, what is wrong with it, and what can be done.
public class ImageFormatException extends IOException {
    private static final long serialVersionUID = 1;

    private final String subject;
    private final String reason;

    ImageFormatException(String subject, String reason) {
        super(subject + ": " + reason);
        this.subject = subject;
        this.reason = reason;
    }

    ImageFormatException(String subject, String reason, Throwable cause) {
        this(subject, reason);
        initCause(cause);
    }

    /// What the problem is with: the file as it was named, or `image` for a stream.
    public String subject() {
        return subject;
    }

    /// What is wrong, without the file.
    public String reason() {
        return reason;
    }
}
