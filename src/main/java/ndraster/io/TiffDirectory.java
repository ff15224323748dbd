package ndraster.io;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The fields of a TIFF directory: of a file's image, or of an EXIF block, which is a TIFF without one.
record TiffDirectory(List<TiffField> fields) {
    static final int ORIENTATION = 274;
    static final int X_RESOLUTION = 282;
    static final int Y_RESOLUTION = 283;
    static final int RESOLUTION_UNIT = 296;
    static final int XMP = 700;
    static final int IPTC = 33723;
    static final int ICC = 34675;
    static final int EXIF = 34665;

    private static final int HEADER = 8;
    private static final int ENTRY = 12;
    private static final int INLINE = 4;
    private static final int MAGIC = 42;

    TiffDirectory {
        fields = List.copyOf(fields);
    }

    /// The first directory of a TIFF or BigTIFF, in either byte order; nothing for what is no TIFF.
    ///
    /// @throws IndexOutOfBoundsException if it says to be longer than it is
    static Optional<TiffDirectory> of(FileView tiff) {
        return of(tiff, 0);
    }

    /// The directory of a page.
    ///
    /// @throws IndexOutOfBoundsException if it says to be longer than it is
    static Optional<TiffDirectory> of(FileView tiff, int page) {
        return TiffParser.of(tiff).map(parser -> parser.directory(page));
    }

    Optional<TiffField> field(int tag) {
        return fields.stream().filter(field -> field.tag() == tag).findFirst();
    }

    /// The first number of a field, or `otherwise` where there is none.
    long number(int tag, long otherwise) {
        return field(tag)
                .filter(field -> field.count() > 0)
                .map(TiffField::number)
                .orElse(otherwise);
    }

    TiffDirectory without(Set<Integer> tags) {
        return new TiffDirectory(
                fields.stream().filter(field -> !tags.contains(field.tag())).toList());
    }

    /// Without what only a BigTIFF can say.
    TiffDirectory withoutBigNumbers() {
        return new TiffDirectory(
                fields.stream().filter(field -> field.type() < TiffField.LONG8).toList());
    }

    /// With these fields in place of others with the same tag.
    TiffDirectory with(List<TiffField> more) {
        Map<Integer, TiffField> merged = new TreeMap<>();
        fields.forEach(field -> merged.put(field.tag(), field));
        more.forEach(field -> merged.put(field.tag(), field));
        return new TiffDirectory(List.copyOf(merged.values()));
    }

    /// A TIFF of this directory alone, as EXIF blocks are.
    byte[] toBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer header = ByteBuffer.allocate(HEADER).put((byte) 'M').put((byte) 'M');
        out.writeBytes(header.putShort((short) MAGIC).putInt(HEADER).array());
        out.writeBytes(toBytes(HEADER, ByteOrder.BIG_ENDIAN));
        return out.toByteArray();
    }

    /// The directory, to be put at `start` of a file of that byte order, with its values behind it.
    byte[] toBytes(long start, ByteOrder order) {
        return toBytes(start, order, 0);
    }

    /// @param next where the directory behind it starts; 0 if there is none
    byte[] toBytes(long start, ByteOrder order, long next) {
        List<TiffField> sorted =
                fields.stream().sorted(Comparator.comparingInt(TiffField::tag)).toList();
        int length = 2 + sorted.size() * ENTRY + INLINE;
        ByteBuffer entries = ByteBuffer.allocate(length).order(order).putShort((short) sorted.size());
        ByteArrayOutputStream values = new ByteArrayOutputStream();
        for (TiffField field : sorted) {
            put(field, entries, values, start + length);
        }
        entries.putInt((int) next);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(entries.array());
        all.writeBytes(values.toByteArray());
        return all.toByteArray();
    }

    private static void put(TiffField field, ByteBuffer entries, ByteArrayOutputStream values, long valuesStart) {
        long at = valuesStart + values.size();
        entries.putShort((short) field.tag()).putShort((short) field.type()).putInt(field.count());
        if (!field.children().isEmpty()) {
            entries.putInt((int) at);
            values.writeBytes(new TiffDirectory(field.children()).toBytes(at, entries.order()));
        } else if (field.value().length <= INLINE) {
            entries.put(field.valueIn(entries.order())).put(new byte[INLINE - field.value().length]);
        } else {
            entries.putInt((int) at);
            values.writeBytes(field.valueIn(entries.order()));
        }
        if (values.size() % 2 == 1) {
            values.write(0);
        }
    }
}
