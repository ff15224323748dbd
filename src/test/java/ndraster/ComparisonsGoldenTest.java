package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ndraster.dtype.DType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ComparisonsGoldenTest {
    private static final JsonObject OPS = Golden.load("binary_ops");

    @TestFactory
    Stream<DynamicTest> every_comparison_of_every_pair_of_values_is_numpys() {
        return rows("comparisons")
                .map(test -> dynamicTest(test.name(), () -> {
                    NDArray left = test.values("a").get(Index.all(), Index.newAxis());
                    assertThat(bits(test.function().apply(left, test.values("b"))))
                            .isEqualTo(test.bits());
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_other_comparisons_and_logical_operations_are_numpys() {
        int n = OPS.get("zip_count").getAsInt();
        return rows("logic")
                .map(test -> dynamicTest(test.name(), () -> {
                    NDArray left = test.values("a");
                    NDArray right = test.values("b");
                    NDArray a = left.get(Index.take(IntStream.range(0, n)
                            .mapToLong(k -> k % left.size())
                            .toArray()));
                    NDArray b = right.get(Index.take(IntStream.range(0, n)
                            .mapToLong(k -> (13L * k + 3) % right.size())
                            .toArray()));
                    assertThat(bits(test.function().apply(a, b))).isEqualTo(test.bits());
                }));
    }

    private record Row(BinaryUfunc function, JsonObject json) {
        String name() {
            return function + " " + json.get("a") + json.get("b");
        }

        NDArray values(String side) {
            String typestr = json.get(side).getAsString();
            return GoldenArrays.flat(
                    typestr, OPS.getAsJsonObject("values").get(typestr).getAsString());
        }

        String bits() {
            return json.get("bits").getAsString();
        }
    }

    private static Stream<Row> rows(String file) {
        return Golden.load(file).entrySet().stream()
                .filter(entry -> entry.getValue().isJsonArray())
                .flatMap(entry -> Golden.objects(entry.getValue())
                        .map(row -> new Row(BinaryUfunc.valueOf(entry.getKey().toUpperCase(Locale.ROOT)), row)));
    }

    private static String bits(NDArray truths) {
        assertThat(truths.dtype()).isEqualTo(DType.BOOL);
        StringBuilder bits = new StringBuilder();
        for (byte truth : truths.toBytes()) {
            bits.append(truth);
        }
        return bits.toString();
    }

    private static final NDArray PIXEL =
            NDArray.zeros(DType.of("u1,u1,u1,u1"), 1).fill(List.of(1, 2, 3, 4));

    @Test
    void structs_are_equal_when_all_their_fields_are() {
        NDArray wider = NDArray.zeros(DType.of("<u2,u1,u1,u1"), 1).assign(PIXEL);
        assertThat(bits(PIXEL.equal(PIXEL.copy()))).isEqualTo("1");
        assertThat(bits(PIXEL.notEqual(NDArray.zeros(PIXEL.dtype(), 1)))).isEqualTo("1");
        assertThat(bits(PIXEL.equal(wider))).isEqualTo("1");
        wider.field("f3").fill(5);
        assertThat(bits(PIXEL.equal(wider))).isEqualTo("0");
        assertThat(bits(PIXEL.notEqual(wider))).isEqualTo("1");
    }

    @Test
    void struct_fields_with_axes_of_their_own_are_compared_whole() {
        NDArray matrices = NDArray.zeros(DType.ofSpec("[('m', 'u1', (2, 3)), ('t', '<U2')]"), 2, 2);
        NDArray other = matrices.copy();
        other.field("m").get("1, 0, 1, 2").fill(1);
        other.field("t").get("0, 1").fill("x");
        assertThat(bits(matrices.equal(other))).isEqualTo("1001");
        assertThat(bits(matrices.notEqual(other))).isEqualTo("0110");
    }

    @TestFactory
    Stream<DynamicTest> structs_that_can_not_be_compared_are_refused_in_numpys_words() {
        JsonObject file = Golden.load("struct_ops").getAsJsonObject("ops");
        NDArray renamed = NDArray.zeros(DType.ofSpec("[('r', 'u1'), ('g', 'u1'), ('b', 'u1'), ('x', 'u1')]"), 1);
        NDArray fewer = NDArray.zeros(DType.of("u1,u1"), 1);
        Map<String, Runnable> calls = Map.of(
                "== renamed field", () -> PIXEL.equal(renamed),
                "== fewer fields", () -> PIXEL.equal(fewer),
                "== int", () -> PIXEL.equal(5),
                "< itself", () -> PIXEL.less(PIXEL));
        return calls.entrySet().stream()
                .map(call -> dynamicTest(call.getKey(), () -> {
                    Golden.Error error =
                            Golden.error(file.getAsJsonObject(call.getKey())).orElseThrow();
                    GoldenArrays.assertRefused(error, () -> call.getValue().run());
                }));
    }

    @TestFactory
    Stream<DynamicTest> text_and_times_are_compared_as_numpy_does() {
        JsonObject file = Golden.load("compared_texts");
        return Golden.objects(file.get("cases"))
                .map(row -> dynamicTest(row.get("name").getAsString(), () -> {
                    NDArray a = GoldenArrays.array(row.get("a"));
                    NDArray b = GoldenArrays.array(row.get("b"));
                    for (Map.Entry<String, JsonElement> entry :
                            row.getAsJsonObject("bits").entrySet()) {
                        BinaryUfunc function =
                                BinaryUfunc.valueOf(entry.getKey().toUpperCase(Locale.ROOT));
                        assertThat(bits(function.apply(a, b)))
                                .as(entry.getKey())
                                .isEqualTo(entry.getValue().getAsString());
                    }
                }));
    }

    @Test
    void truths_go_into_an_array_of_any_number_type() {
        NDArray out = NDArray.zeros(DType.FLOAT32, 2, 3);
        assertThat(BinaryUfunc.GREATER.into(out, NDArray.arange(3), 1)).isSameAs(out);
        assertThat(out.get("1").equal(NDArray.of(0f, 0f, 1f)).toBytes()).containsOnly(1);
    }

    @Test
    void a_comparison_into_its_own_argument_reads_before_it_writes() {
        byte[] memory = {5, 200 - 256, 7, 9};
        NDArray array = NDArray.asArray(DType.UINT8, memory, 4);
        BinaryUfunc.LESS.into(array.get("1:"), array.get(":-1"), array.get("1:"));
        assertThat(memory).containsExactly(5, 1, 0, 1);
    }
}
