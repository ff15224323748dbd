package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.stream.Stream;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// NIO buffers and memory segments, in and out, sharing.
class BuffersTest {
    enum Memory {
        HEAP {
            @Override
            ByteBuffer make(int size) {
                return ByteBuffer.allocate(size);
            }
        },
        HEAP_SLICE {
            @Override
            ByteBuffer make(int size) {
                return ByteBuffer.allocate(size + 7).slice(5, size);
            }
        },
        DIRECT {
            @Override
            ByteBuffer make(int size) {
                return ByteBuffer.allocateDirect(size);
            }
        };

        abstract ByteBuffer make(int size);
    }

    @ParameterizedTest
    @EnumSource(Memory.class)
    void an_array_over_a_buffer_is_what_remains_of_it(Memory memory) {
        ByteBuffer buffer = memory.make(8);
        buffer.position(2).limit(6);
        NDArray array = NDArray.asArray(buffer);
        buffer.clear();
        buffer.put(2, (byte) -5);
        array.get("-1").fill(9);
        assertThat(array.toLongs()).containsExactly(-5, 0, 0, 9);
        assertThat(buffer.get(5)).isEqualTo((byte) 9);
        assertThat(array.dtype()).isEqualTo(DType.INT8);
        assertThat(array.base()).containsSame(buffer);
    }

    private static Stream<Arguments> typed() {
        return Stream.of(Memory.values())
                .flatMap(memory -> Stream.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)
                        .map(order -> Arguments.of(memory, order)));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void a_typed_view_of_a_byte_buffer_has_its_byte_order(Memory memory, ByteOrder order) {
        ByteBuffer bytes = memory.make(16).order(order);
        checkShared(bytes.asShortBuffer().put(1, (short) 300), DType.INT16.withOrder(order), 300);
        checkShared(bytes.asCharBuffer().put(1, '€'), DType.UINT16.withOrder(order), '€');
        checkShared(bytes.asIntBuffer().put(1, 70000), DType.INT32.withOrder(order), 70000);
        checkShared(bytes.asLongBuffer().put(1, 1L << 40), DType.INT64.withOrder(order), 1L << 40);
        checkShared(bytes.asFloatBuffer().put(1, 1.5f), DType.FLOAT32.withOrder(order), 1.5);
        checkShared(bytes.asDoubleBuffer().put(1, 2.5), DType.FLOAT64.withOrder(order), 2.5);
    }

    @Test
    void buffers_over_java_arrays_share_them() {
        checkShared(ShortBuffer.wrap(new short[] {0, 3}), DType.INT16, 3);
        checkShared(CharBuffer.wrap(new char[] {0, 3}), DType.UINT16, 3);
        checkShared(IntBuffer.wrap(new int[] {9, 0, 3}, 1, 2).slice(), DType.INT32, 3);
        checkShared(LongBuffer.wrap(new long[] {0, 3}), DType.INT64, 3);
        checkShared(FloatBuffer.wrap(new float[] {0, 3}), DType.FLOAT32, 3);
        checkShared(DoubleBuffer.wrap(new double[] {0, 3}), DType.FLOAT64, 3);
    }

    /// @param expected what is in the buffer at 1
    private static void checkShared(Buffer buffer, DType dtype, double expected) {
        NDArray array = NDArray.asArray(buffer);
        assertThat(array.dtype()).isEqualTo(dtype);
        assertThat(array.getDouble(1)).isEqualTo(expected);
        array.get("1").fill(7);
        assertThat(NDArray.asArray(buffer).getDouble(1)).isEqualTo(7);
        array.get("1").fill(0);
    }

    @Test
    void the_byte_order_of_a_dtype_counts_not_that_of_the_buffer() {
        ByteBuffer buffer = ByteBuffer.allocate(4).putInt(0, 1);
        assertThat(NDArray.asArray(DType.of(">i4"), buffer, 1).getInt(0)).isEqualTo(1);
        assertThat(NDArray.asArray(DType.of("<i4"), buffer, 1).getInt(0)).isEqualTo(1 << 24);
        assertThat(NDArray.asArray(DType.INT32.withOrder(buffer.order()), buffer, 1)
                        .getInt(0))
                .isEqualTo(1);
        assertThatThrownBy(() -> NDArray.asArray(DType.UINT8, buffer, 2, 3))
                .isInstanceOf(ShapeException.class)
                .hasMessageStartingWith("buffer is too small for requested array");
    }

