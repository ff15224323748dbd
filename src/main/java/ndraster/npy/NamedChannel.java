package ndraster.npy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import ndraster.elements.Named;
import ndraster.zip.Member;
import ndraster.zip.MemberChannel;

/// The content of a member, whose errors name the file and the member.
record NamedChannel(Path file, Member member, MemberChannel in) implements ReadableByteChannel {
    @Override
    public int read(ByteBuffer target) throws IOException {
        return Named.of(file, () -> Members.named(member, () -> in.read(target)));
    }

    @Override
    public boolean isOpen() {
        return in.isOpen();
    }

    @Override
    public void close() {
        in.close();
    }
}
