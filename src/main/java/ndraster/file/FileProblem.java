package ndraster.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/// Makes the exceptions of `java.nio.file`, some of which are a bare file name, say what is wrong: `photo.npy:
/// No such file`.
public final class FileProblem {
    private FileProblem() {}

    /// `cause` with the name of `file`, which it happened to, and the reason; of the same type where the type
    /// has a meaning.
    public static FileSystemException of(Path file, IOException cause) {
        FileSystemException problem = switch (cause) {
            case NoSuchFileException _ -> new NoSuchFileException(file.toString(), null, "No such file");
            case AccessDeniedException _ -> new AccessDeniedException(file.toString(), null, "Permission denied");
            case FileAlreadyExistsException _ -> new FileAlreadyExistsException(file.toString(), null, "File exists");
            case FileSystemException e -> of(file, Objects.requireNonNullElse(e.getReason(), typeOf(e)));
            default -> of(file, Objects.requireNonNullElse(cause.getMessage(), typeOf(cause)));
        };
        problem.initCause(cause);
        return problem;
    }

    static FileSystemException of(Path file, String reason) {
        return new FileSystemException(file.toString(), null, reason);
    }

    private static String typeOf(IOException cause) {
        return cause.getClass().getSimpleName();
    }
}
