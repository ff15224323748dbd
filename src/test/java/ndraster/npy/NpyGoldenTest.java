package ndraster.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ndraster.ArrayFormatException;
import ndraster.Golden;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.dtype.DTypeException;
import ndraster.dtype.Struct;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class NpyGoldenTest {
    private static final JsonObject GOLDEN = Golden.load("npy");

    /// Where NumPy's advice does not hold here, how its message begins, or what its own `read_magic` says.
    private static final Map<String, String> OTHER_WORDS = Map.of(
            "wrong magic", "the magic string is not correct; expected b'\\x93NUMPY', got b'\\x93NUMPX'",
            "descr duplicate",
                    "descr is not a valid dtype descriptor: [('a', 'u1'), ('a', 'u1')]: field 'a' occurs more than once",
            "pickle", "This file contains pickled (object) data. ",
            "header 10001", "Header info length (10001) is large and may not be safe to load securely");

    @TestFactory
    Stream<DynamicTest> an_array_becomes_the_bytes_that_numpy_makes_of_it() {
        return tests(
                "written",
                row -> assertThat(Golden.hex(written(row)))
                        .isEqualTo(row.get("file").getAsString()));
    }

    @TestFactory
    Stream<DynamicTest> what_numpy_wrote_is_read_as_what_it_was() {
        return tests("written", row -> check(row, row.get("values_hex").getAsString(), row));
    }

    @TestFactory
    Stream<DynamicTest> a_type_that_numpy_can_not_describe_is_refused_in_its_words() {
        return tests("refused", row -> {
            NDArray array = NDArray.zeros(Golden.dtype(row.get("dtype")), 1);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThatThrownBy(() -> Npy.write(out, array))
                    .isInstanceOf(DTypeException.class)
                    .hasMessageStartingWith(Golden.error(row).orElseThrow().message());
            assertThat(out.size()).isZero();
        });
    }

    @TestFactory
    Stream<DynamicTest> a_stream_gives_the_value_or_the_error_that_numpy_gives() {
        return tests("read", row -> {
            Optional<Golden.Error> error = Golden.error(row);
            if (error.isEmpty()) {
                JsonObject value = row.getAsJsonObject("value");
                check(value, value.get("hex").getAsString(), row);
                return;
            }
            String words = OTHER_WORDS.getOrDefault(
                    row.get("name").getAsString(), error.get().message());
            assertThatThrownBy(() -> read(row))
                    .isInstanceOf(ArrayFormatException.class)
                    .hasMessageStartingWith(words);
        });
    }

    private interface Check {
        void accept(JsonObject row) throws IOException;
    }

    private static Stream<DynamicTest> tests(String list, Check check) {
        return Golden.objects(GOLDEN.get(list))
                .map(row -> dynamicTest(row.get("name").getAsString(), () -> check.accept(row)));
    }

    private static void check(JsonObject value, String bytes, JsonObject row) throws IOException {
        NDArray array = read(row);
        DType dtype = asRead(Golden.dtype(value.get("dtype")));
        long[] shape = Golden.longs(value.get("shape"));
        assertThat(array.dtype()).isEqualTo(dtype);
        assertThat(array.shape()).isEqualTo(shape);
        assertThat(Parts.hex(array))
                .isEqualTo(Parts.hex(NDArray.asArray(dtype, HexFormat.of().parseHex(bytes), shape)));
        assertThat(array.isReadOnly()).isFalse();
    }

    /// A file keeps the offsets of an aligned struct, not that they came from alignment.
    private static DType asRead(DType dtype) {
        return dtype instanceof Struct struct ? Struct.of(struct.fields(), struct.itemSize()) : dtype;
    }

    private static NDArray read(JsonObject row) throws IOException {
        return Npy.read(new ByteArrayInputStream(Golden.hex(row.get("file"))));
    }

    private static byte[] written(JsonObject row) throws IOException {
        NDArray array = inMemoryAs(
                row.get("name").getAsString(),
                NDArray.asArray(
                        Golden.dtype(row.get("dtype")),
                        Golden.hex(row.get("values_hex")),
                        Golden.longs(row.get("shape"))));
        if (row.has("version")) {
            String header = NpyHeader.of(array).print();
            NpyVersion version =
                    NpyVersion.of((int) Golden.longs(row.get("version"))[0], 0).orElseThrow();
            return concatenated(version.frame(header), array.toBytes());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Npy.write(out, array);
        return out.toByteArray();
    }

    private static NDArray inMemoryAs(String name, NDArray values) {
        return switch (name) {
            case "F", "transposed", "(1,3) F" ->
                values.transpose().copy().transpose().assign(values);
            case "sliced [::2,::2]" ->
                NDArray.zeros(values.dtype(), 4, 4).get("::2, ::2").assign(values);
            case "[::-1]" -> NDArray.zeros(values.dtype(), 5).get("::-1").assign(values);
            default -> values;
        };
    }

    private static byte[] concatenated(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }
}
