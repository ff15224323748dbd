package ndraster.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes the directories of a TIFF apart, or of a BigTIFF, whose numbers have twice the bytes.
final class TiffParser {
    private static final int MAGIC = 42;
    private static final int BIG_MAGIC = 43;
    private static final int GPS = 34853;
    private static final int INTEROPERABILITY = 40965;
    private static final Set<Integer> DIRECTORIES = Set.of(TiffDirectory.EXIF, GPS, INTEROPERABILITY);

    private final FileView file;
    private final boolean isBig;
    private final int numberSize;
    private final int countSize;
    private final int entrySize;
    private final Set<Long> seen = new HashSet<>();

    private TiffParser(FileView file, boolean isBig) {
        this.file = file;
        this.isBig = isBig;
        this.numberSize = isBig ? Long.BYTES : Integer.BYTES;
        this.countSize = isBig ? Long.BYTES : Short.BYTES;
        this.entrySize = 2 * Short.BYTES + 2 * numberSize;
    }

    /// Nothing for what is no TIFF.
    ///
    /// @throws IndexOutOfBoundsException if it is shorter than a header
    static Optional<TiffParser> of(FileView tiff) {
        FileView file =
                new FileView(tiff.memory(), tiff.hasAt(0, "II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int magic = file.u16(2);
        return magic == MAGIC || magic == BIG_MAGIC
                ? Optional.of(new TiffParser(file, magic == BIG_MAGIC))
                : Optional.empty();
    }

    ByteOrder order() {
        return file.order();
    }

    /// @throws IndexOutOfBoundsException if the file says to be longer than it is
    TiffDirectory directory(int page) {
        return directoryAt(start(page));
    }

    /// Where the directory of a page starts; 0 if there are not so many.
    long start(int page) {
        long start = number(numberSize);
        for (int i = 0; i < page && start != 0; i++) {
            start = number(start + countSize + count(start) * entrySize);
        }
        return start;
    }

    private long number(long at) {
        return isBig ? file.i64(at) : file.u32(at);
    }

    private long count(long start) {
        return isBig ? file.i64(start) : file.u16(start);
    }

    private TiffDirectory directoryAt(long start) {
        List<TiffField> fields = new ArrayList<>();
        long count = seen.add(start) ? count(start) : 0; // a directory that points to itself ends here
        for (long i = 0; i < count; i++) {
            long entry = start + countSize + i * entrySize;
            if (entry < 0 || entry + entrySize > file.size()) {
                break;
            }
            fieldAt(entry).ifPresent(fields::add);
        }
        return new TiffDirectory(fields);
    }

    private Optional<TiffField> fieldAt(long entry) {
        int tag = file.u16(entry);
        int type = file.u16(entry + Short.BYTES);
        long length = number(entry + 2 * Short.BYTES) * TiffField.sizeOf(type);
        long inline = entry + 2 * Short.BYTES + numberSize;
        long at = length <= numberSize ? inline : number(inline);
        if (length <= 0 || at < 0 || at > file.size() - length) {
            return Optional.empty(); // a damaged field is no reason to lose the others
        }
        byte[] bytes = file.bytes(at, length);
        byte[] value = file.order() == ByteOrder.BIG_ENDIAN ? bytes : TiffField.swapped(bytes, type);
        return Optional.of(withChildren(new TiffField(tag, type, value, List.of())));
    }

    private TiffField withChildren(TiffField field) {
        boolean pointsToDirectory = DIRECTORIES.contains(field.tag())
                && field.count() == 1
                && field.number() > 0
                && field.number() + countSize < file.size();
        if (!pointsToDirectory) {
            return field;
        }
        byte[] start =
                ByteBuffer.allocate(Integer.BYTES).putInt((int) field.number()).array();
        return new TiffField(
                field.tag(), TiffField.LONG, start, directoryAt(field.number()).fields());
    }
}
