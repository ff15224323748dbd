package ndraster;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import ndraster.dtype.Bytes;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.Text;
import ndraster.literal.PythonLiteral;

/// Conversions between text and numbers, and between `S` and `U`, element after element, as Python's `str`, `int`,
/// `float` and `complex` make them.
final class TextCasts {
    private static final int LARGEST_ASCII = 0x7f;
    private static final int LARGEST_BYTE = 0xff;

    private TextCasts() {}

    static boolean isOne(DType to, DType from) {
        boolean isToText = to instanceof Bytes || to instanceof Text;
        boolean isFromText = from instanceof Bytes || from instanceof Text;
        return (isToText && (isFromText || from instanceof Numeric)) || (isFromText && to instanceof Numeric);
    }

    /// A new array of the converted elements, in C order.
    ///
    /// @throws CastException if a text is not a number, a number does not fit, or a character is not ASCII where it
    /// must be
    static NDArray convert(NDArray from, DType to) {
        NDArray flat = from.copy().reshape(-1);
        int size = to.itemSize();
        NDArray result = NDArray.zeros(to, from.shape());
        byte[] bytes = new byte[Math.toIntExact(result.nbytes())];
        for (int i = 0; i < flat.size(); i++) {
            System.arraycopy(convert(flat.item(i), flat.dtype(), to), 0, bytes, i * size, size);
        }
        return Creation.own(to, bytes, from.shape());
    }

    private static byte[] convert(Object value, DType from, DType to) {
        if (from instanceof Numeric numeric) {
            return Encoding.encode(ScalarText.number(value, numeric), to);
        }
        if (to instanceof Numeric numeric) {
            return Encoding.encode(TextNumbers.parse(value, numeric), to);
        }
        return Encoding.encode(value instanceof byte[] bytes ? decoded(bytes) : encoded(value.toString()), to);
    }

    private static String decoded(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                throw new CastException("'ascii' codec can't decode byte 0x" + Integer.toHexString(bytes[i] & 0xff)
                        + " in position " + i + ": ordinal not in range(128), in "
                        + new PythonLiteral.Bytes(HexFormat.of().formatHex(bytes)));
            }
        }
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static byte[] encoded(String text) {
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            if (characters[i] > LARGEST_ASCII) {
                throw new CastException("'ascii' codec can't encode character '" + escaped(characters[i])
                        + "' in position " + i + ": ordinal not in range(128). U types hold any character");
            }
        }
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String escaped(int character) {
        if (character <= LARGEST_BYTE) {
            return String.format("\\x%02x", character);
        }
        return String.format(character <= Character.MAX_VALUE ? "\\u%04x" : "\\U%08x", character);
    }
}
