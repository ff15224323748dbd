package ndraster.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/// One entry of a TIFF directory, as TIFF files and EXIF blocks have them.
final class TiffField {
    static final int BYTES = 1;
    static final int ASCII = 2;
    static final int SHORT = 3;
    static final int LONG = 4;
    static final int RATIONAL = 5;
    static final int UNDEFINED = 7;
    static final int LONG8 = 16;

    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};
    private static final int[] NUMBERS = {0, 1, 1, 2, 4, 4, 1, 1, 2, 4, 4, 4, 8, 4, 0, 0, 8, 8, 8};
    private static final long LARGEST = 0xFFFF_FFFFL;
    private static final int USUAL = 10_000;
    private static final int FINE = 1_000_000_000;

    private final int tag;
    private final int type;
    private final byte[] value;
    private final List<TiffField> children;

    /// @param type TIFF's number of the type
    /// @param value the bytes of all its elements, big-endian
    /// @param children the directory that it points to; empty if it has plain values
    TiffField(int tag, int type, byte[] value, List<TiffField> children) {
        this.tag = tag;
        this.type = type;
        this.value = value;
        this.children = List.copyOf(children);
    }

    int tag() {
        return tag;
    }

    int type() {
        return type;
    }

    byte[] value() {
        return value;
    }

    List<TiffField> children() {
        return children;
    }

    static TiffField ofShort(int tag, int value) {
        return new TiffField(
                tag,
                SHORT,
                ByteBuffer.allocate(Short.BYTES).putShort((short) value).array(),
                List.of());
    }

    static TiffField ofRational(int tag, double value) {
        int denominator = value < 1 ? FINE : value * USUAL < LARGEST ? USUAL : 1;
        byte[] bytes = ByteBuffer.allocate(2 * Integer.BYTES)
                .putInt((int) Math.round(value * denominator))
                .putInt(denominator)
                .array();
        return new TiffField(tag, RATIONAL, bytes, List.of());
    }

    static TiffField ofLongs(int tag, List<Long> values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.size() * Integer.BYTES);
        values.forEach(value -> bytes.putInt((int) Math.clamp(value, 0, LARGEST)));
        return new TiffField(tag, LONG, bytes.array(), List.of());
    }

    static TiffField ofBytes(int tag, int type, byte[] bytes) {
        return new TiffField(tag, type, bytes, List.of());
    }

    /// The bytes of an element; 0 if there is no such type.
    static int sizeOf(int type) {
        return type > 0 && type < SIZES.length ? SIZES[type] : 0;
    }

    /// The elements in the other byte order.
    static byte[] swapped(byte[] bytes, int type) {
        int size = NUMBERS[type];
        byte[] swapped = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            swapped[i] = bytes[i - i % size + size - 1 - i % size];
        }
        return swapped;
    }

    byte[] valueIn(ByteOrder order) {
        return order == ByteOrder.BIG_ENDIAN ? value : swapped(value, type);
    }

    int count() {
        return value.length / sizeOf(type);
    }

    /// The first element of integers.
    long number() {
        return number(0);
    }

    /// An element of integers.
    long number(int index) {
        ByteBuffer buffer = ByteBuffer.wrap(value).position(index * sizeOf(type));
        return switch (sizeOf(type)) {
            case 1 -> Byte.toUnsignedLong(buffer.get());
            case 2 -> Short.toUnsignedLong(buffer.getShort());
            case 4 -> Integer.toUnsignedLong(buffer.getInt());
            default -> buffer.getLong();
        };
    }

    /// The first element of fractions.
    double fraction() {
        ByteBuffer buffer = ByteBuffer.wrap(value);
        return type == RATIONAL
                ? (double) Integer.toUnsignedLong(buffer.getInt()) / Integer.toUnsignedLong(buffer.getInt())
                : number();
    }
}
