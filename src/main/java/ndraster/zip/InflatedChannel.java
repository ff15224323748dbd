package ndraster.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// A deflated member.
final class InflatedChannel extends MemberChannel {
    private static final int BLOCK = 1 << 16;

    private final Bytes bytes;
    private final Inflater inflater = new Inflater(true);
    private final ByteBuffer block;
    private long at;
    private long left;

    InflatedChannel(Bytes bytes, Member member, long start) {
        super(member);
        this.bytes = bytes;
        this.at = start;
        this.left = member.compressedSize();
        this.block = ByteBuffer.allocate((int) Math.min(BLOCK, left));
    }

    @Override
    int next(ByteBuffer target) throws IOException {
        try {
            int count = inflater.inflate(target);
            while (count == 0 && inflater.needsInput() && refill()) {
                count = inflater.inflate(target);
            }
            return count;
        } catch (DataFormatException e) {
            throw problem("Error while decompressing data: " + e.getMessage());
        }
    }

    private boolean refill() throws IOException {
        block.clear().limit((int) Math.min(block.capacity(), left));
        int count = block.hasRemaining() ? bytes.read(block, at) : 0;
        at += count;
        left -= count;
        inflater.setInput(block.flip());
        return count > 0;
    }

    @Override
    void checkEnd() throws IOException {
        if (!inflater.finished() && next(ByteBuffer.allocate(1)) > 0) {
            throw problem("more bytes than the directory says");
        }
    }

    @Override
    public void close() {
        super.close();
        inflater.end();
    }
}
