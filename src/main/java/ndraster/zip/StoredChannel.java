package ndraster.zip;

import java.io.IOException;
import java.nio.ByteBuffer;

/// A member that lies in the archive as it is.
final class StoredChannel extends MemberChannel {
    private final Bytes bytes;
    private long at;

    StoredChannel(Bytes bytes, Member member, long start) {
        super(member);
        this.bytes = bytes;
        this.at = start;
    }

    @Override
    int next(ByteBuffer target) throws IOException {
        int count = bytes.read(target, at);
        at += count;
        return count;
    }
}
