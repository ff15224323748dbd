package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ndraster.dtype.DType;
import ndraster.dtype.Field;
import ndraster.dtype.Struct;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StructuredTest {
    private static final JsonObject FILE = Golden.load("dtype_views").getAsJsonObject("recfunctions");
    private static final Struct RGBA = (Struct) DType.ofSpec("[('r', 'u1'), ('g', 'u1'), ('b', 'u1'), ('a', 'u1')]");

    @TestFactory
    Stream<DynamicTest> fields_become_an_axis_as_numpys_do() {
        return Golden.objects(FILE.get("structured_to_unstructured"))
                .map(row -> DynamicTest.dynamicTest(row.get("name").getAsString(), () -> checkUnstructured(row)));
    }

    private static void checkUnstructured(JsonObject row) {
        NDArray array = of(Golden.dtype(row.get("dtype")), row);
        Optional<Golden.Error> error = Golden.error(row);
        if (error.isPresent()) {
            GoldenArrays.assertRefused(error.get(), () -> Structured.toUnstructured(array));
            GoldenArrays.assertRefused(error.get(), () -> Structured.asUnstructured(array));
            return;
        }
        NDArray copy = Structured.toUnstructured(array);
        assertThat(copy.shape()).containsExactly(Golden.longs(row.get("out_shape")));
        assertThat(copy.dtype()).isEqualTo(Golden.dtype(row.get("out_dtype")));
        assertThat(Sharing.sharesMemory(copy, array)).isFalse();
        if (row.get("zero_copy").getAsBoolean()) {
            NDArray view = Structured.asUnstructured(array);
            assertThat(view.strides()).containsExactly(Golden.longs(row.get("out_strides")));
            assertThat(view.offset() - array.offset())
                    .isEqualTo(row.get("offset").getAsLong());
            assertThat(view.toBytes()).containsExactly(copy.toBytes());
        } else if (!row.get("name").getAsString().equals("big-endian")) { // which we can show as what it is
            assertThatThrownBy(() -> Structured.asUnstructured(array))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("toUnstructured");
        }
    }

    @TestFactory
    Stream<DynamicTest> an_axis_becomes_fields_as_numpys_does() {
        return Golden.objects(FILE.get("unstructured_to_structured"))
                .map(row -> DynamicTest.dynamicTest(row.get("name").getAsString(), () -> {
                    NDArray array = of(DType.UINT8, row);
                    Struct type = (Struct) Golden.dtype(row.get("out_dtype"));
                    NDArray copy = Structured.toStructured(array, type);
                    assertThat(copy.shape()).containsExactly(Arrays.copyOf(array.shape(), array.ndim() - 1));
                    assertThat(Structured.toUnstructured(copy).toBytes()).containsExactly(array.toBytes());
                    if (row.get("zero_copy").getAsBoolean()) {
                        NDArray view = Structured.asStructured(array, type);
                        assertThat(Sharing.sharesMemory(view, array)).isTrue();
                        assertThat(view.toBytes()).containsExactly(copy.toBytes());
                    }
                }));
    }

    /// Bytes 0, 1, 2, … under the shape and strides of the row.
    private static NDArray of(DType dtype, JsonObject row) {
        NDArray root = NDArray.arange(200).astype(DType.UINT8);
        return NDArray.overStorage(
                dtype, root.storage(), 60, Golden.longs(row.get("shape")), Golden.longs(row.get("strides")));
    }

    @Test
    void other_lengths_are_refused_in_numpys_words() {
        NDArray array = NDArray.zeros(DType.UINT8, 2, 3);
        Golden.Error error = Golden.asError(FILE.getAsJsonObject("length_mismatch"));
        GoldenArrays.assertRefused(error, () -> Structured.toStructured(array, RGBA));
        GoldenArrays.assertRefused(error, () -> Structured.asStructured(array, RGBA));
        GoldenArrays.assertRefused(error, () -> Structured.asStructured(array, "r", "g"));
        assertThatThrownBy(() -> Structured.asStructured(NDArray.zeros(DType.UINT8), RGBA))
                .hasMessage("arr must have at least one dimension");
        assertThatThrownBy(() -> Structured.asStructured(NDArray.zeros(DType.UINT8, 3, 0), RGBA))
                .hasMessage("last axis with size 0 is not supported");
    }

    @Test
    void samples_of_a_bgr_image_become_pixels_that_share_its_memory() {
        NDArray bgr = NDArray.zeros(DType.UINT8, 4, 5, 3);
        NDArray pixels = Structured.asStructured(bgr.get("..., ::-1"), "r", "g", "b");
        pixels.set("1, 2", List.of(10, 20, 30));
        assertThat(bgr.get("1, 2").toLongs()).containsExactly(30, 20, 10);
        assertThat(pixels.itemSize()).isEqualTo(3);
        assertThat(Structured.asUnstructured(pixels).strides()).containsExactly(15, 3, -1);
    }

    @Test
    void some_channels_become_fields_with_gaps_between_them() {
        NDArray image = NDArray.arange(24).astype(DType.UINT8).reshape(2, 3, 4);
        NDArray pixels = Structured.asStructured(image.get("..., ::2"), "r", "b");
        assertThat(pixels.field("b").toLongs()).containsExactly(2, 6, 10, 14, 18, 22);
        pixels.fill(0);
        assertThat(image.get("..., 1").toLongs()).containsExactly(1, 5, 9, 13, 17, 21);
    }

    @Test
    void a_view_that_strides_can_not_say_is_refused() {
        NDArray image = NDArray.zeros(DType.UINT8, 2, 3, 4);
        assertThatThrownBy(() -> Structured.asStructured(image.get("..., ::-1"), RGBA))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("toStructured");
        assertThatThrownBy(() -> Structured.asStructured(NDArray.zeros(DType.INT8, 4), RGBA))
                .isInstanceOf(CastException.class)
                .hasMessageContaining("toStructured");
        Struct padded = Struct.of(List.of(Field.of("r", DType.UINT8, 0)), 8);
        assertThatThrownBy(() -> Structured.asStructured(NDArray.zeros(DType.UINT8, 7, 1), padded))
                .isInstanceOf(ShapeException.class)
                .hasMessageStartingWith("buffer is too small");
    }

    @Test
    void fields_are_converted_one_by_one() {
        Struct mixed = (Struct) DType.ofSpec("[('id', '<i4'), ('p', [('x', '>f4'), ('y', '<f8')]), ('c', 'u1', (2,))]");
        NDArray numbers = NDArray.arange(10).reshape(2, 5);
        NDArray structs = Structured.toStructured(numbers, mixed);
        assertThat(structs.item(1)).isEqualTo(List.of(5L, List.of(6.0, 7.0), List.of(8L, 9L)));
        assertThat(Structured.toUnstructured(structs).dtype()).isEqualTo(DType.FLOAT64);
        assertThat(Structured.toUnstructured(structs).toDoubles()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(Structured.toUnstructured(structs, DType.UINT8).toLongs())
                .startsWith(0, 1, 2)
                .hasSize(10);
    }
}
