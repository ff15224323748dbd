package ndraster;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import java.util.Optional;

/// A file or stream that should hold an array and does not: cut off, damaged, or of a kind that can not be read
/// here.
///
/// The message begins with NumPy's own words where NumPy has any, and ends with the byte and, if known, the
/// file: `EOF: reading array data, expected 20 bytes got 17 (byte 145 of photo.npy)`.
public final class ArrayFormatException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String problem;
    private final long offset;
    private final String file;

    /// @param problem what was expected and what was found
    /// @param offset the byte, from the start of the file or of what was read from a stream, at which that was
    ///     seen
    public ArrayFormatException(String problem, long offset) {
        this(problem, offset, "");
    }

    private ArrayFormatException(String problem, long offset, String file) {
        super(problem + " (byte " + offset + (file.isEmpty() ? ")" : " of " + file + ")"));
        this.problem = problem;
        this.offset = offset;
        this.file = file;
    }

    /// The same problem, said to be in `file`.
    public ArrayFormatException in(Path file) {
        ArrayFormatException named = new ArrayFormatException(problem, offset, file.toString());
        named.setStackTrace(getStackTrace());
        return named;
    }

    /// What was expected and what was found, without the place.
    public String problem() {
        return problem;
    }

    /// The byte, from the start of the file or of what was read from a stream, at which the problem was seen.
    public long offset() {
        return offset;
    }

    /// The file, if the array was read from one.
    public Optional<String> file() {
        return file.isEmpty() ? Optional.empty() : Optional.of(file);
    }
}
