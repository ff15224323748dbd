package ndraster.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import ndraster.ArrayFormatException;
import ndraster.literal.PythonLiteral;

/// Reads the list of members, which stands at the end of an archive.
final class Directory {
    private static final Charset OLD_NAMES =
            Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

    private final EndRecord end;
    private final ByteBuffer bytes;

    private Directory(EndRecord end, ByteBuffer bytes) {
        this.end = end;
        this.bytes = bytes;
    }

    static List<Member> read(Bytes archive) throws IOException {
        EndRecord end = EndRecord.find(archive);
        if (end.size() > Integer.MAX_VALUE - 8) {
            throw new ArrayFormatException(
                    "the central directory of " + end.size() + " bytes is too long", end.start());
        }
        ByteBuffer bytes = archive.get(end.start(), (int) end.size());
        return withLimits(new Directory(end, bytes).members(), end.start());
    }

    private List<Member> members() throws ArrayFormatException {
        List<Member> members = new ArrayList<>();
        while (bytes.hasRemaining()) {
            members.add(member());
        }
        return members;
    }

    private Member member() throws ArrayFormatException {
        if (bytes.remaining() < Zip.CENTRAL_HEADER_SIZE) {
            throw problem("Truncated central directory");
        }
        ByteBuffer header = take(Zip.CENTRAL_HEADER_SIZE);
        if (header.getInt(0) != Zip.CENTRAL_HEADER) {
            bytes.position(bytes.position() - Zip.CENTRAL_HEADER_SIZE);
            throw problem("Bad magic number for central directory");
        }
        int flags = Short.toUnsignedInt(header.getShort(8));
        byte[] name = new byte[length(header, 28)];
        ByteBuffer extra = after(name, length(header, 30), length(header, 32));
        Wide wide = new Wide(extra);
        long size = wide.value(header.getInt(24));
        long compressedSize = wide.value(header.getInt(20));
        long offset = wide.value(header.getInt(42));
        if (wide.isShort()) {
            throw problem("Corrupt zip64 extra field of " + PythonLiteral.repr(decode(name, flags)));
        }
        if (offset < 0 || offset > end.start() - end.shift()) {
            throw problem("Bad offset of " + PythonLiteral.repr(decode(name, flags)) + ": " + offset);
        }
        return new Member(
                decode(name, flags),
                flags,
                Short.toUnsignedInt(header.getShort(10)),
                Integer.toUnsignedLong(header.getInt(16)),
                compressedSize,
                size,
                offset + end.shift(),
                end.start());
    }

    private static int length(ByteBuffer header, int at) {
        return Short.toUnsignedInt(header.getShort(at));
    }

    /// Fills `name`, passes the comment, and gives the extra fields between them.
    private ByteBuffer after(byte[] name, int extraLength, int commentLength) throws ArrayFormatException {
        if (bytes.remaining() < name.length + extraLength + commentLength) {
            throw problem("Truncated central directory");
        }
        bytes.get(name);
        ByteBuffer extra = take(extraLength);
        take(commentLength);
        return extra;
    }

    private ByteBuffer take(int count) {
        ByteBuffer taken = bytes.slice(bytes.position(), count).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(bytes.position() + count);
        return taken;
    }

    static String decode(byte[] name, int flags) {
        return new String(name, (flags & Zip.UTF_8) != 0 ? StandardCharsets.UTF_8 : OLD_NAMES);
    }

    private ArrayFormatException problem(String problem) {
        return new ArrayFormatException(problem, end.start() + bytes.position());
    }

    /// Each member ends where another begins. Of two that begin at the same place, one has no room.
    private static List<Member> withLimits(List<Member> members, long end) {
        List<Member> limited = new ArrayList<>(members);
        List<Integer> byOffset = IntStream.range(0, members.size())
                .boxed()
                .sorted(Comparator.comparingLong(i -> members.get(i).headerOffset()))
                .toList();
        long next = end;
        for (int i : byOffset.reversed()) {
            limited.set(i, members.get(i).withLimit(next));
            next = members.get(i).headerOffset();
        }
        return List.copyOf(limited);
    }

    /// The 64-bit values of a member, which stand in for those that four bytes do not hold, in the same order.
    private static final class Wide {
        private final ByteBuffer values;
        private boolean isShort;

        Wide(ByteBuffer extra) {
            values = find(extra);
        }

        private static ByteBuffer find(ByteBuffer extra) {
            while (extra.remaining() >= 4) {
                int kind = Short.toUnsignedInt(extra.getShort());
                int length = Math.min(Short.toUnsignedInt(extra.getShort()), extra.remaining());
                if (kind == Zip.EXTRA_64) {
                    return extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN);
                }
                extra.position(extra.position() + length);
            }
            return ByteBuffer.allocate(0);
        }

        long value(int narrow) {
            if (Integer.toUnsignedLong(narrow) != Zip.IN_64) {
                return Integer.toUnsignedLong(narrow);
            }
            isShort |= values.remaining() < Long.BYTES;
            return isShort ? -1 : values.getLong();
        }

        boolean isShort() {
            return isShort;
        }
    }
}
