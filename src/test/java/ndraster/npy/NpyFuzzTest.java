package ndraster.npy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import ndraster.ArrayFormatException;
import ndraster.Fuzz;
import ndraster.Golden;
import ndraster.NDArray;
import org.junit.jupiter.api.Test;

/// Damaged files. The heap of the tests is small, so that memory taken on a header's word would end them.
class NpyFuzzTest {
    private static final int FILES = 100_000;
    private static final List<String> TOKENS =
            """
            ( ) [ ] { } ' " , : \\ \0 - L e9 0x None True '|O' '<f8' '<U2147483647' 'V1000000000' \u00e9
            9223372036854775807 99999999999999999999 2147483648 ((((((((((((
            """.lines().flatMap(line -> Stream.of(line.split(" "))).toList();

    @Test
    void a_damaged_file_is_an_array_or_an_ArrayFormatException_seed_1() {
        List<byte[]> files = goldenFiles();
        int taken =
                Fuzz.taken(1, FILES, random -> !isRefused(damaged(files.get(random.nextInt(files.size())), random)));
        assertThat(taken).as("files that were taken").isBetween(FILES / 10, FILES - FILES / 10);
    }

    /// Good ones of version 1 with a short header, and some bytes more than they need.
    private static List<byte[]> goldenFiles() {
        JsonObject golden = Golden.load("npy");
        return Stream.of("written", "read")
                .flatMap(list -> Golden.objects(golden.get(list)))
                .filter(row -> Golden.error(row).isEmpty())
                .map(row -> Golden.hex(row.get("file")))
                .filter(file -> file[6] == 1 && file[8] > 0 && file[9] == 0)
                .map(file -> Arrays.copyOf(file, file.length + 64))
                .toList();
    }

    private static boolean isRefused(byte[] file) throws IOException {
        try {
            NDArray array = Npy.read(new ByteArrayInputStream(file));
            assertThat(array.nbytes()).as(() -> "bytes of " + Golden.hex(file)).isLessThanOrEqualTo(file.length);
            return false;
        } catch (ArrayFormatException e) {
            assertThat(e.offset()).as(() -> "where in " + Golden.hex(file)).isBetween(0L, (long) file.length);
            return true;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError("reading " + Golden.hex(file), e);
        }
    }

    /// Damage anywhere, or only in the text of the header, framed so that the text is looked at.
    private static byte[] damaged(byte[] file, Random random) {
        if (random.nextBoolean()) {
            return damagedOnce(file, random);
        }
        int end = 10 + file[8];
        String text = new String(file, 10, end - 10, StandardCharsets.ISO_8859_1).strip();
        byte[] damaged = damagedOnce(text.getBytes(StandardCharsets.ISO_8859_1), random);
        byte[] frame = NpyVersion.V1.frame(new String(damaged, StandardCharsets.ISO_8859_1));
        return spliced(frame, frame.length, 0, Arrays.copyOfRange(file, end, file.length));
    }

    private static byte[] damagedOnce(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> spliced(bytes, at, 1, new byte[] {(byte) random.nextInt(256)});
            case 2 -> spliced(bytes, at, random.nextInt(6), new byte[0]);
            case 3 -> spliced(bytes, at, random.nextInt(2), token(random));
            default -> withOtherNumber(bytes, random);
        };
    }

    private static byte[] token(Random random) {
        return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] withOtherNumber(byte[] bytes, Random random) {
        List<Integer> digits = new ArrayList<>();
        for (int i = 0; i < bytes.length; i++) {
            if (Character.isDigit(bytes[i])) {
                digits.add(i);
            }
        }
        int at = digits.isEmpty() ? 0 : digits.get(random.nextInt(digits.size()));
        long number = random.nextLong(random.nextInt(3) > 0 ? 9 : 1L << random.nextInt(4, 63));
        return spliced(bytes, at, 1, Long.toString(number).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] spliced(byte[] file, int at, int removed, byte[] added) {
        int rest = Math.min(file.length, at + removed);
        byte[] result = Arrays.copyOf(file, at + added.length + file.length - rest);
        System.arraycopy(added, 0, result, at, added.length);
        System.arraycopy(file, rest, result, at + added.length, file.length - rest);
        return result;
    }
}
