package ndraster.io;

import java.io.IOException;
import ndraster.NDArray;

/// Takes the rows of an image while it is decoded.
@FunctionalInterface
public interface RowConsumer {
    /// Takes the next rows.
    ///
    /// @param first which row of the picture is the first of `rows`
    /// @param rows `(n, w)` or `(n, w, channels)`; their memory is used again for those that follow
    /// @throws IOException to end the reading, which throws the same
    void accept(long first, NDArray rows) throws IOException;
}
