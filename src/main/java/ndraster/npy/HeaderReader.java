package ndraster.npy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import ndraster.ArrayFormatException;
import ndraster.elements.Input;
import ndraster.literal.PythonLiteral;

/// Takes everything before the elements from an input.
final class HeaderReader {
    private static final int MAX_BYTES_OF_CHARACTER = 4;
    private static final int LARGEST_JAVA_ARRAY = Integer.MAX_VALUE - 8;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final Input in;
    private final int maxCharacters;

    HeaderReader(Input in, int maxCharacters) {
        this.in = in;
        this.maxCharacters = maxCharacters;
    }

    NpyStart read() throws IOException {
        NpyVersion version = version();
        byte[] length = in.read(version.lengthSize());
        requireAll(length, version.lengthSize(), "array header length");
        NpyHeader header = NpyHeader.parse(text(version, version.readLength(length)), version);
        return new NpyStart(version, header, in.position());
    }

    private NpyVersion version() throws IOException {
        byte[] start = in.read(NpyVersion.START_SIZE);
        if (start.length == 0) {
            throw new ArrayFormatException("No data left in file", 0);
        }
        checkMagic(Arrays.copyOf(start, Math.min(start.length, NpyVersion.MAGIC_SIZE)));
        requireAll(start, NpyVersion.START_SIZE, "magic string");
        int major = Byte.toUnsignedInt(start[NpyVersion.MAGIC_SIZE]);
        int minor = Byte.toUnsignedInt(start[NpyVersion.MAGIC_SIZE + 1]);
        return NpyVersion.of(major, minor)
                .orElseThrow(() -> new ArrayFormatException(
                        "we only support format version (1,0), (2,0), and (3,0), not (" + major + ", " + minor + ")",
                        NpyVersion.MAGIC_SIZE));
    }

    static boolean isMagic(byte[] found) {
        return Arrays.equals(found, NpyVersion.magic());
    }

    private static void checkMagic(byte[] found) throws ArrayFormatException {
        byte[] expected = NpyVersion.magic();
        if (Arrays.equals(found, Arrays.copyOf(expected, found.length))) {
            return;
        }
        if (isPickle(found)) {
            throw new ArrayFormatException(
                    "This file contains pickled (object) data. Only Python reads that: load it there and save its arrays"
                            + " with numpy.save",
                    0);
        }
        String hint = Arrays.mismatch(found, ZIP) == ZIP.length ? "; this is a zip archive, as .npz files are" : "";
        throw new ArrayFormatException(
                "the magic string is not correct; expected " + repr(expected) + ", got " + repr(found) + hint, 0);
    }

    /// Protocols 2 to 5; the older ones have no mark of their own.
    private static boolean isPickle(byte[] start) {
        return start.length > 1 && start[0] == (byte) 0x80 && start[1] >= 2 && start[1] <= 5;
    }

    private static String repr(byte[] bytes) {
        return new PythonLiteral.Bytes(HexFormat.of().formatHex(bytes)).toString();
    }

    private String text(NpyVersion version, long length) throws IOException {
        int limit = (int) Math.min((long) maxCharacters * MAX_BYTES_OF_CHARACTER, LARGEST_JAVA_ARRAY);
        byte[] bytes = in.read((int) Math.min(length, limit));
        if (bytes.length < Math.min(length, limit)) {
            requireAll(bytes, length, "array header");
        }
        String text = length > limit ? "" : decode(bytes, version);
        long size = length > limit ? length : text.codePointCount(0, text.length());
        if (size > maxCharacters) {
            throw new ArrayFormatException(
                    "Header info length (" + size + ") is large and may not be safe to load securely; the limit is "
                            + maxCharacters + "; NpyReader has another for files that can be trusted",
                    NpyVersion.START_SIZE);
        }
        return text;
    }

    private static String decode(byte[] bytes, NpyVersion version) throws ArrayFormatException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (version.charset().newDecoder().decode(in, out, true).isError()) {
            int lead = Byte.toUnsignedInt(in.get(in.position()));
            String reason = lead < 0xc2 || lead > 0xf4 ? "invalid start byte" : "invalid continuation byte";
            throw new ArrayFormatException(
                    String.format(
                            "'utf-8' codec can't decode byte 0x%02x in position %d: %s", lead, in.position(), reason),
                    version.textStart() + in.position());
        }
        return out.flip().toString();
    }

    private void requireAll(byte[] bytes, long expected, String what) throws ArrayFormatException {
        if (bytes.length < expected) {
            throw Input.endOfFile(what, expected, bytes.length, in.position());
        }
    }
}
