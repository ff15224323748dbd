package ndraster.npy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import ndraster.ArrayFormatException;
import ndraster.file.FileProblem;

/// Gives the errors of an action the name of the file that it works on.
final class Named {
    private Named() {}

    interface Action<T> {
        T run() throws IOException;
    }

    static <T> T of(Path file, Action<T> action) throws IOException {
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
