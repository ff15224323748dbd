package ndraster.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.awt.Point;
import java.awt.color.ColorSpace;
import java.awt.image.BandedSampleModel;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ndraster.Golden;
import ndraster.NDArray;
import ndraster.ReadOnlyArrayException;
import ndraster.ShapeException;
import ndraster.access.ArrayMemory;
import ndraster.awt.Images;
import ndraster.dtype.DType;
import ndraster.dtype.DTypeException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BufferViewTest {
    @TestFactory
    Stream<DynamicTest> a_request_is_answered_as_numpy_answers_it() {
        return Golden.objects(Golden.load("buffer_requests").get("cases"))
                .map(row -> dynamicTest(
                        row.get("array").getAsString() + ", "
                                + row.get("request").getAsString(),
                        () -> check(row)));
    }

    private static void check(JsonObject row) {
        NDArray array = array(row);
        BufferRequest request = new BufferRequest(row.get("flags").getAsInt());
        JsonObject expected = row.getAsJsonObject("result");
        if (Golden.error(expected).isPresent()) {
            assertThatThrownBy(() -> BufferView.of(array, request))
                    .isInstanceOfAny(IllegalArgumentException.class, ReadOnlyArrayException.class)
                    .hasMessageStartingWith(Golden.error(expected).get().message());
            return;
        }
        BufferView view = BufferView.of(array, request);
        assertThat(view.nbytes()).isEqualTo(expected.get("len").getAsLong());
        assertThat(view.itemSize()).isEqualTo(expected.get("itemsize").getAsLong());
        assertThat(view.isReadOnly()).isEqualTo(expected.get("readonly").getAsBoolean());
        assertThat(view.format()).isEqualTo(present(expected.get("format")).map(JsonElement::getAsString));
        assertThat(some(view.shape())).isEqualTo(present(expected.get("shape")).map(BufferViewTest::numbers));
        assertThat(some(view.strides()))
                .isEqualTo(present(expected.get("strides")).map(BufferViewTest::numbers));
        assertThat(view.suboffsets())
                .isEqualTo(present(expected.get("suboffsets")).map(BufferViewTest::numbers));
        assertThat(Golden.hex(view.toArray().toBytes())).isEqualTo(Golden.hex(array.toBytes()));
    }

    /// Without axes C has NULL for what is an empty list here.
    private static Optional<List<Long>> some(Optional<List<Long>> numbers) {
        return numbers.filter(list -> !list.isEmpty());
    }

    private static NDArray array(JsonObject row) {
        byte[] bytes = new byte[row.get("nbytes").getAsInt()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        MemorySegment memory = MemorySegment.ofArray(bytes);
        return NDArray.asStrided(
                Golden.dtype(row.get("dtype")),
                row.get("readonly").getAsBoolean() ? memory.asReadOnly() : memory,
                row.get("offset").getAsLong(),
                Golden.longs(row.get("shape")),
                Golden.longs(row.get("strides")));
    }

    private static Optional<JsonElement> present(JsonElement value) {
        return value.isJsonNull() ? Optional.empty() : Optional.of(value);
    }

    private static List<Long> numbers(JsonElement list) {
        return Arrays.stream(Golden.longs(list)).boxed().toList();
    }

    @TestFactory
    Stream<DynamicTest> contiguity_is_what_a_memoryview_says() {
        return Golden.objects(Golden.load("pep3118").get("layout"))
                .map(row -> dynamicTest(row.get("name").getAsString(), () -> {
                    MemorySegment memory = MemorySegment.ofArray(new byte[256]);
                    NDArray array = NDArray.asStrided(
                            DType.INT32, memory, 64, Golden.longs(row.get("shape")), Golden.longs(row.get("strides")));
                    BufferView view = BufferView.of(array);
                    if (!row.get("name").getAsString().equals("broadcast_to")) {
                        assertThat(view.nbytes()).isEqualTo(row.get("nbytes").getAsLong());
                    }
                    assertThat(view.isCContiguous())
                            .isEqualTo(row.get("c_contiguous").getAsBoolean());
                    assertThat(view.isFContiguous())
                            .isEqualTo(row.get("f_contiguous").getAsBoolean());
                }));
    }

    @Test
    void an_array_comes_back_over_the_same_memory() {
        NDArray array = NDArray.zeros(DType.of("<i2,>f4"), 3, 4).get("1:, ::-2");
        NDArray again = BufferView.of(array).asArray();

        again.field("f1").fill(2.5);
        assertThat(array.field("f1").get("1, 1").getDouble()).isEqualTo(2.5);
        assertThat(again.dtype()).isEqualTo(array.dtype());
        assertThat(again.strides()).containsExactly(array.strides());
        assertThatThrownBy(() -> BufferView.of(array.asReadOnly()).asArray().fill(1))
                .isInstanceOf(ReadOnlyArrayException.class);
    }

    @Test
    void padding_at_the_end_survives_where_numpys_own_round_trip_fails() {
        DType padded =
                DType.ofSpec("{'names': ['a', 'b'], 'formats': ['u1', '<u2'], 'offsets': [2, 4], 'itemsize': 8}");
        NDArray array = NDArray.zeros(padded, 5);

        assertThat(BufferView.of(array).format()).hasValue("T{xxB:a:xH:b:xx}");
        assertThat(BufferView.of(array).asArray().dtype()).isEqualTo(padded);
    }

    @Test
    void an_image_with_several_banks_is_one_buffer_with_suboffsets() {
        BufferedImage image = banded(4, 3);
        BufferView view = BufferView.ofBanks(Images.asBands(image));

        assertThat(view.shape()).hasValue(List.of(3L, 3L, 4L));
        assertThat(view.suboffsets()).hasValue(List.of(0L, -1L, -1L));
        assertThat(view.strides()).hasValue(List.of(8L, 4L, 1L));
        assertThatThrownBy(view::asArray)
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("asBanks()")
                .hasMessageContaining("toArray()");

        view.asBanks().get(1).set("2, 3", 77);
        assertThat(image.getRaster().getSample(3, 2, 1)).isEqualTo(77);
        assertThat(view.toArray().getInt(1, 2, 3)).isEqualTo(77);
        assertThat(view.toArray().shape()).containsExactly(3, 3, 4);
        assertThat(view.isCContiguous()).isFalse();
    }

    private static BufferedImage banded(int width, int height) {
        BandedSampleModel model = new BandedSampleModel(DataBuffer.TYPE_BYTE, width, height, 3);
        WritableRaster raster = Raster.createWritableRaster(model, new Point());
        ComponentColorModel colours = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, 1, DataBuffer.TYPE_BYTE);
        return new BufferedImage(colours, raster, false, null);
    }

    @Test
    void banks_that_run_backwards_share_one_suboffset() {
        NDArray first = NDArray.asArray(DType.UINT8, new byte[] {9, 1, 2, 3}, 4).get("3:0:-1");
        NDArray second = NDArray.asArray(DType.UINT8, new byte[] {4, 5, 6}, 3).get("::-1");
        BufferView view = BufferView.ofBanks(List.of(first, second));

        assertThat(view.suboffsets()).hasValue(List.of(2L, -1L));
        assertThat(view.toArray().toLongs()).containsExactly(3, 2, 1, 6, 5, 4);
    }

    @Test
    void native_banks_have_a_table_of_pointers_that_leads_to_the_elements() {
        try (Arena arena = Arena.ofConfined()) {
            NDArray red = NDArray.asArray(DType.UINT8, arena.allocate(4), 2, 2).fill(1);
            NDArray green =
                    NDArray.asArray(DType.UINT8, arena.allocate(4), 2, 2).fill(2);
            BufferView view = BufferView.ofBanks(List.of(red, green));
            MemorySegment table = view.toPointers(arena);

            long pointer = table.get(
                    ValueLayout.JAVA_LONG, view.strides().orElseThrow().getFirst());
            MemorySegment bank =
                    NativeMemory.at(pointer + view.suboffsets().orElseThrow().getFirst(), 4, arena);
            assertThat(bank.get(ValueLayout.JAVA_BYTE, 3)).isEqualTo((byte) 2);
            assertThatThrownBy(() -> BufferView.of(red).toPointers(arena)).hasMessageContaining("in one piece");
        }
    }

    @Test
    void banks_that_differ_are_refused() {
        NDArray bytes = NDArray.zeros(DType.UINT8, 2);
        assertThatThrownBy(() -> BufferView.ofBanks(List.of(bytes, NDArray.zeros(DType.INT8, 2))))
                .hasMessageStartingWith("the banks of one buffer differ: uint8 of shape [2]");
        assertThatThrownBy(() -> BufferView.ofBanks(List.of(bytes, NDArray.zeros(DType.UINT8, 3))))
                .isInstanceOf(ShapeException.class);
        assertThatThrownBy(() -> BufferView.ofBanks(List.of())).isInstanceOf(ShapeException.class);
    }

    @Test
    void a_buffer_without_format_is_bytes() {
        BufferView simple = BufferView.of(NDArray.asArray(new int[] {1, 2}), new BufferRequest(BufferRequest.SIMPLE));

        assertThat(simple.asArray().dtype()).isEqualTo(DType.UINT8);
        assertThat(simple.asArray().shape()).containsExactly(8);
        assertThat(BufferView.of(NDArray.asArray(new int[] {1, 2}), new BufferRequest(BufferRequest.ND))
                        .asArray()
                        .dtype())
                .isEqualTo(DType.of("|V4"));
    }

    @Test
    void a_repeated_item_appends_its_shape() {
        BufferView view = view(new byte[12], "(2)h", 4, List.of(3L), List.of(4L));

        assertThat(view.asArray().dtype()).isEqualTo(DType.INT16);
        assertThat(view.asArray().shape()).containsExactly(3, 2);
    }

    private static BufferView view(byte[] memory, String format, long itemSize, List<Long> shape, List<Long> strides) {
        return new BufferView(
                List.of(MemorySegment.ofArray(memory)),
                0,
                false,
                itemSize,
                Optional.of(format),
                Optional.of(shape),
                Optional.of(strides),
                Optional.empty());
    }

    @Test
    void a_buffer_that_does_not_fit_its_memory_or_its_format_is_refused() {
        assertThatThrownBy(() ->
                        view(new byte[12], "i", 4, List.of(4L), List.of(4L)).asArray())
                .isInstanceOf(ShapeException.class);
        assertThatThrownBy(() ->
                        view(new byte[12], "i", 8, List.of(1L), List.of(4L)).asArray())
                .isInstanceOf(DTypeException.class)
                .hasMessageStartingWith("Item size 8 for PEP 3118 buffer format string i does not match");
        assertThatThrownBy(() ->
                        view(new byte[12], "(2)i", 4, List.of(2L), List.of(4L)).asArray())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> view(new byte[12], "i", 4, List.of(1L), List.of()))
                .isInstanceOf(ShapeException.class);
        assertThatThrownBy(() -> view(new byte[12], "i", 4, List.of(-1L), List.of(4L)))
                .hasMessageStartingWith("negative dimensions are not allowed");
        assertThatThrownBy(() -> view(new byte[12], "B", 1, List.of(1L << 62, 4L), List.of(1L, 1L)))
                .isInstanceOf(ShapeException.class)
                .hasMessageStartingWith("array is too big");
        assertThatThrownBy(() -> view(new byte[12], "B", 1, List.of(4L), List.of(1L << 62))
                        .asBanks())
                .isInstanceOf(ShapeException.class);
    }

    /// A field of nothing starts behind its memory, in NumPy too, which exchanges it.
    @ParameterizedTest
    @CsvSource({"0, 3", "3, 0", "0, 0"})
    void an_empty_array_that_begins_behind_its_memory_is_exchanged(long rows, long columns) {
        NDArray empty = NDArray.zeros(DType.ofSpec("[('a', 'u1'), ('b', '<u2')]"), rows, columns)
                .field("b");
        assertThat(empty.offset()).isEqualTo(1);
        NDArray readOnly = empty.asReadOnly();
        for (NDArray back : List.of(
                NDArray.asArray(empty.arrayInterface(), empty),
                BufferView.of(empty).asArray(),
                BufferView.of(empty).toArray(),
                ArrayMemory.unguarded(readOnly))) {
            assertThat(back.shape()).containsExactly(rows, columns);
            assertThat(back.dtype()).isEqualTo(empty.dtype());
            assertThat(back.add(1).shape()).containsExactly(rows, columns);
            assertThat(back.copy().toBytes()).isEmpty();
        }
        Map<String, Object> dict =
                Map.of("shape", List.of(rows, columns), "typestr", "<u2", "data", BufferView.of(empty));
        assertThat(NDArray.asArray(InterfaceDict.ofMap(dict), empty).shape()).containsExactly(rows, columns);
        BufferView banks = BufferView.ofBanks(List.of(empty, readOnly));
        assertThat(banks.toArray().shape()).containsExactly(2, rows, columns);
        assertThat(banks.asBanks().getLast().shape()).containsExactly(rows, columns);
        assertThat(BufferView.ofBanks(List.of(empty)).asArray().shape()).containsExactly(1, rows, columns);
    }
}
