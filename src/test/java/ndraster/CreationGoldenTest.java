package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import ndraster.dtype.DType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CreationGoldenTest {
    private static final JsonObject FILE = Golden.load("creation");

    @TestFactory
    Stream<DynamicTest> ranges_are_numpys() {
        return rows("ranges");
    }

    @TestFactory
    Stream<DynamicTest> evenly_spaced_numbers_are_numpys() {
        return rows("spaces");
    }

    @TestFactory
    Stream<DynamicTest> grids_are_numpys() {
        return rows("grids");
    }

    @TestFactory
    Stream<DynamicTest> nested_lists_become_numpys_arrays() {
        return rows("nested");
    }

    private static Stream<DynamicTest> rows(String section) {
        return Golden.objects(FILE.get(section)).map(row -> DynamicTest.dynamicTest(row.toString(), () -> check(row)));
    }

    private static void check(JsonObject row) {
        String op = row.get("op").getAsString();
        JsonArray args = row.getAsJsonArray("args");
        Optional<Golden.Error> error = Golden.error(row);
        if (error.isPresent()) {
            assertThatThrownBy(() -> call(op, args))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(error.get().message());
            return;
        }
        NDArray expected = GoldenArrays.array(row.get("result"));
        NDArray result = call(op, args);
        assertThat(result.shape()).containsExactly(expected.shape());
        assertThat(result.dtype()).isEqualTo(expected.dtype());
        if (op.equals("logspace") || op.equals("geomspace")) {
            assertAreNear(result, expected); // powers differ in the last digit from one C library to the next
        } else {
            if (result.dtype().equals(DType.FLOAT64)) {
                result.set(Double.NaN, Index.mask(UnaryUfunc.ISNAN.apply(result))); // NaN has many forms
            }
            assertThat(GoldenArrays.hex(result)).isEqualTo(GoldenArrays.hex(expected));
        }
    }

    private static void assertAreNear(NDArray result, NDArray expected) {
        for (long i = 0; i < expected.size(); i++) {
            double wanted = expected.getDouble(i);
            assertThat(result.getDouble(i)).isCloseTo(wanted, within(4 * Math.ulp(wanted)));
        }
    }

    private static NDArray call(String op, JsonArray args) {
        return switch (op) {
            case "arange" -> arange(args);
            case "linspace" -> Grids.linspace(real(args, 0), real(args, 1), whole(args, 2), truth(args, 3));
            case "logspace" -> Grids.logspace(real(args, 0), real(args, 1), whole(args, 2), truth(args, 3));
            case "geomspace" -> Grids.geomspace(real(args, 0), real(args, 1), whole(args, 2), truth(args, 3));
            case "eye" -> Grids.eye(DType.INT32, whole(args, 0), whole(args, 1), whole(args, 2));
            case "indices" -> Grids.indices(Golden.longs(args));
            case "meshgrid" -> meshgrid(args);
            default -> NDArray.of((List<?>) value(args));
        };
    }

    private static NDArray arange(JsonArray args) {
        boolean isReal = Golden.strings(args).stream().anyMatch(text -> !text.matches("-?[0-9]+"));
        return isReal
                ? NDArray.arange(real(args, 0), real(args, 1), real(args, 2))
                : NDArray.arange(whole(args, 0), whole(args, 1), whole(args, 2));
    }

    private static NDArray meshgrid(JsonArray args) {
        NDArray[] coordinates =
                Golden.elements(args.get(2)).map(Golden::longs).map(NDArray::of).toArray(NDArray[]::new);
        boolean isByIndex = args.get(0).getAsString().equals("ij");
        List<NDArray> grids = isByIndex ? Grids.meshgridByIndex(coordinates) : Grids.meshgrid(coordinates);
        return grids.get(args.get(1).getAsInt());
    }

    /// Python's numbers as Java's: int is [Long], or [BigInteger] beyond.
    private static Object value(JsonElement json) {
        if (json.isJsonArray()) {
            return Golden.elements(json).map(CreationGoldenTest::value).toList();
        }
        if (json.getAsJsonPrimitive().isString()) {
            return json.getAsString();
        }
        if (json.getAsJsonPrimitive().isBoolean()) {
            return json.getAsBoolean();
        }
        if (json.getAsString().contains(".")) {
            return json.getAsDouble();
        }
        BigInteger big = json.getAsBigInteger();
        return big.bitLength() < Long.SIZE ? (Object) big.longValue() : big;
    }

    private static double real(JsonArray args, int i) {
        return Double.parseDouble(args.get(i).getAsString());
    }

    private static long whole(JsonArray args, int i) {
        return args.get(i).getAsLong();
    }

    private static boolean truth(JsonArray args, int i) {
        return args.get(i).getAsBoolean();
    }

    @TestFactory
    Stream<DynamicTest> a_seed_gives_numpys_stream() {
        return Golden.objects(FILE.get("streams"))
                .map(row -> DynamicTest.dynamicTest(row.get("seed").getAsString(), () -> checkStream(row)));
    }

    private static void checkStream(JsonObject row) {
        Pcg64 generator = new Pcg64(new BigInteger(row.get("seed").getAsString()));
        NDArray raw =
                NDArray.of(LongStream.generate(generator::nextLong).limit(5).toArray());
        assertThat(GoldenArrays.hex(raw)).isEqualTo(hexOf(row, "raw"));
        assertThat(GoldenArrays.hex(Sampling.random(generator, 3, 4))).isEqualTo(hexOf(row, "random"));
        assertThat(GoldenArrays.hex(Sampling.uniform(generator, -2.5, 7.25, 5))).isEqualTo(hexOf(row, "uniform"));
    }

    @TestFactory
    Stream<DynamicTest> random_integers_are_numpys() {
        return Golden.objects(FILE.get("integers"))
                .map(row -> DynamicTest.dynamicTest(
                        row.get("dtype") + " " + row.get("low") + " " + row.get("high"), () -> checkIntegers(row)));
    }

    private static void checkIntegers(JsonObject row) {
        Pcg64 generator = new Pcg64(row.get("seed").getAsLong());
        DType dtype = DType.of(row.get("dtype").getAsString());
        long low = row.get("low").getAsLong();
        long high = row.get("high").getAsLong();
        Optional<Golden.Error> error = Golden.error(row);
        if (error.isPresent()) {
            GoldenArrays.assertRefused(error.get(), () -> Sampling.integers(generator, dtype, low, high, 11));
            return;
        }
        assertThat(GoldenArrays.hex(Sampling.integers(generator, dtype, low, high, 11)))
                .isEqualTo(hexOf(row, "first"));
        assertThat(GoldenArrays.hex(Sampling.random(generator, 2))).isEqualTo(hexOf(row, "between"));
        assertThat(GoldenArrays.hex(Sampling.integers(generator, dtype, low, high, 3)))
                .isEqualTo(hexOf(row, "second"));
    }

    private static String hexOf(JsonObject row, String name) {
        return row.getAsJsonObject(name).get("hex").getAsString();
    }
}
