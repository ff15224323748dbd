package ndraster.dtype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ndraster.Golden;
import ndraster.literal.PythonLiteral;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DTypeTextGoldenTest {
    private static final JsonObject GOLDEN = Golden.load("dtype_texts");

    private static final Map<String, String> OWN_WORDS = Map.of(
            "int0", "data type 'int0' not understood",
            "uint0", "data type 'uint0' not understood",
            "str0", "data type 'str0' not understood",
            "(2,3)", "format number 1 of \"(2,3)\" is not recognized",
            "[(('T', 'a'), 'u1'), (('T', 'b'), 'u1')]", "field 'T' occurs more than once");

    @TestFactory
    Stream<DynamicTest> a_text_names_the_type_that_it_names_in_numpy() {
        return Golden.objects(GOLDEN.get("texts")).map(row -> {
            String text = row.get("text").getAsString();
            return dynamicTest(PythonLiteral.repr(text), () -> check(row, () -> DType.of(text)));
        });
    }

    @TestFactory
    Stream<DynamicTest> any_other_argument_makes_the_type_that_it_makes_in_numpy() {
        return Golden.objects(GOLDEN.get("specs")).map(row -> {
            String spec = row.get("spec").getAsString();
            boolean aligned = row.get("align").getAsBoolean();
            return dynamicTest(spec, () -> check(row, () -> DType.ofSpec(spec, aligned)));
        });
    }

    private static void check(JsonObject row, Supplier<DType> made) {
        if (Golden.error(row).isPresent()) {
            assertThatThrownBy(made::get)
                    .isInstanceOf(DTypeException.class)
                    .hasMessageStartingWith(words(row, Golden.error(row).get().message()));
            return;
        }
        DType dtype = made.get();
        assertThat(dtype).isEqualTo(Golden.dtype(row.get("dtype")));
        assertThat(dtype.toString()).isEqualTo(row.get("str").getAsString());
        assertThat(dtype.repr()).isEqualTo(row.get("repr").getAsString());
        checkDescr(dtype, row.get("descr"));
    }

    /// NumPy's words, without the position that it gives to some; a few cases have words of our own.
    private static String words(JsonObject row, String message) {
        String argument = row.has("text")
                ? row.get("text").getAsString()
                : row.get("spec").getAsString();
        return OWN_WORDS.getOrDefault(argument, message.replaceAll(" at position \\d+$", ""));
    }

    private static void checkDescr(DType dtype, JsonElement descr) {
        if (descr.isJsonPrimitive()) {
            assertThat(dtype.descr()).isEqualTo(descr.getAsString());
        } else {
            assertThatThrownBy(dtype::descr)
                    .isInstanceOf(DTypeException.class)
                    .hasMessage(Golden.error(descr.getAsJsonObject()).get().message());
        }
    }
}
