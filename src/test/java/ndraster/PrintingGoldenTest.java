package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ndraster.dtype.DType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PrintingGoldenTest {
    private static final JsonObject GOLDEN = Golden.load("printing");

    @TestFactory
    Stream<DynamicTest> a_small_array_reads_as_it_reads_in_numpy() {
        return cases("small", row -> array(row.get("array")));
    }

    @TestFactory
    Stream<DynamicTest> a_big_array_reads_as_it_reads_in_numpy() {
        return cases("big", row -> scaledRange(row.getAsJsonObject("arange")));
    }

    @TestFactory
    Stream<DynamicTest> an_array_under_options_reads_as_it_reads_in_numpy() {
        return cases("options", row -> array(row.get("array")));
    }

    @TestFactory
    Stream<DynamicTest> an_array_of_any_type_under_any_options_reads_as_it_reads_in_numpy() {
        return cases("more", row -> array(row.get("array")));
    }

    @TestFactory
    Stream<DynamicTest> a_scalar_reads_as_it_reads_in_numpy() {
        return numbered(GOLDEN.get("scalars"), row -> {
            NDArray scalar = ofBytes(DType.of(row.get("dtype").getAsString()), row.get("hex"));
            boolean isStruct = row.get("repr").getAsString().startsWith("np.void(");
            NDArray read = isStruct ? scalar.view(rgba()) : scalar;

            assertThat(read.str()).isEqualTo(row.get("str").getAsString());
        });
    }

    @Test
    void the_default_options_are_numpys() {
        JsonObject numpys = GOLDEN.getAsJsonObject("defaults");
        PrintOptions given = numpys.entrySet().stream()
                .filter(entry ->
                        !entry.getValue().isJsonNull() && !entry.getKey().equals("legacy"))
                .reduce(
                        new PrintOptions(1, 1, 1, 1, true, "", "", '+', FloatMode.FIXED),
                        PrintingGoldenTest::with,
                        (first, second) -> second);

        assertThat(PrintOptions.DEFAULT).isEqualTo(given);
    }

    private interface Made {
        NDArray from(JsonObject row);
    }

    private interface Check {
        void of(JsonObject row);
    }

    private static Stream<DynamicTest> cases(String section, Made made) {
        return numbered(GOLDEN.get(section), row -> {
            NDArray array = made.from(row);
            PrintOptions options = options(row);

            assertThat(options.repr(array)).isEqualTo(row.get("repr").getAsString());
            assertThat(options.str(array)).isEqualTo(row.get("str").getAsString());
        });
    }

    private static Stream<DynamicTest> numbered(JsonElement rows, Check check) {
        return IntStream.range(0, rows.getAsJsonArray().size()).mapToObj(i -> {
            JsonObject row = rows.getAsJsonArray().get(i).getAsJsonObject();
            return dynamicTest(i + " " + row.get("str").getAsString(), () -> check.of(row));
        });
    }

    private static PrintOptions options(JsonObject row) {
        return row.has("options")
                ? row.getAsJsonObject("options").entrySet().stream()
                        .reduce(PrintOptions.DEFAULT, PrintingGoldenTest::with, (first, second) -> second)
                : PrintOptions.DEFAULT;
    }

    private static PrintOptions with(PrintOptions options, Map.Entry<String, JsonElement> option) {
        JsonElement value = option.getValue();
        return switch (option.getKey()) {
            case "precision" -> options.withPrecision(value.getAsInt());
            case "threshold" -> options.withThreshold(value.getAsLong());
            case "edgeitems" -> options.withEdgeItems(value.getAsInt());
            case "linewidth" -> options.withLineWidth(value.getAsInt());
            case "suppress" -> options.withSuppress(value.getAsBoolean());
            case "nanstr" -> options.withNanString(value.getAsString());
            case "infstr" -> options.withInfString(value.getAsString());
            case "sign" -> options.withSign(value.getAsString().charAt(0));
            case "floatmode" ->
                options.withFloatMode(FloatMode.valueOf(value.getAsString().toUpperCase(Locale.ROOT)));
            default -> throw new IllegalArgumentException("no option " + option.getKey());
        };
    }

    private static NDArray array(JsonElement encoded) {
        JsonObject array = encoded.getAsJsonObject();
        return ofBytes(Golden.dtype(array.get("dtype")), array.get("hex"), Golden.longs(array.get("shape")));
    }

    private static NDArray ofBytes(DType dtype, JsonElement hex, long... shape) {
        return NDArray.asArray(dtype, Golden.hex(hex), shape);
    }

    private static DType rgba() {
        return DType.of("u1,u1,u1,u1");
    }

    private static NDArray scaledRange(JsonObject how) {
        double scale = how.get("scale").getAsDouble();
        double[] values = IntStream.range(0, how.get("n").getAsInt())
                .mapToDouble(i -> i * scale)
                .toArray();
        long[] shape = Golden.longs(how.get("shape"));
        return NDArray.zeros(DType.of(how.get("dtype").getAsString()), shape)
                .assign(NDArray.asArray(values).reshape(shape));
    }
}
