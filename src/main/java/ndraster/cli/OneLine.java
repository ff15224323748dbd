package ndraster.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Objects;
import ndraster.ArrayFormatException;
import ndraster.file.FileProblem;

/// Errors as the one line that a person sees.
final class OneLine {
    private OneLine() {}

    static String of(Throwable failure) {
        return of(reason(failure));
    }

    static String of(String message) {
        return "ndraster: " + message.replaceAll("\\s*\\R\\s*", " ").strip();
    }

    /// The words alone, without `ndraster:`.
    static String reason(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return "out of memory: Java has " + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MB here, too few for this file";
        }
        return switch (failure) {
            case ArrayFormatException e
            when e.file().isPresent() -> e.file().get() + ": " + e.problem() + " (at byte " + e.offset() + ")";
            case InterruptedException _ -> "interrupted";
            case FileSystemException e
            when e.getReason() == null && e.getFile() != null ->
                String.valueOf(FileProblem.of(Path.of(e.getFile()), e).getMessage());
            case IOException e -> Objects.requireNonNullElse(e.getMessage(), e.toString());
            default -> "internal error, please report it: " + failure;
        };
    }
}
