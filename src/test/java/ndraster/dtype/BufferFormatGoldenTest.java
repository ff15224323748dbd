package ndraster.dtype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ndraster.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BufferFormatGoldenTest {
    private static final JsonObject GOLDEN = Golden.load("pep3118");

    private static final Set<String> REFUSED = Set.of("O", "g");

    /// Where NumPy forgets the padding at the end and so cannot read its own format.
    private static final Map<String, String> BETTER_THAN_NUMPY =
            Map.of("T{xxB:a:xH:b:}", "T{xxB:a:xH:b:xx}", "T{B:a:}", "T{B:a:xxx}");

    @TestFactory
    Stream<DynamicTest> a_type_is_exported_as_numpy_does_and_read_back() {
        return Golden.objects(GOLDEN.get("export"))
                .filter(row -> !row.get("dtype").toString().contains("|O"))
                .map(row -> dynamicTest(row.get("dtype").toString(), () -> checkExport(row)));
    }

    private static void checkExport(JsonObject row) {
        DType dtype = Golden.dtype(row.get("dtype"));
        if (Golden.error(row).isPresent()) {
            assertThatThrownBy(dtype::toFormat)
                    .isInstanceOf(DTypeException.class)
                    .hasMessageStartingWith(Golden.error(row).get().message());
            return;
        }
        String format = row.has("strides") ? dtype.toFormat(1) : dtype.toFormat();
        if (row.has("reimport") && Golden.error(row.getAsJsonObject("reimport")).isPresent()) {
            assertThat(format).isEqualTo(BETTER_THAN_NUMPY.get(row.get("format").getAsString()));
        } else {
            assertThat(format).isEqualTo(row.get("format").getAsString());
        }
        checkReimport(row, format, dtype);
    }

    private static void checkReimport(JsonObject row, String format, DType dtype) {
        DType read = DType.ofFormat(format, row.get("itemsize").getAsLong());
        boolean hasNumPys =
                row.has("reimport") && row.getAsJsonObject("reimport").has("dtype");
        assertThat(read)
                .isEqualTo(
                        hasNumPys ? Golden.dtype(row.getAsJsonObject("reimport").get("dtype")) : dtype);
    }

    @TestFactory
    Stream<DynamicTest> a_format_is_read_as_numpy_does() {
        return Golden.objects(GOLDEN.get("parse")).map(row -> {
            String format = row.get("format").getAsString();
            return dynamicTest("'" + format + "'", () -> checkParse(row, format));
        });
    }

    private static void checkParse(JsonObject row, String format) {
        if (Golden.error(row).isPresent()) {
            assertThatThrownBy(() -> DType.ofFormat(format))
                    .isInstanceOf(DTypeException.class)
                    .hasMessageStartingWith(Golden.error(row).get().message())
                    .hasMessageContaining(cause(row));
        } else if (REFUSED.contains(format)) {
            assertThatThrownBy(() -> DType.ofFormat(format))
                    .isInstanceOf(DTypeException.class)
                    .hasMessageStartingWith("'" + format + "' is not a valid PEP 3118 buffer format string");
        } else {
            assertThat(DType.ofFormat(format)).isEqualTo(withExtraShape(row));
            assertThat(DType.ofFormat(format).itemSize())
                    .isEqualTo(row.get("itemsize").getAsInt());
        }
    }

    /// Two of NumPy's causes are errors of Python's own texts and lists, and say nothing.
    private static String cause(JsonObject row) {
        String cause = Golden.asError(row.getAsJsonObject("cause")).message();
        return switch (cause) {
            case "string index out of range" -> "it ends where a data type should follow";
            case "substring not found" -> "the field name a is not closed by ':'";
            default -> cause;
        };
    }

    private static DType withExtraShape(JsonObject row) {
        JsonElement extra = row.get("extra_shape");
        List<Integer> shape =
                Arrays.stream(Golden.longs(extra)).mapToObj(Math::toIntExact).toList();
        DType base = Golden.dtype(row.get("dtype"));
        return shape.isEmpty() ? base : new SubArray(base, shape);
    }

    @TestFactory
    Stream<DynamicTest> an_item_size_that_does_not_match_is_refused() {
        return Golden.objects(GOLDEN.get("itemsize_mismatch")).map(row -> {
            String format = row.get("format").getAsString();
            long size = row.get("exporter_itemsize").getAsLong();
            return dynamicTest(format + " in " + size + " bytes", () -> checkSize(row, format, size));
        });
    }

    private static void checkSize(JsonObject row, String format, long size) {
        if (Golden.error(row).isPresent()) {
            assertThatThrownBy(() -> DType.ofFormat(format, size))
                    .hasMessage(Golden.error(row).get().message());
            return;
        }
        DType dtype = DType.ofFormat(format, size);
        DType element = dtype instanceof SubArray subArray ? subArray.base() : dtype;
        assertThat(element).isEqualTo(Golden.dtype(row.get("dtype")));
    }
}
