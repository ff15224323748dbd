package ndraster.safetensors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import ndraster.ArrayFormatException;
import ndraster.Damage;
import ndraster.Fuzz;
import ndraster.Golden;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.elements.Input;
import ndraster.zip.Spool;
import org.junit.jupiter.api.Test;

/// Damaged headers. The heap of the tests is small, so that memory taken on a file's word would end them.
class SafeTensorsFuzzTest {
    private static final int FILES = 100_000;
    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "0",
            "-1",
            "1.5",
            "9223372036854775807",
            "18446744073709551616",
            "null",
            "\"F32\"",
            "\"BF16\"",
            "\"dtype\"",
            "\\u0041",
            "\\",
            "{\"a\":",
            "[[[[[[[[",
            " ",
            "true",
            "e9");

    @Test
    void a_damaged_header_is_a_header_or_an_ArrayFormatException_seed_21() throws IOException {
        byte[] whole = whole();
        int taken = Fuzz.taken(21, FILES, random -> !isRefused(damaged(whole, new Damage(random, TOKENS), random)));
        assertThat(taken).as("headers that were taken").isBetween(FILES / 100, FILES - FILES / 10);
    }

    private static byte[] whole() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, NDArray> arrays = Map.of("a", NDArray.arange(3), "bé", NDArray.zeros(DType.FLOAT32, 2, 2));
        SafeTensors.write(out, arrays, Map.of("format", "np"));
        return out.toByteArray();
    }

    /// Damage anywhere, or in the text of the header, framed so that the text is looked at.
    private static byte[] damaged(byte[] whole, Damage damage, Random random) {
        if (random.nextInt(4) == 0) {
            return damage.of(whole, 0);
        }
        byte[] text = damage.of(Arrays.copyOfRange(whole, 8, whole.length - 40), 0);
        byte[] length = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length)
                .array();
        return Damage.spliced(Damage.spliced(length, 8, 0, text), 8 + text.length, 0, new byte[40]);
    }

    private static boolean isRefused(byte[] file) throws IOException {
        try (Spool in = Spool.of(new ByteArrayInputStream(file), file.length)) {
            Header header = HeaderReader.read(Input.of(in)).header();
            long bytes =
                    header.tensors().values().stream().mapToLong(Tensor::nbytes).sum();
            assertThat(bytes).as(() -> "bytes of " + Golden.hex(file)).isLessThan(file.length);
            return false;
        } catch (ArrayFormatException e) {
            assertThat(e.offset()).as(() -> "where in " + Golden.hex(file)).isBetween(0L, (long) file.length);
            return true;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError("reading " + Golden.hex(file), e);
        }
    }
}
