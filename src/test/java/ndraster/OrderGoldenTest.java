package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class OrderGoldenTest {
    private static final JsonObject FILE = Golden.load("order");

    @TestFactory
    Stream<DynamicTest> every_type_is_sorted_and_told_apart_as_in_numpy() {
        return tests("ordering");
    }

    @TestFactory
    Stream<DynamicTest> running_sums_and_products_are_numpys() {
        return tests("running");
    }

    @TestFactory
    Stream<DynamicTest> medians_and_percentiles_are_numpys() {
        return tests("quantiles");
    }

    @TestFactory
    Stream<DynamicTest> histograms_have_numpys_edges_and_counts() {
        return tests("histograms");
    }

    @TestFactory
    Stream<DynamicTest> bincounts_are_numpys() {
        return tests("counts");
    }

    private static Stream<DynamicTest> tests(String part) {
        return Golden.objects(FILE.get(part)).flatMap(item -> {
            NDArray root = GoldenArrays.array(item.get("root"));
            NDArray view = GoldenArrays.view(item.get("view"), root);
            return Golden.objects(item.get("rows"))
                    .map(row -> dynamicTest(summary(row) + " of " + item.get("view"), () -> check(view, row)));
        });
    }

    private static String summary(JsonObject row) {
        JsonObject call = new JsonObject();
        Stream.of("op", "axis", "q", "method", "bins", "range", "minlength")
                .filter(row::has)
                .forEach(key -> call.add(key, row.get(key)));
        return call.toString();
    }

    private static void check(NDArray array, JsonObject row) {
        Optional<Golden.Error> error = Golden.error(row);
        if (error.isPresent()) {
            GoldenArrays.assertRefused(error.get(), () -> call(array, row));
            return;
        }
        Object found = call(array, row);
        switch (found) {
            case NDArray result -> assertSame(result, row.get("result"), tolerance(row));
            case Sets.Unique unique -> {
                assertSame(unique.values(), row.get("values"), 0);
                assertSame(unique.index(), row.get("index"), 0);
                assertSame(unique.inverse(), row.get("inverse"), 0);
                assertSame(unique.counts(), row.get("counts"), 0);
            }
            case Statistics.Histogram histogram -> {
                assertSame(histogram.edges(), row.get("edges"), 0);
                assertSame(histogram.counts(), row.get("counts"), 0);
            }
            default -> throw new AssertionError(found);
        }
    }

    /// Products of complex numbers are rounded otherwise on processors with fused multiplication.
    private static double tolerance(JsonObject row) {
        boolean isComplex =
                row.getAsJsonObject("result").get("dtype").toString().contains("<c");
        return isComplex && row.get("op").getAsString().equals("cumprod") ? 0x1p-18 : 0;
    }

    private static void assertSame(NDArray actual, JsonElement encoded, double tolerance) {
        NDArray expected = GoldenArrays.array(encoded);
        assertThat(actual.dtype()).as("type").isEqualTo(expected.dtype());
        assertThat(actual.shape()).as("shape").containsExactly(expected.shape());
        if (expected.dtype() instanceof ndraster.dtype.Numeric) {
            ReductionRows.assertSame(actual.reshape(-1), expected.reshape(-1), tolerance);
        } else {
            assertThat(GoldenArrays.hex(actual)).isEqualTo(GoldenArrays.hex(expected));
        }
    }

    private static Object call(NDArray array, JsonObject row) {
        return switch (row.get("op").getAsString()) {
            case "sort" -> sortBothWays(array, row.get("axis").getAsInt());
            case "argsort" -> array.argsort(row.get("axis").getAsInt());
            case "unique" -> Sets.uniqueAll(array);
            case "cumsum" -> row.has("axis") ? array.cumsum(row.get("axis").getAsInt()) : array.cumsum();
            case "cumprod" -> row.has("axis") ? array.cumprod(row.get("axis").getAsInt()) : array.cumprod();
            case "median" -> Statistics.median(array, axes(row));
            case "percentile" -> Statistics.percentile(array, row.get("q").getAsDouble(), method(row), axes(row));
            case "histogram" -> histogram(array, row);
            case "bincount" -> bincount(array, row);
            default -> throw new IllegalArgumentException(row.toString());
        };
    }

    private static NDArray sortBothWays(NDArray array, int axis) {
        byte[] before = array.toBytes();
        NDArray inPlace = array.copy();
        assertThat(inPlace.sortInPlace(axis)).isSameAs(inPlace);
        NDArray sorted = array.sort(axis);
        assertThat(inPlace.toBytes()).isEqualTo(sorted.toBytes());
        assertThat(array.toBytes()).as("the array itself").isEqualTo(before);
        return sorted;
    }

    private static int[] axes(JsonObject row) {
        return row.has("axis")
                ? Arrays.stream(Golden.longs(row.get("axis")))
                        .mapToInt(Math::toIntExact)
                        .toArray()
                : new int[0];
    }

    private static QuantileMethod method(JsonObject row) {
        return row.has("method")
                ? QuantileMethod.valueOf(row.get("method").getAsString().toUpperCase(Locale.ROOT))
                : QuantileMethod.LINEAR;
    }

    private static Statistics.Histogram histogram(NDArray array, JsonObject row) {
        if (row.get("bins").isJsonObject()) {
            return Statistics.histogram(array, GoldenArrays.array(row.get("bins")));
        }
        int bins = row.get("bins").getAsInt();
        if (!row.has("range")) {
            return Statistics.histogram(array, bins);
        }
        double first = row.getAsJsonArray("range").get(0).getAsDouble();
        double last = row.getAsJsonArray("range").get(1).getAsDouble();
        return Statistics.histogram(array, bins, first, last);
    }

    private static NDArray bincount(NDArray array, JsonObject row) {
        long minLength = row.get("minlength").getAsLong();
        return row.has("weights")
                ? Statistics.bincount(array, GoldenArrays.array(row.get("weights")), minLength)
                : Statistics.bincount(array, minLength);
    }
}
