package ndraster.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.Adler32;

/// The deflated pixels of a PNG.
///
/// Rows are filtered by whichever of PNG's filters leaves the smallest numbers, and deflated in pieces at the same
/// time, each of which starts with the end of the piece before it as its dictionary.
final class PngPixels {
    private static final byte[] DEFLATE_HEADER = {0x78, (byte) 0x9C};
    private static final int PIECE = 1 << 20;
    private static final int USUAL_LEVEL = 6;
    private static final int PIECES_AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

    private final PngRows rows;
    private final int level;
    private final Sink sink;

    /// Takes the content of a chunk.
    interface Sink {
        void data(byte[] content) throws IOException;
    }

    private PngPixels(PngRows rows, int level, Sink sink) {
        this.rows = rows;
        this.level = level;
        this.sink = sink;
    }

    static void write(PngRows rows, WriteOptions options, Sink sink) throws IOException {
        new PngPixels(rows, options.level().orElse(USUAL_LEVEL), sink).write();
    }

    private void write() throws IOException {
        int rowsPerPiece = Math.max(1, PIECE / rows.bytesPerRow());
        int pieces = (rows.count() + rowsPerPiece - 1) / rowsPerPiece;
        Adler32 checksum = new Adler32();
        byte[] tail = {};
        for (int first = 0; first < pieces; first += PIECES_AT_ONCE) {
            int last = Math.min(first + PIECES_AT_ONCE, pieces);
            List<byte[]> filtered = IntStream.range(first, last)
                    .parallel()
                    .mapToObj(i -> rows.filtered(i * rowsPerPiece, Math.min((i + 1) * rowsPerPiece, rows.count())))
                    .toList();
            filtered.forEach(checksum::update);
            writeBatch(filtered, tail, first == 0, last == pieces, checksum);
            tail = filtered.getLast();
        }
    }

    private void writeBatch(List<byte[]> filtered, byte[] tail, boolean isFirst, boolean isLast, Adler32 checksum)
            throws IOException {
        List<byte[]> deflated = IntStream.range(0, filtered.size())
                .parallel()
                .mapToObj(i -> DeflatedPiece.of(
                        filtered.get(i),
                        i == 0 ? tail : filtered.get(i - 1),
                        level,
                        isLast && i == filtered.size() - 1))
                .toList();
        for (int i = 0; i < deflated.size(); i++) {
            ByteArrayOutputStream data = new ByteArrayOutputStream();
            if (isFirst && i == 0) {
                data.writeBytes(DEFLATE_HEADER);
            }
            data.writeBytes(deflated.get(i));
            if (isLast && i == deflated.size() - 1) {
                data.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                        .putInt((int) checksum.getValue())
                        .array());
            }
            sink.data(data.toByteArray());
        }
    }
}
