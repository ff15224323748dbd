package ndraster.elements;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import ndraster.ArrayFormatException;
import ndraster.file.FileProblem;

/// Gives the errors of an action the name of the file that it works on.
public final class Named {
    private Named() {}

    /// What is done with the file.
    @FunctionalInterface
    public interface Action<T> {
        /// Does it.
        T run() throws IOException;
    }

    /// What `action` gives; its errors name `file`.
    public static <T> T of(Path file, Action<T> action) throws IOException {
        try {
            return action.run();
        } catch (ArrayFormatException e) {
            throw e.in(file);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw FileProblem.of(file, e);
        }
    }
}
