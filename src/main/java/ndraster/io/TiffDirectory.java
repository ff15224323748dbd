package ndraster.io;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
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

    private static final int GPS = 34853;
    private static final int INTEROPERABILITY = 40965;
    private static final Set<Integer> DIRECTORIES = Set.of(EXIF, GPS, INTEROPERABILITY);
    private static final int HEADER = 8;
    private static final int ENTRY = 12;
    private static final int INLINE = 4;
    private static final int MAGIC = 42;

    TiffDirectory {
        fields = List.copyOf(fields);
    }

    /// The first directory of a TIFF, in either byte order; nothing for BigTIFF and what is no TIFF.
    ///
    /// @throws IndexOutOfBoundsException if it says to be longer than it is
    static Optional<TiffDirectory> of(FileView tiff) {
        return of(tiff, 0);
    }

    /// The directory of a page.
    ///
    /// @throws IndexOutOfBoundsException if it says to be longer than it is
    static Optional<TiffDirectory> of(FileView tiff, int page) {
        FileView file =
                new FileView(tiff.memory(), tiff.hasAt(0, "II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return file.u16(2) == MAGIC
                ? Optional.of(directoryAt(file, startOf(file, page), new HashSet<>()))
                : Optional.empty();
    }

    private static long startOf(FileView file, int page) {
        long start = file.u32(INLINE);
        for (int i = 0; i < page; i++) {
            start = file.u32(start + 2 + (long) file.u16(start) * ENTRY);
        }
        return start;
    }

    private static TiffDirectory directoryAt(FileView file, long start, Set<Long> seen) {
        List<TiffField> fields = new ArrayList<>();
        int count = seen.add(start) ? file.u16(start) : 0; // a directory that points to itself ends here
        for (int i = 0; i < count; i++) {
            long entry = start + 2 + (long) i * ENTRY;
            if (entry + ENTRY <= file.size()) {
                fieldAt(file, entry, seen).ifPresent(fields::add);
            }
        }
        return new TiffDirectory(fields);
    }

    private static Optional<TiffField> fieldAt(FileView file, long entry, Set<Long> seen) {
        int tag = file.u16(entry);
        int type = file.u16(entry + 2);
        long length = file.u32(entry + 4) * TiffField.sizeOf(type);
        long at = length <= INLINE ? entry + HEADER : file.u32(entry + HEADER);
        if (length == 0 || at + length > file.size()) {
            return Optional.empty(); // a damaged field is no reason to lose the others
        }
        byte[] bytes = file.bytes(at, length);
        byte[] value = file.order() == ByteOrder.BIG_ENDIAN ? bytes : TiffField.swapped(bytes, type);
        TiffField field = new TiffField(tag, type, value, List.of());
        boolean pointsToDirectory = DIRECTORIES.contains(tag) && length == INLINE && field.number() + 2 < file.size();
        return Optional.of(
                pointsToDirectory
                        ? new TiffField(
                                tag,
                                TiffField.LONG,
                                value,
                                directoryAt(file, field.number(), seen).fields())
                        : field);
    }

    Optional<TiffField> field(int tag) {
        return fields.stream().filter(field -> field.tag() == tag).findFirst();
    }

    TiffDirectory without(Set<Integer> tags) {
        return new TiffDirectory(
                fields.stream().filter(field -> !tags.contains(field.tag())).toList());
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

    /// Where the directory behind the first one starts; 0 if there is none.
    static long second(FileView tiff) {
        long start = tiff.u32(INLINE);
        return tiff.u32(start + 2 + (long) tiff.u16(start) * ENTRY);
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
