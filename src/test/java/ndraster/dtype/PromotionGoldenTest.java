package ndraster.dtype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ndraster.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromotionGoldenTest {
    private static final JsonObject GOLDEN = Golden.load("promotion");
    private static final List<Numeric> TYPES = numbers(GOLDEN.get("dtypes").getAsJsonArray());

    private static List<Numeric> numbers(JsonArray typestrs) {
        return Golden.strings(typestrs).stream()
                .map(text -> (Numeric) DType.of(text))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> two_numbers_have_the_common_type_that_they_have_in_numpy() {
        return indices()
                .mapToObj(row -> dynamicTest(TYPES.get(row).name(), () -> {
                    JsonArray expected =
                            GOLDEN.getAsJsonArray("promote_types").get(row).getAsJsonArray();
                    assertThat(TYPES)
                            .extracting(other -> Promotion.of(TYPES.get(row), other))
                            .isEqualTo(numbers(expected));
                }));
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_allows_the_casts_of_numbers_that_it_allows_in_numpy(Casting rule) {
        List<String> rows = Golden.strings(GOLDEN.getAsJsonObject("can_cast").get(rule.toString()));

        assertThat(indices().mapToObj(row -> allowed(rule, TYPES.get(row))).toList())
                .isEqualTo(rows);
    }

    private static String allowed(Casting rule, DType from) {
        StringBuilder row = new StringBuilder();
        TYPES.forEach(to -> row.append(rule.allows(from, to) ? '1' : '0'));
        return row.toString();
    }

    @TestFactory
    Stream<DynamicTest> a_scalar_is_weak_as_in_nep_50() {
        return Stream.of(
                weak("bool", Promotion::withBoolean),
                weak("int", Promotion::withInteger),
                weak("float", Promotion::withDouble),
                weak("complex", Promotion::withComplex));
    }

    private static DynamicTest weak(String scalar, UnaryOperator<DType> promotion) {
        JsonArray expected = GOLDEN.getAsJsonObject("result_type_python_scalar").getAsJsonArray(scalar);
        return dynamicTest(
                scalar, () -> assertThat(TYPES.stream().map(promotion).toList()).isEqualTo(numbers(expected)));
    }

    @TestFactory
    Stream<DynamicTest> sums_and_means_have_the_types_that_they_have_in_numpy() {
        return Stream.of(
                dynamicTest(
                        "sum",
                        () -> assertThat(TYPES.stream().map(Promotion::ofSum).toList())
                                .isEqualTo(numbers(GOLDEN.getAsJsonArray("sum_dtype")))),
                dynamicTest(
                        "mean",
                        () -> assertThat(TYPES.stream().map(Promotion::ofMean).toList())
                                .isEqualTo(numbers(GOLDEN.getAsJsonArray("mean_dtype")))));
    }

    private static IntStream indices() {
        return IntStream.range(0, TYPES.size());
    }
}
