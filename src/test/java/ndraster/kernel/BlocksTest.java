package ndraster.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.layout.Layout;
import ndraster.memory.Storage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Results do not depend on how many elements a block holds.
class BlocksTest {
    private static final long[] SHAPE = {7, 11, 3};

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 33, 1024})
    void sums_of_a_bgr_view_and_a_channel_vector_do_not_depend_on_the_block(int capacity) {
        byte[] image = random(7 * 11 * 3, 1);
        byte[] channels = {10, 20, 30};
        byte[] result = new byte[image.length];
        Operand out = operand(result, DType.UINT8, Layout.rowMajor(SHAPE, 1));
        Operand bgr = operand(image, DType.UINT8, Layout.of(SHAPE, new long[] {33, 3, -1}, 2));
        Operand vector = operand(channels, DType.UINT8, Layout.of(SHAPE, new long[] {0, 0, 1}, 0));
        TypedLoop add = BinaryLoops.of(BinaryOp.ADD, NumericType.UINT8).orElseThrow();
        Elementwise.run(capacity, add, out.storage().readable(), out, bgr, vector);
        for (int i = 0; i < result.length; i++) {
            int channel = i % 3;
            int expected = image[i - channel + 2 - channel] + channels[channel];
            assertThat(result[i]).as("element %d", i).isEqualTo((byte) expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 33, 1024})
    void casts_of_a_transposed_big_endian_view_do_not_depend_on_the_block(int capacity) {
        byte[] shorts = random(7 * 11 * 3 * 2, 2);
        double[] result = new double[7 * 11 * 3];
        long[] turned = {3, 11, 7};
        Operand out = new Operand(Storage.onHeap(result, result), DType.FLOAT64, Layout.rowMajor(turned, 8));
        Operand in = operand(
                shorts,
                DType.INT16.withOrder(java.nio.ByteOrder.BIG_ENDIAN),
                Layout.rowMajor(SHAPE, 2).transpose());
        Cast.copy(capacity, out.storage().readable(), out, in);
        for (int i = 0; i < result.length; i++) {
            int channel = i / 77;
            int column = i / 7 % 11;
            int row = i % 7;
            int at = 2 * (row * 33 + column * 3 + channel);
            assertThat(result[i]).isEqualTo((short) (shorts[at] << 8 | (shorts[at + 1] & 0xff)));
        }
    }

    private static byte[] random(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static Operand operand(byte[] bytes, Numeric dtype, Layout layout) {
        return new Operand(Storage.onHeap(bytes, bytes), dtype, layout);
    }
}
