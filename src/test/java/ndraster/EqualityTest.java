package ndraster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.stream.Stream;
import ndraster.dtype.DType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EqualityTest {
    @TestFactory
    Stream<DynamicTest> arrays_are_equal_and_close_where_numpy_says_so() {
        return Golden.objects(Golden.load("equality").get("cases"))
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> check(row)));
    }

    private static void check(JsonObject row) {
        NDArray a = GoldenArrays.array(row.get("a"));
        NDArray b = GoldenArrays.array(row.get("b"));
        for (String name : row.keySet()) {
            if (name.length() > 1) {
                checkResult(row.get(name), name, a, b);
            }
        }
    }

    private static void checkResult(JsonElement expected, String name, NDArray a, NDArray b) {
        Optional<Golden.Error> error =
                expected.isJsonObject() && expected.getAsJsonObject().has("message")
                        ? Optional.of(Golden.asError(expected.getAsJsonObject()))
                        : Optional.empty();
        if (error.isPresent()) {
            GoldenArrays.assertRefused(error.get(), () -> result(name, a, b));
            return;
        }
        Object result = result(name, a, b);
        if (result instanceof NDArray array) {
            NDArray wanted = GoldenArrays.array(expected);
            assertThat(array.shape()).containsExactly(wanted.shape());
            assertThat(array.toBytes()).as("%s of %s and %s", name, a, b).containsExactly(wanted.toBytes());
        } else {
            assertThat(result).as("%s of %s and %s", name, a, b).isEqualTo(expected.getAsBoolean());
        }
    }

    private static Object result(String name, NDArray a, NDArray b) {
        return switch (name) {
            case "array_equal" -> Equality.arrayEqual(a, b);
            case "equal_nan" -> Equality.arrayEqual(a, b, true);
            case "array_equiv" -> Equality.arrayEquiv(a, b);
            case "isclose" -> Equality.isClose(a, b);
            case "isclose_nan" -> Equality.isClose(a, b, 1e-6, 1e-3, true);
            default -> Equality.allClose(a, b);
        };
    }

    @Test
    void equals_is_identity_whatever_the_elements_are() {
        NDArray array = NDArray.of(1, 2);
        NDArray same = NDArray.of(1, 2);
        assertThat(array.equals(same)).isFalse();
        assertThat(array.equals(array)).isTrue();
        int before = array.hashCode();
        array.fill(7);
        assertThat(array.hashCode()).isEqualTo(before);
        assertThat(Equality.arrayEqual(array, same)).isFalse();
        assertThat(Equality.arrayEqual(same, NDArray.full(DType.FLOAT32, 1, 2).assign(same)))
                .isTrue();
    }
}
