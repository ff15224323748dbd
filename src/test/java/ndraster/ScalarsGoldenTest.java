package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonObject;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ScalarsGoldenTest {
    private static final JsonObject FILE = Golden.load("python_scalars");

    private static final Map<String, BiFunction<NDArray, Number, NDArray>> OPERATIONS = Map.ofEntries(
            Map.entry("a + s", NDArray::add),
            Map.entry("a * s", NDArray::multiply),
            Map.entry("a / s", NDArray::divide),
            Map.entry("a // s", NDArray::floorDivide),
            Map.entry("s - a", (a, s) -> BinaryUfunc.SUBTRACT.apply(s, a)),
            Map.entry("a & s", BinaryUfunc.BITWISE_AND::apply),
            Map.entry("a += s", NDArray::addInPlace),
            Map.entry("a *= s", NDArray::multiplyInPlace),
            Map.entry("a /= s", NDArray::divideInPlace),
            Map.entry("a //= s", NDArray::floorDivideInPlace),
            Map.entry("a == s", NDArray::equal),
            Map.entry("a < s", NDArray::less));

    @TestFactory
    Stream<DynamicTest> a_java_number_beside_an_array_is_weak_as_a_python_number_is() {
        return Golden.objects(FILE.get("rows"))
                .filter(row -> OPERATIONS.containsKey(row.get("op").getAsString())
                        && number(row).isPresent())
                .map(row -> dynamicTest(name(row), () -> check(row, number(row).orElseThrow())));
    }

    private static String name(JsonObject row) {
        return row.get("a") + " " + row.get("op") + " " + scalar(row);
    }

    private static String scalar(JsonObject row) {
        return FILE.getAsJsonArray("scalars").get(row.get("s").getAsInt()).getAsString();
    }

    private static Optional<Number> number(JsonObject row) {
        String text = scalar(row);
        return switch (text) {
            case "True", "1j" -> Optional.empty();
            case "nan" -> Optional.of(Double.NaN);
            case "inf" -> Optional.of(Double.POSITIVE_INFINITY);
            default -> Optional.of(text.contains(".") || text.contains("e") ? Double.valueOf(text) : whole(text));
        };
    }

    private static Number whole(String text) {
        BigInteger value = new BigInteger(text);
        return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
    }

    private static void check(JsonObject row, Number scalar) {
        NDArray array = GoldenArrays.array(
                FILE.getAsJsonObject("arrays").get(row.get("a").getAsString()));
        BiFunction<NDArray, Number, NDArray> operation =
                Optional.ofNullable(OPERATIONS.get(row.get("op").getAsString())).orElseThrow();
        Optional<Golden.Error> error = Golden.error(row, FILE);
        byte[] before = array.toBytes();
        if (error.isPresent()) {
            GoldenArrays.assertRefused(error.get(), () -> operation.apply(array, scalar));
            assertThat(array.toBytes()).isEqualTo(before);
            return;
        }
        NDArray result = operation.apply(array, scalar);
        assertThat(result.dtype().typestr()).isEqualTo(row.get("out").getAsString());
        NDArray expected =
                GoldenArrays.flat(result.dtype().typestr(), row.get("hex").getAsString());
        ArithmeticGoldenTest.assertSameNumbers(result, expected, BinaryUfunc.MULTIPLY);
    }

    @TestFactory
    Stream<DynamicTest> a_java_value_becomes_an_element_as_a_python_value_does() {
        return Golden.objects(FILE.get("rows"))
                .filter(row -> row.get("op").getAsString().equals("a[0] = s")
                        && value(row).isPresent())
                .map(row ->
                        dynamicTest(name(row), () -> checkSet(row, value(row).orElseThrow())));
    }

    private static Optional<Object> value(JsonObject row) {
        return switch (scalar(row)) {
            case "True" -> Optional.of(true);
            case "1j" -> Optional.of(new Complex(0, 1));
            default -> number(row).map(value -> value);
        };
    }

    private static void checkSet(JsonObject row, Object value) {
        NDArray array = GoldenArrays.array(
                FILE.getAsJsonObject("arrays").get(row.get("a").getAsString()));
        byte[] before = array.toBytes();
        Optional<Golden.Error> error = Golden.error(row, FILE);
        if (error.isPresent()) {
            GoldenArrays.assertRefused(error.get(), () -> array.setItem(value, 0));
            assertThat(array.toBytes()).isEqualTo(before);
            return;
        }
        array.setItem(value, 0);
        ArithmeticGoldenTest.assertSameNumbers(
                array, GoldenArrays.flat(array.dtype().typestr(), row.get("hex").getAsString()), BinaryUfunc.ADD);
    }
}
