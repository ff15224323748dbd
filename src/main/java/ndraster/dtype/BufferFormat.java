package ndraster.dtype;

import static java.util.stream.Collectors.joining;

import java.nio.ByteOrder;
import java.util.stream.Stream;

/// Writes PEP 3118 formats, as NumPy does: native types where the memory has C's alignment, `=`, `<` or `>` elsewhere.
///
/// NumPy writes no padding at the end of a struct; where its text would therefore read back as another layout, this one
/// has the padding, and where that is not enough (a nested struct that ends unaligned) it has no native
/// alignment either.
final class BufferFormat {
    private static final int NEVER_ALIGNED = 1;
    private static final int MOST_SINGLE_PADS = 32;

    private final StringBuilder out = new StringBuilder();
    private final long step;
    private final boolean padsEnds;
    private char active = '@';
    private long offset;
    private boolean hasPadding;
    private long commonSize;
    private int largestAlignment = 1;

    private BufferFormat(long step, boolean padsEnds) {
        this.step = step;
        this.padsEnds = padsEnds;
    }

    /// @param step a number of bytes that the address of every element is a multiple of
    static String of(DType dtype, long step) {
        BufferFormat first = new BufferFormat(step, false);
        String format = first.write(dtype);
        return first.isWithoutGaps() ? format : checked(dtype, step);
    }

    private static String checked(DType dtype, long step) {
        return Stream.of(new BufferFormat(step, false), new BufferFormat(step, true))
                .map(writer -> writer.write(dtype))
                .filter(format -> BufferLayout.isSame(dtype, DType.ofFormat(format)))
                .findFirst()
                .orElseGet(() -> new BufferFormat(NEVER_ALIGNED, true).write(dtype));
    }

    /// Whether a reader can not come to another layout: there is no padding, and he will not add any, since
    /// all sizes are multiples of whatever alignment he looks for.
    private boolean isWithoutGaps() {
        return !hasPadding && commonSize % largestAlignment == 0;
    }

    private String write(DType dtype) {
        append(dtype);
        return out.toString();
    }

    private void append(DType dtype) {
        switch (dtype) {
            case Struct struct -> struct(struct);
            case SubArray subArray -> subArray(subArray);
            case Numeric number -> number(number);
            case Text text -> sized(text.order(), text, text.length() + "w");
            case Bytes bytes -> advance(bytes, bytes.length() + "s");
            case Raw raw -> advance(raw, raw.size() + "x");
            case Time time ->
                throw new DTypeException("cannot include dtype '" + time.kind()
                        + "' in a buffer; view it as int64 first, which is what it counts in");
        }
    }

    private void number(Numeric number) {
        boolean isStandardSize = sized(number.order(), number, "");
        out.append(BufferType.letters(number.type(), isStandardSize));
    }

    /// Says the byte order where it changes; whether the sizes are the standard ones rather than C's.
    private boolean sized(ByteOrder order, DType dtype, String letters) {
        boolean isNative = order == ByteOrder.nativeOrder();
        char wanted = isNative ? '=' : Typestr.character(order);
        if (isNative && isAligned(dtype)) {
            wanted = '@';
            largestAlignment = Math.max(largestAlignment, dtype.alignment());
        }
        boolean hasOrder = dtype.typestr().charAt(0) != '|';
        if (hasOrder && active != wanted) {
            out.append(wanted);
            active = wanted;
        }
        advance(dtype, letters);
        return wanted != '@';
    }

    private boolean isAligned(DType dtype) {
        int alignment = dtype.alignment();
        return step % alignment == 0 && offset % alignment == 0;
    }

    private void advance(DType dtype, String letters) {
        out.append(letters);
        offset += dtype.itemSize();
        commonSize = gcd(commonSize, dtype.itemSize());
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private void subArray(SubArray dtype) {
        SubArray joined = BufferLayout.joined(dtype);
        out.append(joined.shape().stream().map(String::valueOf).collect(joining(",", "(", ")")));
        long start = offset;
        append(joined.base());
        offset = start + dtype.itemSize();
    }

    private void struct(Struct struct) {
        long start = offset;
        out.append("T{");
        for (Field field : struct.fields()) {
            field(start, field);
        }
        hasPadding |= offset < start + struct.itemSize();
        if (padsEnds) {
            pad(start + struct.itemSize());
        }
        out.append('}');
    }

    private void field(long start, Field field) {
        if (start + field.offset() < offset) {
            throw new DTypeException("dtypes with overlapping or out-of-order fields are not representable as buffers."
                    + " Consider reordering the fields.");
        }
        pad(start + field.offset());
        append(field.dtype());
        if (field.name().indexOf(':') >= 0) {
            throw new DTypeException("':' is not an allowed character in buffer field names: '" + field.name() + "'");
        }
        out.append(':').append(field.name()).append(':');
    }

    private void pad(long end) {
        int count = Math.toIntExact(end - offset);
        hasPadding |= count > 0;
        if (count > MOST_SINGLE_PADS) {
            out.append(count);
        }
        out.repeat('x', count > MOST_SINGLE_PADS ? 1 : count);
        offset = end;
    }
}
