package ndraster.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import ndraster.ArrayFormatException;

/// All bytes of a stream, kept in memory: an archive has its directory at the end, where a pipe can not go back from.
///
/// Like every seekable channel it is for one thread at a time.
public final class Spool implements SeekableByteChannel {
    private static final int PIECE = 1 << 20;

    private final List<byte[]> pieces;
    private final long size;
    private long position;
    private boolean isOpen = true;

    private Spool(List<byte[]> pieces, long size) {
        this.pieces = pieces;
        this.size = size;
    }

    /// What is left of `in`, which is left open.
    ///
    /// @throws ArrayFormatException if that is more than `limit` bytes
    public static Spool of(InputStream in, long limit) throws IOException {
        List<byte[]> pieces = new ArrayList<>();
        long size = 0;
        byte[] piece;
        do {
            piece = in.readNBytes(PIECE);
            pieces.add(piece);
            size += piece.length;
            if (size > limit) {
                throw new ArrayFormatException("the archive has more bytes than the limit of " + limit, limit);
            }
        } while (piece.length == PIECE);
        return new Spool(pieces, size);
    }

    @Override
    public int read(ByteBuffer target) {
        if (position >= size) {
            return -1;
        }
        int start = target.position();
        while (target.hasRemaining() && position < size) {
            byte[] piece = pieces.get((int) (position / PIECE));
            int at = (int) (position % PIECE);
            int count = Math.min(target.remaining(), piece.length - at);
            target.put(piece, at, count);
            position += count;
        }
        return target.position() - start;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        if (newPosition < 0) {
            throw new IllegalArgumentException("a position is not negative: " + newPosition);
        }
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long newSize) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return isOpen;
    }

    @Override
    public void close() {
        isOpen = false;
    }
}
