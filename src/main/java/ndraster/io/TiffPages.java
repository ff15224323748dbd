package ndraster.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// Joins TIFFs of one image each to one file, page by page: of each its directory, and behind that its
/// strips or tiles as they are. Only one page has to be in memory.
final class TiffPages {
    private static final int HEADER = 8;
    private static final int MAGIC = 42;
    private static final int INCHES = 2;
    private static final long LARGEST = 0xFFFF_FFFFL;

    private final OutputStream out;
    private final ByteOrder order;
    private final String subject;
    private long at = HEADER;

    private TiffPages(OutputStream out, ByteOrder order, String subject) {
        this.out = out;
        this.order = order;
        this.subject = subject;
    }

    /// Where the pages come from.
    interface Pages {
        /// The file of one page.
        byte[] page(int index) throws IOException;
    }

    /// @param metadata what the first page gets
    /// @throws ImageFormatException if the file would have more than 4 GB
    static void write(Pages pages, int count, ImageMetadata metadata, OutputStream out, String subject)
            throws IOException {
        byte[] first = pages.page(0);
        TiffPages file = new TiffPages(out, parser(first).order(), subject);
        file.writeHeader();
        file.write(first, fields(metadata), count == 1);
        for (int i = 1; i < count; i++) {
            file.write(pages.page(i), List.of(), i == count - 1);
        }
    }

    private static TiffParser parser(byte[] page) {
        return TiffParser.of(FileView.of(page, ByteOrder.BIG_ENDIAN)).orElseThrow();
    }

    private void writeHeader() throws IOException {
        byte mark = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(order).put(mark).put(mark);
        out.write(header.putShort((short) MAGIC).putInt(HEADER).array());
    }

    private void write(byte[] page, List<TiffField> more, boolean isLast) throws IOException {
        TiffDirectory directory = parser(page).directory(0).with(more);
        TiffGrid grid = TiffGrid.of(directory, Window.whole(1, 1)).orElseThrow();
        long start = at + directory.toBytes(at, order).length;
        List<Long> offsets = new ArrayList<>();
        long end = start;
        for (int i = 0; i < grid.offsets().count(); i++) {
            offsets.add(end);
            end += grid.lengths().number(i);
        }
        if (end >= LARGEST) {
            throw new ImageFormatException(
                    subject, "TIFF holds at most 4 GB. Choose a compression, or save fewer images in a file");
        }
        long next = end + end % 2;
        out.write(directory
                .with(List.of(TiffField.ofLongs(grid.offsetsTag(), offsets)))
                .toBytes(at, order, isLast ? 0 : next));
        for (int i = 0; i < offsets.size(); i++) {
            out.write(page, (int) grid.offsets().number(i), (int) grid.lengths().number(i));
        }
        out.write(new byte[(int) (next - end)]);
        at = next;
    }

    private static List<TiffField> fields(ImageMetadata metadata) {
        List<TiffField> fields = new ArrayList<>();
        metadata.block(MetadataKind.EXIF).ifPresent(exif -> fields.addAll(ExifOrientation.fieldsForImage(exif)));
        metadata.block(MetadataKind.XMP)
                .ifPresent(xmp -> fields.add(TiffField.ofBytes(TiffDirectory.XMP, TiffField.BYTES, xmp)));
        metadata.block(MetadataKind.IPTC)
                .ifPresent(iptc -> fields.add(TiffField.ofBytes(TiffDirectory.IPTC, TiffField.UNDEFINED, iptc)));
        metadata.block(MetadataKind.ICC)
                .ifPresent(icc -> fields.add(TiffField.ofBytes(TiffDirectory.ICC, TiffField.UNDEFINED, icc)));
        metadata.resolution().ifPresent(resolution -> {
            fields.add(TiffField.ofRational(TiffDirectory.X_RESOLUTION, resolution.horizontal()));
            fields.add(TiffField.ofRational(TiffDirectory.Y_RESOLUTION, resolution.vertical()));
            fields.add(TiffField.ofShort(TiffDirectory.RESOLUTION_UNIT, INCHES));
        });
        return fields;
    }
}
