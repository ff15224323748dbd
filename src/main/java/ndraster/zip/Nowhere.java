package ndraster.zip;

import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/// Takes everything and keeps nothing.
record Nowhere() implements WritableByteChannel {
    @Override
    public int write(ByteBuffer bytes) {
        int size = bytes.remaining();
        bytes.position(bytes.limit());
        return size;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {
        // nothing to let go of
    }
}
