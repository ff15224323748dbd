package ndraster.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/// An output to a file of which nothing is there yet: it takes bytes at any place, from several threads at once.
public interface FileOutput extends WritableByteChannel {
    /// Where the next byte goes.
    long position() throws IOException;

    /// Lets the next byte go elsewhere.
    void position(long newPosition) throws IOException;

    /// Writes all of `bytes` from byte `at` of the file on; [#position()] stays what it is.
    void write(ByteBuffer bytes, long at) throws IOException;
}
