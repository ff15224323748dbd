package ndraster.npy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/// A file of a system that has channels but no maps, as those in memory and some on a network.
final class UnmappableFile extends FileChannel {
    private final FileChannel file;

    UnmappableFile(Path path) throws IOException {
        file = FileChannel.open(path);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return file.read(target);
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        return file.read(targets, offset, length);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        return file.read(target, position);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public FileChannel position(long newPosition) throws IOException {
        file.position(newPosition);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        throw new IOException("Operation not supported");
    }

    @Override
    public int write(ByteBuffer source) {
        throw new UnsupportedOperationException("only read");
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) {
        throw new UnsupportedOperationException("only read");
    }

    @Override
    public int write(ByteBuffer source, long position) {
        throw new UnsupportedOperationException("only read");
    }

    @Override
    public FileChannel truncate(long size) {
        throw new UnsupportedOperationException("only read");
    }

    @Override
    public void force(boolean metaData) {
        throw new UnsupportedOperationException("only read");
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
        throw new UnsupportedOperationException("only read");
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw new UnsupportedOperationException("only read");
    }

    @Override
    public FileLock lock(long position, long size, boolean isShared) {
        throw new UnsupportedOperationException("only read");
    }

    @Override
    public FileLock tryLock(long position, long size, boolean isShared) {
        throw new UnsupportedOperationException("only read");
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }
}
