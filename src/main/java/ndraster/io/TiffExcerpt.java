package ndraster.io;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A TIFF with only those strips or tiles of another one, or of a BigTIFF, that a window touches: what has to be
/// decoded for it. They are copied as they are, so that any compression will do.
final class TiffExcerpt {
    private static final int POINTER = 4;
    private static final int HEADER = 8;
    private static final int MAGIC = 42;

    /// What would lead to another place of the file.
    private static final Set<Integer> ELSEWHERE = Set.of(330, TiffDirectory.EXIF, 34853, 512, 513, 514, 519, 520, 521);

    private final ImageBytes bytes;
    private final TiffDirectory directory;
    private final ByteOrder order;
    private final TiffGrid grid;

    private TiffExcerpt(ImageBytes bytes, TiffDirectory directory, ByteOrder order, TiffGrid grid) {
        this.bytes = bytes;
        this.directory = directory;
        this.order = order;
        this.grid = grid;
    }

    /// A part of an image as a file of its own.
    ///
    /// @param top the image's row that is the first of the part
    /// @param left the image's column that is the first of the part
    record Part(ImageBytes bytes, long top, long left, long height, long width) {}

    /// The part of a page that has `window`; nothing if it can not be taken out.
    ///
    /// @param others fields that it has instead of the page's
    static Optional<Part> of(ImageBytes bytes, int page, Window window, List<TiffField> others) {
        return excerpt(bytes, page, window, excerpt -> excerpt.part(window, others));
    }

    /// Which pixels are in that part.
    static Optional<Window> reach(ImageBytes bytes, int page, Window window) {
        return excerpt(bytes, page, window, excerpt -> excerpt.grid.reach(window));
    }

    private static <T> Optional<T> excerpt(ImageBytes bytes, int page, Window window, Function<TiffExcerpt, T> result) {
        try {
            Optional<TiffParser> parser = TiffParser.of(FileView.bigEndian(bytes.memory()));
            if (parser.isEmpty()) {
                return Optional.empty();
            }
            TiffDirectory directory = parser.get().directory(page);
            Optional<TiffGrid> grid = TiffGrid.of(directory, window);
            return grid.map(cells ->
                    result.apply(new TiffExcerpt(bytes, directory, parser.get().order(), cells)));
        } catch (IndexOutOfBoundsException | ArithmeticException _) {
            return Optional.empty(); // damaged: decoding all of it says where
        }
    }

    private Part part(Window window, List<TiffField> others) {
        TiffGrid.Span rows = grid.rows(window);
        TiffGrid.Span columns = grid.columns(window);
        List<TiffGrid.Cell> cells = grid.cells(rows, columns);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        List<Long> offsets = new ArrayList<>();
        List<Long> lengths = new ArrayList<>();
        for (TiffGrid.Cell cell : cells) {
            offsets.add((long) HEADER + data.size());
            lengths.add(cell.length());
            data.writeBytes(FileView.bigEndian(bytes.memory()).bytes(cell.start(), cell.length()));
        }
        TiffDirectory fields = directory
                .without(ELSEWHERE)
                .withoutBigNumbers()
                .with(grid.fields(rows, columns))
                .with(others)
                .with(List.of(
                        TiffField.ofLongs(grid.offsetsTag(), offsets), TiffField.ofLongs(grid.lengthsTag(), lengths)));
        return new Part(
                new ImageBytes(MemorySegment.ofArray(file(data.toByteArray(), fields)), bytes.subject()),
                rows.start(),
                columns.start(),
                rows.length(),
                columns.length());
    }

    private byte[] file(byte[] data, TiffDirectory fields) {
        int start = HEADER + data.length + data.length % 2;
        byte[] tail = fields.toBytes(start, order);
        ByteBuffer file = ByteBuffer.allocate(start + tail.length).order(order);
        byte mark = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
        file.put(mark).put(mark).putShort((short) MAGIC).putInt(POINTER, start);
        file.put(HEADER, data).put(start, tail);
        return file.array();
    }
}
