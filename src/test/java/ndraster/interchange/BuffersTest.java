package ndraster.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.nio.ReadOnlyBufferException;
import ndraster.NDArray;
import ndraster.ReadOnlyArrayException;
import ndraster.ShapeException;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;

class BuffersTest {
    @Test
    void numbers_of_a_buffer_keep_its_order() {
        ByteBuffer bytes = ByteBuffer.allocateDirect(8).putInt(0, 258).putInt(4, -3);
        NDArray big = Buffers.asArray(bytes.asIntBuffer());
        NDArray little = Buffers.asArray(bytes.order(ByteOrder.LITTLE_ENDIAN).asIntBuffer());

        assertThat(big.dtype()).isEqualTo(DType.of(">i4"));
        assertThat(big.toLongs()).containsExactly(258, -3);
        assertThat(little.dtype()).isEqualTo(DType.of("<i4"));
        assertThat(little.getLong(0)).isEqualTo(0x02010000);
        big.set("0", 5);
        assertThat(bytes.order(ByteOrder.BIG_ENDIAN).getInt(0)).isEqualTo(5);
    }

    @Test
    void position_and_limit_bound_the_array() {
        IntBuffer ints = IntBuffer.wrap(new int[] {1, 2, 3, 4}).position(1).limit(3);
        assertThat(Buffers.asArray(ints).toLongs()).containsExactly(2, 3);
        assertThat(Buffers.asArray(CharBuffer.wrap(new char[] {'\uffff'})).toLongs())
                .containsExactly(65535);
        assertThatThrownBy(() ->
                        Buffers.asArray(DType.UINT8, ByteBuffer.allocate(8).position(3), 6))
                .isInstanceOf(ShapeException.class);
    }

    @Test
    void read_only_stays_read_only_in_both_directions() {
        assertThatThrownBy(() -> Buffers.asArray(ByteBuffer.allocate(2).asReadOnlyBuffer())
                        .fill(1))
                .isInstanceOf(ReadOnlyArrayException.class);
        ByteBuffer buffer = Buffers.asByteBuffer(NDArray.of((byte) 1).asReadOnly());
        assertThatThrownBy(() -> buffer.put(0, (byte) 2)).isInstanceOf(ReadOnlyBufferException.class);
    }

    @Test
    void a_buffer_over_an_array_reads_its_numbers() {
        NDArray array = NDArray.asArray(DType.of(">i4"), new byte[12], 3).assign(NDArray.arange(3));
        ByteBuffer buffer = Buffers.asByteBuffer(array.get("1:"));

        assertThat(buffer.order()).isEqualTo(ByteOrder.BIG_ENDIAN);
        assertThat(buffer.getInt(0)).isEqualTo(1);
        buffer.putInt(4, 70000);
        assertThat(array.getInt(2)).isEqualTo(70000);
    }

    @Test
    void a_buffer_that_can_not_share_says_what_copies() {
        assertThatThrownBy(() -> Buffers.asByteBuffer(NDArray.of(1, 2))).hasMessageContaining("toByteBuffer copies");
        assertThatThrownBy(() -> Buffers.asByteBuffer(NDArray.of(1, 2).asReadOnly()))
                .hasMessageContaining("toByteBuffer copies");
        assertThatThrownBy(() -> Buffers.asByteBuffer(
                        NDArray.of((byte) 1, (byte) 2, (byte) 3).get("::2")))
                .isInstanceOf(ShapeException.class);
    }

    @Test
    void a_copied_buffer_has_the_order_that_was_asked() {
        NDArray array = NDArray.of(1, 2, 3).get("::-1");
        ByteBuffer big = Buffers.toByteBuffer(array, ByteOrder.BIG_ENDIAN);
        ByteBuffer little = Buffers.toByteBuffer(array, ByteOrder.LITTLE_ENDIAN);

        assertThat(big.getInt()).isEqualTo(3);
        assertThat(little.getInt()).isEqualTo(3);
        assertThat(big.get(3)).isEqualTo((byte) 3);
        assertThat(little.get(0)).isEqualTo((byte) 3);
        assertThat(Buffers.toByteBuffer(NDArray.zeros(DType.of("<i2,>f4"), 1).fill(1), ByteOrder.BIG_ENDIAN)
                        .getShort())
                .isEqualTo((short) 1);
    }
}
