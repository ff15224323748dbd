package ndraster.npy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import ndraster.dtype.DTypeException;

/// The versions of the format, which differ in how a header is framed: the size of its length and its character
/// set.
///
/// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">NumPy: The .npy
///     format</a>
enum NpyVersion {
    V1(1, Short.BYTES, StandardCharsets.ISO_8859_1),
    /// For headers of 64 KiB and more.
    V2(2, Integer.BYTES, StandardCharsets.ISO_8859_1),
    /// For field names that Latin-1 does not have.
    V3(3, Integer.BYTES, StandardCharsets.UTF_8);

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    static final int MAGIC_SIZE = MAGIC.length;

    /// The magic string and the two bytes of the version.
    static final int START_SIZE = MAGIC_SIZE + 2;

    /// The elements begin at a multiple of this, so that a mapped file can be computed with.
    private static final int ALIGNMENT = 64;

    private final int major;
    private final int lengthSize;
    private final Charset charset;

    NpyVersion(int major, int lengthSize, Charset charset) {
        this.major = major;
        this.lengthSize = lengthSize;
        this.charset = charset;
    }

    static byte[] magic() {
        return MAGIC.clone();
    }

    static Optional<NpyVersion> of(int major, int minor) {
        return Stream.of(values()).filter(v -> v.major == major && minor == 0).findFirst();
    }

    /// The oldest version that can hold a header, as NumPy chooses.
    static NpyVersion of(String header) {
        return Stream.of(values())
                .filter(version -> version.canHold(header))
                .findFirst()
                .orElseThrow(() -> new DTypeException("'utf-8' codec can't encode the names of the fields:"
                        + " one holds half of a surrogate pair. Rename it"));
    }

    private boolean canHold(String header) {
        return charset.newEncoder().canEncode(header) && (this != V1 || paddedSize(header.length() + 1) <= 0xffff);
    }

    int lengthSize() {
        return lengthSize;
    }

    Charset charset() {
        return charset;
    }

    /// The byte of the file at which the header's text begins.
    int textStart() {
        return START_SIZE + lengthSize;
    }

    /// Whether a header may have been written by Python 2.
    boolean isOfPython2() {
        return this != V3;
    }

    private int paddedSize(int textSize) {
        return textSize + ALIGNMENT - (textStart() + textSize) % ALIGNMENT;
    }

    /// All that stands before the elements: magic string, version, length, and the text, padded and ended by a
    /// line feed.
    byte[] frame(String header) {
        byte[] text = header.getBytes(charset);
        return frame(text, textStart() + paddedSize(text.length + 1));
    }

    /// The same in `size` bytes; nothing if those are too few.
    Optional<byte[]> frame(String header, long size) {
        byte[] text = header.getBytes(charset);
        return textStart() + text.length + 1L <= size ? Optional.of(frame(text, (int) size)) : Optional.empty();
    }

    private byte[] frame(byte[] text, int size) {
        byte[] frame = new byte[size];
        Arrays.fill(frame, (byte) ' ');
        frame[size - 1] = '\n';
        ByteBuffer out = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
        out.put(MAGIC).put((byte) major).put((byte) 0);
        if (lengthSize == Short.BYTES) {
            out.putShort((short) (size - textStart()));
        } else {
            out.putInt(size - textStart());
        }
        out.put(text);
        return frame;
    }

    /// The length that a frame states, from its little-endian bytes.
    long readLength(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return lengthSize == Short.BYTES ? Short.toUnsignedLong(in.getShort()) : Integer.toUnsignedLong(in.getInt());
    }
}
