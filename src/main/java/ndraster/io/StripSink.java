package ndraster.io;

import java.io.IOException;

/// Takes decoded rows, strip by strip from the first on.
@FunctionalInterface
interface StripSink {
    /// Takes the next strip.
    ///
    /// @param from which of the rows that were asked for is the first of `strip`
    /// @param strip only those that were asked for; its memory may be used again for the next
    void take(long from, Stored strip) throws IOException;
}
