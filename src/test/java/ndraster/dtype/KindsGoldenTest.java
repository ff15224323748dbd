package ndraster.dtype;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ndraster.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Promotion and casting between all kinds: every type with every other, about 80 of them.
class KindsGoldenTest {
    private static final JsonObject GOLDEN = Golden.load("kinds");
    private static final List<DType> TYPES =
            Golden.elements(GOLDEN.get("dtypes")).map(Golden::dtype).toList();

    @TestFactory
    Stream<DynamicTest> any_two_types_have_the_common_type_that_they_have_in_numpy() {
        return IntStream.range(0, TYPES.size())
                .mapToObj(row -> dynamicTest(TYPES.get(row).toString(), () -> checkPromotions(row)));
    }

    private static void checkPromotions(int row) {
        JsonArray expected = GOLDEN.getAsJsonArray("promote_types").get(row).getAsJsonArray();
        for (int column = 0; column < TYPES.size(); column++) {
            int result = expected.get(column).getAsInt();
            checkPromotion(
                    TYPES.get(row),
                    TYPES.get(column),
                    GOLDEN.getAsJsonArray("results").get(result).getAsJsonObject());
        }
    }

    private static void checkPromotion(DType one, DType other, JsonObject expected) {
        if (Golden.error(expected).isPresent()) {
            assertThatThrownBy(() -> Promotion.of(one, other))
                    .as("%s with %s", one, other)
                    .isInstanceOf(DTypeException.class)
                    .hasMessage(Golden.error(expected).get().message());
        } else {
            assertThat(Promotion.of(one, other))
                    .as("%s with %s", one, other)
                    .isEqualTo(repaired(Golden.dtype(expected.get("dtype"))));
        }
    }

    /// NumPy 2.4 gives a promoted sub-array the size of its first operand, so that fields overlap; these must not.
    private static DType repaired(DType dtype) {
        return dtype instanceof Struct struct && overlaps(struct) ? Struct.packed(struct.fields()) : dtype;
    }

    private static boolean overlaps(Struct struct) {
        List<Field> fields = struct.fields();
        return IntStream.range(1, fields.size())
                .anyMatch(i -> fields.get(i).offset() < fields.get(i - 1).end());
    }

    @TestFactory
    Stream<DynamicTest> a_cast_needs_the_rule_that_it_needs_in_numpy() {
        List<String> rows = Golden.strings(GOLDEN.get("can_cast"));
        return IntStream.range(0, TYPES.size())
                .mapToObj(
                        row -> dynamicTest(TYPES.get(row).toString(), () -> checkCasts(TYPES.get(row), rows.get(row))));
    }

    private static void checkCasts(DType from, String expected) {
        String needed = TYPES.stream()
                .map(to -> Casting.needed(from, to)
                        .map(rule -> "" + rule.ordinal())
                        .orElse("-"))
                .collect(joining());

        assertThat(needed).isEqualTo(expected);
    }
}
