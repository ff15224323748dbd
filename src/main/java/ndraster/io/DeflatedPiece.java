package ndraster.io;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/// A piece of a deflated stream, made without waiting for the pieces before it.
final class DeflatedPiece {
    private static final int DICTIONARY = 32 << 10;

    private DeflatedPiece() {}

    /// @param before what precedes the piece in the stream, of which the end is its dictionary
    static byte[] of(byte[] piece, byte[] before, int level, boolean isLast) {
        try (Deflater deflater = new Deflater(level, true)) {
            setStrategy(deflater);
            int length = Math.min(DICTIONARY, before.length);
            if (length > 0) {
                deflater.setDictionary(before, before.length - length, length);
            }
            deflater.setInput(piece);
            return isLast ? finished(deflater) : flushed(deflater, piece.length);
        }
    }

    /// Short matches among small differences do not pay. The call that takes a strategy over does nothing else, and
    /// gives no bytes while there is neither input nor a dictionary.
    private static void setStrategy(Deflater deflater) {
        deflater.setStrategy(Deflater.FILTERED);
        deflater.deflate(new byte[1], 0, 1, Deflater.NO_FLUSH);
    }

    private static byte[] finished(Deflater deflater) {
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[DICTIONARY];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        return out.toByteArray();
    }

    /// Ends at a whole byte, so that the next piece can follow.
    private static byte[] flushed(Deflater deflater, int length) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(length / 2);
        byte[] buffer = new byte[DICTIONARY];
        int count = buffer.length;
        while (count == buffer.length || deflater.getBytesRead() < length) {
            count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            out.write(buffer, 0, count);
        }
        return out.toByteArray();
    }
}
