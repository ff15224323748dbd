package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FunctionsGoldenTest {
    private static final JsonObject FILE = Golden.load("functions");
    private static final JsonObject EDGE = Golden.load("binary_ops").getAsJsonObject("values");

    /// Functions whose last places depend on the processor and the C library.
    private static final Set<UnaryUfunc> TRANSCENDENTAL = Set.of(
            UnaryUfunc.EXP,
            UnaryUfunc.LOG,
            UnaryUfunc.LOG2,
            UnaryUfunc.LOG10,
            UnaryUfunc.SIN,
            UnaryUfunc.COS,
            UnaryUfunc.TAN);

    @TestFactory
    Stream<DynamicTest> every_function_of_every_type_is_numpys() {
        return FILE.getAsJsonObject("ops").entrySet().stream()
                .flatMap(op ->
                        Golden.objects(op.getValue()).map(row -> dynamicTest(name(op, row), () -> check(op, row))));
    }

    private static String name(Map.Entry<String, JsonElement> op, JsonObject row) {
        return op.getKey() + " of " + row.asMap().values().stream().limit(2).toList();
    }

    private static void check(Map.Entry<String, JsonElement> op, JsonObject row) {
        UnaryUfunc function = UnaryUfunc.valueOf(op.getKey().toUpperCase(Locale.ROOT));
        NDArray argument = argument(row);
        Optional<Golden.Error> error = Golden.error(row, FILE);
        if (error.isPresent()) {
            GoldenArrays.assertRefused(error.get(), () -> function.apply(argument));
            return;
        }
        NDArray result = function.apply(argument);
        assertThat(result.dtype().typestr()).isEqualTo(row.get("out").getAsString());
        NDArray expected =
                GoldenArrays.flat(result.dtype().typestr(), row.get("hex").getAsString());
        assertClose(result, expected, argument, function);
    }

    private static NDArray argument(JsonObject row) {
        if (row.has("zeros")) {
            String type = row.get("zeros").getAsString();
            return NDArray.zeros(type.startsWith("[") ? DType.ofSpec(type) : DType.of(type), 2);
        }
        String type = row.get("a").getAsString();
        JsonObject table = row.get("values").getAsString().equals("edge") ? EDGE : FILE.getAsJsonObject("ordinary");
        return GoldenArrays.flat(type, table.get(type).getAsString());
    }

    private static void assertClose(NDArray actual, NDArray expected, NDArray argument, UnaryUfunc function) {
        boolean isComplex = argument.dtype().kind() == 'c';
        boolean isLoose = TRANSCENDENTAL.contains(function) || isComplex;
        double tolerance = isLoose ? 4 * ulp((Numeric) expected.dtype()) : 0;
        List<String> differences = new ArrayList<>();
        for (long i = 0; i < expected.size(); i++) {
            Object a = actual.item(i);
            Object b = expected.item(i);
            if (!isClose(a, b, tolerance)) {
                differences.add(function + " of " + argument.item(i) + " is " + a + " instead of " + b);
            }
        }
        assertThat(differences).isEmpty();
    }

    private static double ulp(Numeric dtype) {
        return switch (dtype.type()) {
            case FLOAT16 -> 0x1p-10;
            case FLOAT32, COMPLEX64 -> 0x1p-23;
            default -> 0x1p-52;
        };
    }

    private static boolean isClose(Object a, Object b, double tolerance) {
        if (a instanceof Complex(double re, double im) && b instanceof Complex(double re2, double im2)) {
            double size = Math.hypot(re2, im2);
            boolean isClose = Math.hypot(re - re2, im - im2) <= tolerance * size;
            return isClose || (isCloseReal(re, re2, tolerance) && isCloseReal(im, im2, tolerance));
        }
        boolean isReal = a instanceof Double && b instanceof Double;
        return isReal ? isCloseReal((Double) a, (Double) b, tolerance) : a.equals(b);
    }

    private static boolean isCloseReal(double a, double b, double tolerance) {
        return Double.compare(a, b) == 0 || (tolerance > 0 && Math.abs(a - b) <= tolerance * Math.abs(b));
    }
}