    @ParameterizedTest
    @EnumSource(Memory.class)
    void a_read_only_buffer_gives_a_read_only_array(Memory memory) {
        NDArray array = NDArray.asArray(memory.make(4).asReadOnlyBuffer());
        assertThat(array.isReadOnly()).isTrue();
        assertThatThrownBy(() -> array.fill(1)).isInstanceOf(ReadOnlyArrayException.class);
        assertThat(array.asByteBuffer().isReadOnly()).isTrue();
        assertThat(array.asMemorySegment().isReadOnly()).isTrue();
    }

    @Test
    void a_buffer_over_a_text_has_no_memory_to_share() {
        assertThatThrownBy(() -> NDArray.asArray(CharBuffer.wrap("text")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no memory of its own");
    }

    @ParameterizedTest
    @EnumSource(Memory.class)
    void a_byte_buffer_shows_the_elements_in_their_byte_order(Memory memory) {
        for (String type : new String[] {">u4", "<u4", "|u1", ">f8"}) {
            ByteBuffer given = memory.make(16);
            NDArray array =
                    NDArray.asArray(DType.of(type), given, 16 / DType.of(type).itemSize());
            NDArray part = array.get("1:");
            ByteBuffer buffer = part.asByteBuffer();
            assertThat(buffer.remaining()).isEqualTo((int) part.nbytes());
            if (type.endsWith("u4")) {
                buffer.putInt(0, 258);
                assertThat(part.getLong(0)).isEqualTo(258);
            } else if (type.endsWith("f8")) {
                part.fill(2.5);
                assertThat(buffer.getDouble(0)).isEqualTo(2.5);
            } else {
                buffer.put(0, (byte) -1);
                assertThat(part.getLong(0)).isEqualTo(255);
            }
        }
    }

    @Test
    void what_a_byte_buffer_can_not_show_is_refused_with_a_way_out() {
        assertThatThrownBy(NDArray.of(1, 2)::asByteBuffer)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("int[]")
                .hasMessageContaining("asMemorySegment");
        NDArray hidden =
                NDArray.asArray(DType.INT32, MemorySegment.ofArray(new int[2]).asReadOnly(), 2);
        assertThatThrownBy(hidden::asByteBuffer)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other than byte[]")
                .hasMessageContaining("toBytes copies");
        NDArray gaps = NDArray.zeros(DType.UINT8, 4, 4).get(":, :2");
        assertThatThrownBy(gaps::asByteBuffer)
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("copy()");
        assertThatThrownBy(gaps::asMemorySegment).isInstanceOf(ShapeException.class);
        assertThat(NDArray.zeros(DType.UINT8, 3, 0).asByteBuffer().remaining()).isZero();
    }

    @Test
    void a_memory_segment_shows_the_elements() {
        NDArray array = NDArray.of(1, 2, 3);
        MemorySegment segment = array.get("1:").asMemorySegment();
        segment.setAtIndex(ValueLayout.JAVA_INT, 0, 77);
        assertThat(array.toInts()).containsExactly(1, 77, 3);
        assertThat(segment.byteSize()).isEqualTo(8);
        assertThat(array.asReadOnly().asMemorySegment().isReadOnly()).isTrue();
        assertThat(NDArray.zeros(DType.UINT8, 0).asMemorySegment().byteSize()).isZero();
    }

    @Test
    void an_array_in_an_arena_ends_with_it() {
        NDArray array;
        try (Arena arena = Arena.ofConfined()) {
            array = NDArray.zeros(arena, DType.FLOAT32, 2, 3);
            assertThat(array.asMemorySegment().isNative()).isTrue();
            assertThat(array.asMemorySegment().address() % 64).isZero();
            assertThat(array.addInPlace(2).toFloats()).containsOnly(2).hasSize(6);
            assertThat(array.asByteBuffer().isDirect()).isTrue();
        }
        assertThatThrownBy(() -> array.getDouble(0, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }
}
