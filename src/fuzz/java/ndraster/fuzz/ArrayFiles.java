package ndraster.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import ndraster.ArrayFormatException;
import ndraster.npy.Npy;
import ndraster.npy.NpyReader;
import ndraster.npy.Npz;

/// NumPy's files: the outcome is arrays no larger than the file can have them, or an [ArrayFormatException].
public final class ArrayFiles {
    private static final int LARGEST_RATIO = 1032;

    private ArrayFiles() {}

    /// What Jazzer calls.
    public static void fuzzerTestOneInput(FuzzedDataProvider data) throws IOException {
        int kind = data.consumeInt(0, 2);
        byte[] bytes = data.consumeRemainingAsBytes();
        try {
            long size = kind == 2
                    ? sizeOfArchive(bytes)
                    : Npy.read(stream(kind == 0 ? bytes : framed(bytes))).nbytes();
            if (size > (kind == 2 ? LARGEST_RATIO : 1) * (bytes.length + 128L)) {
                throw new IllegalStateException(size + " bytes of " + bytes.length);
            }
        } catch (ArrayFormatException refused) {
            if (refused.offset() < 0) {
                throw new IllegalStateException("an exception without a place", refused);
            }
        }
    }

    private static long sizeOfArchive(byte[] bytes) throws IOException {
        return Npz.read(stream(bytes), NpyReader.DEFAULT, 1L << 26).values().stream()
                .mapToLong(array -> array.nbytes())
                .sum();
    }

    /// The text of a header and what follows its first line feed, with a start that fits.
    private static byte[] framed(byte[] text) {
        int length = 0;
        while (length < Math.min(text.length, 0xffff) && text[length] != '\n') {
            length++;
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) length, (byte) (length >> 8)});
        file.writeBytes(text);
        return file.toByteArray();
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
