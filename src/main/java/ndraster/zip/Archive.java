package ndraster.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import ndraster.ArrayFormatException;
import ndraster.literal.PythonLiteral;

/// A zip archive that is read where it lies.
///
/// Members may be read by several threads at once.
public final class Archive implements AutoCloseable {
    private final Bytes bytes;
    private final List<Member> members;

    private Archive(Bytes bytes, List<Member> members) {
        this.bytes = bytes;
        this.members = members;
    }

    /// The archive in `channel`, which is closed with it.
    ///
    /// @throws ArrayFormatException if it is none
    public static Archive open(SeekableByteChannel channel) throws IOException {
        Bytes bytes = new Bytes(channel);
        return new Archive(bytes, Directory.read(bytes));
    }

    /// All members in the order of the directory; names may occur more than once.
    public List<Member> members() {
        return members;
    }

    /// The content of a member, checked as it is read.
    ///
    /// @throws ArrayFormatException if it can not be read: encrypted, compressed in another way than zlib's, or not
    ///     where the directory says
    public MemberChannel read(Member member) throws IOException {
        long start = start(member);
        return member.isStored() ? new StoredChannel(bytes, member, start) : new InflatedChannel(bytes, member, start);
    }

    /// The byte of the archive at which the member's content begins, compressed or not.
    ///
    /// @throws ArrayFormatException as for [#read]
    public long start(Member member) throws IOException {
        checkReadable(member);
        ByteBuffer header = bytes.get(member.headerOffset(), Zip.LOCAL_HEADER_SIZE);
        if (header.limit() < Zip.LOCAL_HEADER_SIZE || header.getInt(0) != Zip.LOCAL_HEADER) {
            throw problem("Bad magic number for file header of " + quoted(member), member);
        }
        int nameLength = Short.toUnsignedInt(header.getShort(26));
        checkName(member, nameLength);
        long start =
                member.headerOffset() + Zip.LOCAL_HEADER_SIZE + nameLength + Short.toUnsignedInt(header.getShort(28));
        if (member.compressedSize() > member.limit() - start) {
            throw problem("Overlapped entries: " + quoted(member) + " (possible zip bomb)", member);
        }
        return start;
    }

    private static void checkReadable(Member member) throws ArrayFormatException {
        if ((member.flags() & Zip.ENCRYPTED) != 0) {
            throw problem("File " + quoted(member) + " is encrypted, password required for extraction", member);
        }
        if (member.method() != Zip.STORED && member.method() != Zip.DEFLATED) {
            throw problem(
                    "That compression method is not supported: " + member.method() + " of " + quoted(member)
                            + "; numpy.savez stores (0) and numpy.savez_compressed deflates (8)",
                    member);
        }
        if (!member.isPossible()) {
            throw problem(
                    quoted(member) + " can not have " + member.size() + " bytes, made of " + member.compressedSize(),
                    member);
        }
    }

    private void checkName(Member member, int length) throws IOException {
        byte[] name = new byte[length];
        ByteBuffer found = bytes.get(member.headerOffset() + Zip.LOCAL_HEADER_SIZE, length);
        found.get(name, 0, found.limit());
        String text = Directory.decode(name, member.flags());
        if (!text.equals(member.name())) {
            throw problem(
                    "File name in directory " + quoted(member) + " and header " + PythonLiteral.repr(text) + " differ.",
                    member);
        }
    }

    private static String quoted(Member member) {
        return PythonLiteral.repr(member.name());
    }

    private static ArrayFormatException problem(String problem, Member member) {
        return new ArrayFormatException(problem, member.headerOffset());
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
