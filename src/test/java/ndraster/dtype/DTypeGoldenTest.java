package ndraster.dtype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonObject;
import java.util.stream.Stream;
import ndraster.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DTypeGoldenTest {
    private static final JsonObject GOLDEN = Golden.load("dtypes");

    @TestFactory
    Stream<DynamicTest> a_spec_makes_the_type_that_numpy_makes_or_its_error() {
        return Golden.objects(GOLDEN.get("construct"))
                .map(row -> dynamicTest(spec(row) + aligned(row), () -> checkConstruction(row)));
    }

    private static void checkConstruction(JsonObject row) {
        boolean aligned = row.get("align").getAsBoolean();
        if (Golden.error(row).isPresent()) {
            assertThatThrownBy(() -> DType.ofSpec(spec(row), aligned))
                    .isInstanceOf(DTypeException.class)
                    .hasMessageStartingWith(Golden.error(row).get().message());
            return;
        }
        DType made = DType.ofSpec(spec(row), aligned);
        assertThat(made).isEqualTo(Golden.dtype(row.get("dtype")));
        assertThat(made.itemSize()).isEqualTo(row.get("itemsize").getAsInt());
        assertThat(made.alignment()).isEqualTo(row.get("alignment").getAsInt());
        assertThat(made.toString()).isEqualTo(row.get("str").getAsString());
        assertThat(made.repr()).isEqualTo(row.get("repr").getAsString());
        assertThat(made.typestr()).isEqualTo(row.get("typestr").getAsString());
        checkDescr(made, row.getAsJsonObject("descr"));
    }

    private static void checkDescr(DType dtype, JsonObject descr) {
        if (Golden.error(descr).isPresent()) {
            assertThatThrownBy(dtype::descr)
                    .isInstanceOf(DTypeException.class)
                    .hasMessage(Golden.error(descr).get().message());
            return;
        }
        assertThat(dtype.descr()).isEqualTo(Golden.literal(descr).toString());
        assertThat(DType.ofDescr(dtype.descr())).isEqualTo(withoutAlignment(dtype));
    }

    @TestFactory
    Stream<DynamicTest> a_plain_type_is_described_as_numpy_does() {
        return Golden.objects(GOLDEN.get("plain"))
                .map(row -> dynamicTest(row.get("typestr").getAsString(), () -> checkPlain(row)));
    }

    private static void checkPlain(JsonObject row) {
        DType dtype = DType.of(row.get("typestr").getAsString());

        assertThat(dtype.typestr()).isEqualTo(row.get("typestr").getAsString());
        assertThat(dtype.repr()).isEqualTo(row.get("repr").getAsString());
        assertThat(dtype.toString()).isEqualTo(row.get("str").getAsString());
        assertThat(dtype.name()).isEqualTo(row.get("name").getAsString());
        assertThat(dtype.kind()).isEqualTo(row.get("kind").getAsString().charAt(0));
        assertThat(dtype.character()).isEqualTo(row.get("char").getAsString().charAt(0));
        assertThat(dtype.byteOrderCharacter())
                .isEqualTo(row.get("byteorder").getAsString().charAt(0));
        assertThat(dtype.itemSize()).isEqualTo(row.get("itemsize").getAsInt());
        assertThat(dtype.alignment()).isEqualTo(row.get("alignment").getAsInt());
        assertThat(DType.ofDescr(dtype.descr())).isEqualTo(dtype);
    }

    private static String spec(JsonObject row) {
        return Golden.literal(row.get("spec")).toString();
    }

    private static String aligned(JsonObject row) {
        return row.get("align").getAsBoolean() ? ", align=True" : "";
    }

    /// `descr` says where the fields are, not that a compiler put them there.
    private static DType withoutAlignment(DType dtype) {
        return switch (dtype) {
            case Struct struct ->
                new Struct(
                        struct.fields().stream()
                                .map(field -> field.withDtype(withoutAlignment(field.dtype())))
                                .toList(),
                        struct.itemSize(),
                        false);
            case SubArray(DType base, var shape) -> new SubArray(withoutAlignment(base), shape);
            default -> dtype;
        };
    }
}
