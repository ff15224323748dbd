package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ndraster.dtype.DType;
import ndraster.layout.Layout;
import ndraster.memory.Storage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ShapesGoldenTest {
    @TestFactory
    Stream<DynamicTest> shapes_broadcast_as_numpys_do() {
        return Golden.objects(Golden.load("broadcasting").get("binary"))
                .map(row -> dynamicTest(row.get("a") + " + " + row.get("b"), () -> {
                    NDArray a = NDArray.zeros(DType.INT64, Golden.longs(row.get("a")));
                    NDArray b = NDArray.zeros(DType.INT64, Golden.longs(row.get("b")));
                    Optional<Golden.Error> error = Golden.error(row);
                    if (error.isPresent()) {
                        GoldenArrays.assertRefused(error.get(), () -> a.add(b));
                    } else {
                        assertThat(a.add(b).shape()).containsExactly(Golden.longs(row.get("shape")));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> broadcast_to_gives_numpys_strides_and_a_read_only_view() {
        return Golden.objects(Golden.load("broadcasting").get("broadcast_to"))
                .map(row -> dynamicTest(row.get("from") + " to " + row.get("to"), () -> {
                    NDArray array = NDArray.zeros(DType.INT64, Golden.longs(row.get("from")));
                    long[] to = Golden.longs(row.get("to"));
                    Optional<Golden.Error> error = Golden.error(row);
                    if (error.isPresent()) {
                        GoldenArrays.assertRefused(error.get(), () -> array.broadcastTo(to));
                        return;
                    }
                    assertThat(array.broadcastTo(to).strides()).containsExactly(Golden.longs(row.get("strides")));
                    assertThat(array.broadcastTo(to).isReadOnly()).isTrue();
                }));
    }

    @Test
    void in_place_shapes_that_do_not_fit_are_refused_in_numpys_words() {
        JsonObject messages = Golden.load("broadcasting").getAsJsonObject("messages");
        NDArray four = NDArray.zeros(DType.INT64, 4);
        GoldenArrays.assertRefused(
                Golden.asError(messages.getAsJsonObject("in-place, operand (3,) into (4,)")),
                () -> four.addInPlace(NDArray.zeros(DType.INT64, 3)));
        GoldenArrays.assertRefused(
                Golden.asError(messages.getAsJsonObject("in-place, operand (2,4) into (4,)")),
                () -> four.addInPlace(NDArray.zeros(DType.INT64, 2, 4)));
        GoldenArrays.assertRefused(
                Golden.asError(messages.getAsJsonObject("assign (3,2) into (2,3)")),
                () -> NDArray.zeros(DType.INT64, 2, 3).assign(NDArray.zeros(DType.INT64, 3, 2)));
    }

    @TestFactory
    Stream<DynamicTest> a_reshape_is_a_view_exactly_where_numpys_is() {
        JsonObject file = Golden.load("reshape");
        return Golden.objects(file.get("cases"))
                .map(row -> dynamicTest(
                        row.get("array") + " to " + row.get("shape") + row.get("order"),
                        () -> checkReshape(
                                row,
                                file.getAsJsonObject("arrays")
                                        .getAsJsonObject(row.get("array").getAsString()))));
    }

    private static void checkReshape(JsonObject row, JsonObject encoded) {
        long[] shape = Golden.longs(encoded.get("shape"));
        Layout layout = Layout.of(shape, Golden.longs(encoded.get("strides")), 400);
        byte[] memory = new byte[1000];
        NDArray array = new NDArray(DType.INT64, layout, Storage.onHeap(memory, memory));
        long[] target = Golden.longs(row.get("shape"));
        Order order = Order.valueOf(row.get("order").getAsString());
        Optional<Golden.Error> error = Golden.error(row);
        if (error.isPresent()) {
            GoldenArrays.assertRefused(error.get(), () -> array.reshape(order, target));
            return;
        }
        NDArray result = array.reshape(order, target);
        assertThat(result.shape()).containsExactly(Golden.longs(row.get("result_shape")));
        if (row.get("view").isJsonNull()) {
            assertThat(result.size()).isZero();
            return;
        }
        assertThat(result.storage() == array.storage())
                .isEqualTo(row.get("view").getAsBoolean());
        if (row.get("view").getAsBoolean()) {
            assertThat(result.strides()).containsExactly(Golden.longs(row.get("strides")));
            assertThat(result.offset() - array.offset())
                    .isEqualTo(row.get("offset_from_array").getAsLong());
        }
    }

    @TestFactory
    Stream<DynamicTest> what_can_not_be_arranged_is_refused_in_numpys_words() {
        JsonObject messages = Golden.load("reshape").getAsJsonObject("messages");
        return messages.keySet().stream()
                .map(call -> dynamicTest(
                        call,
                        () -> GoldenArrays.assertRefused(
                                Golden.asError(messages.getAsJsonObject(call)), () -> arrange(call))));
    }

    private static void arrange(String call) {
        NDArray plane = NDArray.arange(12).reshape(3, 4);
        switch (call) {
            case "transpose(0,0)" -> plane.transpose(0, 0);
            case "transpose(0)" -> plane.transpose(0);
            case "transpose(0,2)" -> plane.transpose(0, 2);
            case "swapaxes(0,2)" -> plane.swapAxes(0, 2);
            case "squeeze(0)" -> plane.squeeze(0);
            case "expand_dims(5)" -> Shaping.expandDims(plane, 5);
            case "bool(array)" -> plane.getBoolean();
            case "bool(empty)" -> NDArray.zeros(DType.INT64, 0).getBoolean();
            case "int(array)" -> plane.getLong();
            case "len(0-d)" -> NDArray.zeros(DType.INT64).length();
            case "reshape no-copy impossible" -> plane.transpose().asReshaped(12);
            case "item(99)" -> plane.item(99);
            case "take oob" -> plane.take(NDArray.of(99));
            case "concatenate shapes" ->
                Joining.concatenate(List.of(NDArray.zeros(DType.INT64, 2, 3), NDArray.zeros(DType.INT64, 2, 2)), 0);
            case "stack shapes" -> Joining.stack(List.of(plane, plane.transpose()), 0);
            default -> throw new IllegalArgumentException(call);
        }
    }

    @TestFactory
    Stream<DynamicTest> view_as_another_type_is_numpys() {
        return Golden.objects(Golden.load("dtype_views").get("views"))
                .filter(row -> !row.toString().contains("|O"))
                .map(row -> dynamicTest(row.get("from") + " as " + row.get("to"), () -> checkView(row)));
    }

    private static void checkView(JsonObject row) {
        JsonObject from = row.getAsJsonObject("from");
        byte[] memory = new byte[1000];
        NDArray array = new NDArray(
                Golden.dtype(from.get("dtype")),
                Layout.of(Golden.longs(from.get("shape")), Golden.longs(from.get("strides")), 100),
                Storage.onHeap(memory, memory));
        DType to = Golden.dtype(row.get("to"));
        Optional<Golden.Error> error = Golden.error(row);
        if (error.isPresent()) {
            GoldenArrays.assertRefused(error.get(), () -> array.view(to));
            return;
        }
        NDArray view = array.view(to);
        assertThat(view.dtype()).isEqualTo(Golden.dtype(row.get("dtype")));
        assertThat(view.shape()).containsExactly(Golden.longs(row.get("shape")));
        assertThat(view.strides()).containsExactly(Golden.longs(row.get("strides")));
    }
}
