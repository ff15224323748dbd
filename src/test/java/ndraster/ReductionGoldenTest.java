package ndraster;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ndraster.dtype.DType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReductionGoldenTest {
    private static final JsonObject FILE = Golden.load("reductions");

    @TestFactory
    Stream<DynamicTest> every_layout_of_every_type_reduces_as_in_numpy() {
        return tests("views");
    }

    @TestFactory
    Stream<DynamicTest> infinities_nan_and_extremes_reduce_as_in_numpy() {
        return tests("edges");
    }

    @TestFactory
    Stream<DynamicTest> another_type_or_degrees_of_freedom_change_what_numpy_changes() {
        return tests("typed");
    }

    @TestFactory
    Stream<DynamicTest> what_numpy_refuses_is_refused_in_its_words() {
        return tests("refused");
    }

    private static Stream<DynamicTest> tests(String part) {
        return Golden.objects(FILE.get(part)).flatMap(item -> {
            NDArray view = GoldenArrays.view(item.get("view"), GoldenArrays.array(item.get("root")));
            return rows(item, view, item.get("view"));
        });
    }

    private static Stream<DynamicTest> rows(JsonObject item, NDArray array, Object name) {
        return Golden.objects(item.get("rows"))
                .map(row -> dynamicTest(summary(row) + " of " + name, () -> ReductionRows.check(array, row)));
    }

    private static String summary(JsonObject row) {
        JsonObject call = row.deepCopy();
        call.remove("result");
        call.remove("error");
        return call.toString();
    }

    @TestFactory
    Stream<DynamicTest> long_runs_are_added_up_in_numpys_order() {
        return Golden.objects(FILE.get("long_runs"))
                .flatMap(item ->
                        rows(item, pattern(item), item.get("dtype") + " " + item.get("pattern") + item.get("step")));
    }

    /// (7919 i mod 1009 − 300) / 7, as the generator computes it.
    private static NDArray pattern(JsonObject item) {
        long[] shape = Golden.longs(item.get("pattern"));
        int size = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        double[] values = IntStream.range(0, size)
                .mapToDouble(i -> (i * 7919L % 1009 - 300) / 7.0)
                .toArray();
        DType dtype = DType.of(item.get("dtype").getAsString());
        NDArray array = NDArray.zeros(dtype, size).assign(NDArray.of(values)).reshape(shape);
        String step = "::" + item.get("step").getAsString();
        return array.get(String.join(",", Collections.nCopies(shape.length, step)));
    }
}
