package ndraster.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.zip.Adler32;
import ndraster.parallel.Cores;

/// The deflated pixels of a PNG.
///
/// Each row has the filter that is expected to leave the least, and rows are deflated in pieces at the same time, each
/// of which starts with the end of the piece before it as its dictionary.
final class PngPixels {
    private static final byte[] DEFLATE_HEADER = {0x78, (byte) 0x9C};
    private static final int LARGEST_PIECE = 1 << 20;
    private static final int SMALLEST_PIECE = 1 << 17;

    /// Into so many a small picture is cut, so that all cores have some.
    private static final int PIECES = 8;

    private static final int PIECES_AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

    private final PngRows rows;
    private final PngEffort effort;
    private final Sink sink;
    private final int piece;

    /// Takes the content of a chunk.
    interface Sink {
        void data(byte[] content) throws IOException;
    }

    private PngPixels(PngRows rows, PngEffort effort, Sink sink) {
        this.rows = rows;
        this.effort = effort;
        this.sink = sink;
        this.piece = effort.isFlat()
                ? LARGEST_PIECE
                : Math.clamp((long) rows.count() * rows.bytesPerRow() / PIECES, SMALLEST_PIECE, LARGEST_PIECE);
    }

    static void write(PngRows rows, WriteOptions options, Sink sink) throws IOException {
        new PngPixels(rows, PngEffort.of(rows, options.level()), sink).write();
    }

    private void write() throws IOException {
        int rowsPerPiece = Math.max(1, piece / rows.bytesPerRow());
        int pieces = (rows.count() + rowsPerPiece - 1) / rowsPerPiece;
        Adler32 checksum = new Adler32();
        byte[] tail = {};
        for (int first = 0; first < pieces; first += PIECES_AT_ONCE) {
            int start = first;
            int count = Math.min(PIECES_AT_ONCE, pieces - first);
            IntFunction<byte[]> rowsOf = i -> filtered(start + i, rowsPerPiece);
            List<byte[]> filtered = rows.canBeShared()
                    ? each(count, rowsOf)
                    : IntStream.range(0, count).mapToObj(rowsOf).toList();
            filtered.forEach(checksum::update);
            writeBatch(start, filtered, tail, start + count == pieces, checksum);
            tail = filtered.getLast();
        }
    }

    private byte[] filtered(int piece, int rowsPerPiece) {
        int first = piece * rowsPerPiece;
        return rows.filtered(first, Math.min(first + rowsPerPiece, rows.count()), effort.rule());
    }

    private List<byte[]> each(int count, IntFunction<byte[]> content) {
        long samples = (long) count * piece;
        return Cores.map(
                        count,
                        samples,
                        (from, end) -> IntStream.range((int) from, (int) end)
                                .mapToObj(content)
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private void writeBatch(int start, List<byte[]> filtered, byte[] tail, boolean isLast, Adler32 checksum)
            throws IOException {
        List<byte[]> deflated = each(
                filtered.size(),
                i -> DeflatedPiece.of(
                        filtered.get(i),
                        i == 0 ? tail : filtered.get(i - 1),
                        effort.levelOf(start + i),
                        isLast && i == filtered.size() - 1));
        for (int i = 0; i < deflated.size(); i++) {
            ByteArrayOutputStream data = new ByteArrayOutputStream();
            if (start + i == 0) {
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
