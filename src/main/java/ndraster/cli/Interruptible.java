package ndraster.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;

/// A channel that can only be read, in one direction: a pipe has no position and no size, which streams over
/// channels of files ask for. Waiting for it ends when its thread is interrupted.
record Interruptible(ReadableByteChannel channel) implements ReadableByteChannel {
    static InputStream stream(ReadableByteChannel channel) {
        return Channels.newInputStream(new Interruptible(channel));
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return channel.read(target);
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
