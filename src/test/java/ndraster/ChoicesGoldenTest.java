package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ndraster.dtype.DType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ChoicesGoldenTest {
    private static final JsonObject FILE = Golden.load("choices");

    @TestFactory
    Stream<DynamicTest> clip_is_numpys() {
        return tests("clip", row -> clip(GoldenArrays.array(row.get("a")), row.get("min"), row.get("max")));
    }

    private static NDArray clip(NDArray array, JsonElement min, JsonElement max) {
        return min.isJsonPrimitive()
                ? array.clip(number(min), number(max))
                : array.clip(GoldenArrays.array(min), GoldenArrays.array(max));
    }

    @TestFactory
    Stream<DynamicTest> where_is_numpys() {
        return tests("where", row -> where(GoldenArrays.array(row.get("condition")), row.get("a"), row.get("b")));
    }

    private static NDArray where(NDArray condition, JsonElement a, JsonElement b) {
        if (a.isJsonPrimitive()) {
            return Choice.where(condition, number(a), GoldenArrays.array(b));
        }
        return b.isJsonPrimitive()
                ? Choice.where(condition, GoldenArrays.array(a), number(b))
                : Choice.where(condition, GoldenArrays.array(a), GoldenArrays.array(b));
    }

    @Test
    void where_refuses_choices_without_a_common_type() {
        NDArray structs = NDArray.zeros(DType.of("u1,u1"), 2);
        assertThatThrownBy(() -> Choice.where(NDArray.of(true, false), structs, NDArray.of(1, 2)))
                .isInstanceOf(CastException.class)
                .hasMessageContaining("do not have a common DType");
    }

    @TestFactory
    Stream<DynamicTest> round_is_numpys() {
        return tests(
                "round",
                row -> GoldenArrays.array(row.get("a"))
                        .round(row.get("decimals").getAsInt()));
    }

    private interface Call {
        NDArray on(JsonObject row);
    }

    private static Stream<DynamicTest> tests(String table, Call call) {
        return Golden.objects(FILE.get(table))
                .map(row -> dynamicTest(row.toString(), () -> check(row, () -> call.on(row))));
    }

    private static void check(JsonObject row, Supplier<NDArray> call) {
        Optional<Golden.Error> error = Golden.error(row);
        if (error.isPresent()) {
            GoldenArrays.assertRefused(error.get(), call::get);
            return;
        }
        NDArray result = call.get();
        NDArray expected = GoldenArrays.array(row.get("value"));
        assertThat(result.dtype()).isEqualTo(expected.dtype());
        assertThat(result.shape()).containsExactly(expected.shape());
        assertThat(result.repr()).isEqualTo(expected.repr());
        assertThat(GoldenArrays.hex(result.equal(expected))).isEqualTo(GoldenArrays.hex(expected.equal(expected)));
    }

    private static Number number(JsonElement element) {
        String text = element.getAsString();
        return switch (text) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            default -> text.contains(".") ? (Number) Double.valueOf(text) : (Number) new BigInteger(text);
        };
    }

    @TestFactory
    Stream<DynamicTest> a_saturating_cast_gives_the_nearest_number_of_the_type() {
        return Golden.objects(Golden.load("saturated").get("cases"))
                .map(row -> dynamicTest(row.get("a") + " to " + row.get("to"), () -> {
                    NDArray array = GoldenArrays.flat(
                            row.get("a").getAsString(), row.get("values").getAsString());
                    NDArray result = array.toSaturated(DType.of(row.get("to").getAsString()));
                    assertThat(result.dtype().typestr()).isEqualTo(row.get("to").getAsString());
                    assertThat(GoldenArrays.hex(result))
                            .isEqualTo(row.get("hex").getAsString());
                }));
    }

    @Test
    void a_saturating_cast_to_other_types_is_the_ordinary_one() {
        NDArray array = NDArray.of(1e300, -2.5, Double.NaN);
        assertThat(array.toSaturated(DType.FLOAT32).repr())
                .isEqualTo(array.astype(DType.FLOAT32).repr());
        assertThat(array.toSaturated(DType.BOOL).toBytes()).containsExactly(1, 1, 1);
        assertThatThrownBy(() -> array.toSaturated(DType.of("S3"))).isInstanceOf(CastException.class);
    }

    @Test
    void clip_in_place_changes_the_array_or_nothing() {
        byte[] memory = {1, 50, (byte) 200};
        NDArray image = NDArray.asArray(DType.UINT8, memory, 3);
        assertThat(image.clipInPlace(10, 100)).isSameAs(image);
        assertThat(memory).containsExactly(10, 50, 100);
        assertThatThrownBy(() -> image.clipInPlace(20.5, 30))
                .isInstanceOf(CastException.class)
                .hasMessageStartingWith("Cannot cast ufunc 'clip' output from dtype('float64') to dtype('uint8') with"
                        + " casting rule 'same_kind'");
        assertThatThrownBy(() -> image.asReadOnly().clipInPlace(300, 400)).isInstanceOf(ReadOnlyArrayException.class);
        assertThat(memory).containsExactly(10, 50, 100);
    }

    @Test
    void an_output_of_another_type_gets_what_the_functions_own_type_gives() {
        NDArray a = NDArray.full(DType.UINT8, 200, 2);
        NDArray half = NDArray.full(DType.FLOAT16, 2048, 2);
        assertThat(BinaryUfunc.ADD.into(NDArray.zeros(DType.INT32, 2), a, a).toLongs())
                .containsExactly(144, 144);
        assertThat(BinaryUfunc.ADD
                        .into(NDArray.zeros(DType.FLOAT64, 2), half, 1)
                        .getDouble(0))
                .isEqualTo(2048);
    }
}
