package ndraster.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ReadableByteChannel;
import java.util.zip.CRC32;
import ndraster.ArrayFormatException;

/// The content of one member as it is read: never more than the directory says, and at its end exactly that.
/// Whoever gets the last byte knows that its checksum was right.
public abstract sealed class MemberChannel implements ReadableByteChannel permits StoredChannel, InflatedChannel {
    private final Member member;
    private final CRC32 crc = new CRC32();
    private long position;
    private boolean isChecked;
    private boolean isOpen = true;

    MemberChannel(Member member) {
        this.member = member;
    }

    /// Up to as many bytes as `target` takes, but one at least.
    ///
    /// @return how many; 0 if there are no more
    abstract int next(ByteBuffer target) throws IOException;

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (!isOpen) {
            throw new ClosedChannelException();
        }
        long left = member.size() - position;
        if (left == 0) {
            checkWhole();
            return -1;
        }
        int start = target.position();
        int limit = target.limit();
        target.limit((int) Math.min(limit, start + left));
        int count = next(target);
        target.limit(start + count).position(start);
        crc.update(target);
        target.limit(limit);
        position += count;
        if (count == 0 && limit > start) {
            throw problem("EOF: reading the archive's member, expected " + member.size() + " bytes got " + position);
        }
        if (position == member.size()) {
            checkWhole();
        }
        return count;
    }

    /// Reads what is left, and sees whether all of it was what had been written.
    ///
    /// @throws ArrayFormatException if it was not
    public void finish() throws IOException {
        ByteBuffer rest = ByteBuffer.allocate((int) Math.min(1 << 16, member.size() - position));
        while (position < member.size()) {
            read(rest.clear());
        }
        checkWhole();
    }

    private void checkWhole() throws IOException {
        if (isChecked) {
            return;
        }
        checkEnd();
        if (crc.getValue() != member.crc()) {
            throw problem("Bad CRC-32 for file: the content is not what was written");
        }
        isChecked = true;
    }

    /// That nothing follows.
    void checkEnd() throws IOException {}

    ArrayFormatException problem(String problem) {
        return new ArrayFormatException(problem, position);
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
