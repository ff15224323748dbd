package ndraster.cli;

import java.io.IOException;
import ndraster.NDArray;

/// What takes the rows of an array, some at a time.
@FunctionalInterface
interface RowsWriter {
    void append(NDArray rows) throws IOException;
}
