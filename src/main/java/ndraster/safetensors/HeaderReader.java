package ndraster.safetensors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import ndraster.ArrayFormatException;
import ndraster.elements.Input;

/// Takes the header from an input and compares it with the input's size, where that is known.
final class HeaderReader {
    /// The size of the number that says how long the header is.
    static final int LENGTH_SIZE = Long.BYTES;

    /// The limit of the format's own library.
    static final long MAX_LENGTH = 100_000_000;

    private HeaderReader() {}

    /// A header and where its text ends.
    record Framed(Header header, long dataStart) {}

    static Framed read(Input in) throws IOException {
        byte[] length = in.read(LENGTH_SIZE);
        if (length.length < LENGTH_SIZE) {
            throw new ArrayFormatException(
                    "header too small: expected " + LENGTH_SIZE + " bytes got " + length.length, length.length);
        }
        long size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getLong();
        if (Long.compareUnsigned(size, MAX_LENGTH) > 0) {
            throw new ArrayFormatException(
                    "header too large: " + Long.toUnsignedString(size) + " bytes, the limit is " + MAX_LENGTH, 0);
        }
        byte[] text = in.read((int) size);
        if (text.length < size) {
            throw new ArrayFormatException(
                    "invalid header length: expected " + size + " bytes got " + text.length, in.position());
        }
        return new Framed(new HeaderParser(decode(text)).parse(in.remaining()), in.position());
    }

    private static String decode(byte[] text) throws ArrayFormatException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(text);
        try {
            CharBuffer decoded = CharBuffer.allocate(text.length);
            if (decoder.decode(bytes, decoded, true).isError()) {
                throw new CharacterCodingException();
            }
            return decoded.flip().toString();
        } catch (CharacterCodingException _) {
            throw new ArrayFormatException("invalid UTF-8 in header", LENGTH_SIZE + bytes.position());
        }
    }
}
