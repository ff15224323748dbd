package ndraster.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;
import ndraster.file.FileOutput;
import ndraster.literal.PythonLiteral;

/// Writes a zip archive from its first byte to its last. Only in a file, a [FileOutput], does it go back to the
/// header of a stored member, to write what its content turned out to be.
///
/// Stored members are as NumPy writes them. The sizes of deflated ones are known too late for that: they follow the
/// member, as the format allows.
public final class ArchiveWriter {
    private final Counted out;
    private final List<Written> members = new ArrayList<>();

    /// Writes to `channel`, which is left open.
    public ArchiveWriter(WritableByteChannel channel) {
        out = new Counted(channel);
    }

    /// What a member holds.
    @FunctionalInterface
    public interface Content {
        /// Writes all of it to `target`.
        void writeTo(WritableByteChannel target) throws IOException;
    }

    /// Adds a member as it is. Where nobody can go back, its content is asked for twice: once to count, once to
    /// write.
    ///
    /// @throws IllegalArgumentException if UTF-8 can not write the name; nothing has been written then
    /// @throws IOException if the content was another one the second time
    public void store(String name, Content content) throws IOException {
        if (out.channel instanceof FileOutput file) {
            storeOnce(file, name, content);
        } else {
            storeCounted(name, content);
        }
    }

    private void storeOnce(FileOutput file, String name, Content content) throws IOException {
        long offset = out.count();
        out.writeAll(member(name, 0, Zip.STORED, 0, 0, 0, offset).localHeader());
        Summed done = new Summed(out);
        content.writeTo(done);
        Written member = member(name, 0, Zip.STORED, done.value(), done.count(), done.count(), offset);
        file.write(member.localHeader(), offset);
        members.add(member);
    }

    private void storeCounted(String name, Content content) throws IOException {
        Summed said = new Summed(new Nowhere());
        content.writeTo(said);
        Written member = member(name, 0, Zip.STORED, said.value(), said.count(), said.count(), out.count());
        out.writeAll(member.localHeader());
        Summed done = new Summed(out);
        content.writeTo(done);
        if (done.value() != said.value() || done.count() != said.count()) {
            throw new IOException(
                    "The content of " + PythonLiteral.repr(name) + " changed while it was written, so that"
                            + " its checksum is wrong: write a copy of an array that others are changing");
        }
        members.add(member);
    }

    /// Adds a member compressed.
    ///
    /// @throws IllegalArgumentException as for [#store]
    public void deflate(String name, Content content) throws IOException {
        long offset = out.count();
        out.writeAll(
                member(name, Zip.SIZES_FOLLOW, Zip.DEFLATED, 0, 0, 0, offset).localHeader());
        long start = out.count();
        try (DeflatedChannel deflated = new DeflatedChannel(out)) {
            content.writeTo(deflated);
            deflated.finish();
            Written member = member(
                    name,
                    Zip.SIZES_FOLLOW,
                    Zip.DEFLATED,
                    deflated.crc(),
                    out.count() - start,
                    deflated.count(),
                    offset);
            out.writeAll(member.dataDescriptor());
            members.add(member);
        }
    }

    private static Written member(
            String name, int flags, int method, long crc, long compressedSize, long size, long offset) {
        return new Written(name, flags | Written.nameFlags(name), method, crc, compressedSize, size, offset);
    }

    /// Writes the directory: without it there is no archive.
    public void finish() throws IOException {
        long start = out.count();
        for (Written member : members) {
            out.writeAll(member.centralHeader());
        }
        long size = out.count() - start;
        if (members.size() > 0xffff || Written.isWide(start) || Written.isWide(size)) {
            out.writeAll(end64(start, size));
        }
        out.writeAll(end(start, size));
    }

    private ByteBuffer end64(long start, long size) {
        ByteBuffer end = Written.buffer(Zip.END_64_SIZE + Zip.END_64_LOCATOR_SIZE);
        end.putInt(Zip.END_64).putLong(Zip.END_64_SIZE - 12L);
        end.putShort((short) Written.VERSION)
                .putShort((short) Written.VERSION)
                .putInt(0)
                .putInt(0);
        end.putLong(members.size()).putLong(members.size()).putLong(size).putLong(start);
        return end.putInt(Zip.END_64_LOCATOR)
                .putInt(0)
                .putLong(start + size)
                .putInt(1)
                .flip();
    }

    private ByteBuffer end(long start, long size) {
        short count = (short) Math.min(members.size(), 0xffff);
        ByteBuffer end = Written.buffer(Zip.END_SIZE).putInt(Zip.END).putInt(0);
        end.putShort(count).putShort(count);
        end.putInt((int) Math.min(size, Zip.IN_64)).putInt((int) Math.min(start, Zip.IN_64));
        return end.putShort((short) 0).flip();
    }

    /// Where everything goes.
    private static final class Counted implements WritableByteChannel {
        private final WritableByteChannel channel;
        private long count;

        Counted(WritableByteChannel channel) {
            this.channel = channel;
        }

        long count() {
            return count;
        }

        void writeAll(ByteBuffer bytes) throws IOException {
            while (bytes.hasRemaining()) {
                write(bytes);
            }
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            int written = channel.write(bytes);
            count += written;
            return written;
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() {
            // the channel is the caller's
        }
    }
}
