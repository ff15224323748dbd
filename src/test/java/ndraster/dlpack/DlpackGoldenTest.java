package ndraster.dlpack;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonObject;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.util.stream.Stream;
import ndraster.Golden;
import ndraster.NDArray;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The bytes of the structs that NumPy exports, with the pointers in them made comparable.
class DlpackGoldenTest {
    @TestFactory
    Stream<DynamicTest> a_tensor_has_the_bytes_of_numpys() {
        return cases().map(row -> dynamicTest(name(row), () -> checkExport(row)));
    }

    @TestFactory
    Stream<DynamicTest> numpys_tensor_is_the_array_that_it_was() {
        return cases().filter(row -> row.has("struct")).map(row -> dynamicTest(name(row), () -> checkImport(row)));
    }

    private static Stream<JsonObject> cases() {
        return Golden.objects(Golden.load("dlpack").get("cases"));
    }

    private static String name(JsonObject row) {
        return row.get("array").getAsString() + (isVersioned(row) ? ", versioned" : ", before version 1");
    }

    private static boolean isVersioned(JsonObject row) {
        return row.get("versioned").getAsBoolean();
    }

    private static StructLayout layout(JsonObject row) {
        return isVersioned(row) ? DlpackStructs.MANAGED_TENSOR_VERSIONED : DlpackStructs.MANAGED_TENSOR;
    }

    private static void checkExport(JsonObject row) {
        try (Arena arena = Arena.ofConfined()) {
            Dlpack dlpack = new Dlpack();
            MemorySegment memory = arena.allocate(Math.max(1, row.get("nbytes").getAsLong()), 16);
            NDArray array = array(row, memory);
            if (row.has("error")) {
                assertThatThrownBy(() -> export(dlpack, row, array))
                        .isInstanceOf(DlpackException.class)
                        .hasMessageStartingWith(Golden.error(row).orElseThrow().message());
                return;
            }
            MemorySegment struct = export(dlpack, row, array);
            JsonObject expected = row.getAsJsonObject("struct");
            assertThat(numbers(row, struct, "shape")).containsExactly(Golden.longs(expected.get("shape")));
            assertThat(numbers(row, struct, "strides")).containsExactly(Golden.longs(expected.get("strides")));
            boolean isCopy = row.has("copy");
            assertThat(Golden.hex(comparable(row, struct, isCopy ? data(row, struct) : memory.address())))
                    .isEqualTo(expected.get("hex").getAsString());
        }
    }

    private static NDArray array(JsonObject row, MemorySegment memory) {
        return NDArray.asStrided(
                Golden.dtype(row.get("dtype")),
                row.get("readonly").getAsBoolean() ? memory.asReadOnly() : memory,
                row.get("offset").getAsLong(),
                Golden.longs(row.get("shape")),
                Golden.longs(row.get("strides")));
    }

    private static MemorySegment export(Dlpack dlpack, JsonObject row, NDArray array) {
        if (row.has("copy")) {
            return dlpack.toTensor(array);
        }
        return isVersioned(row) ? dlpack.asTensor(array) : dlpack.asUnversionedTensor(array);
    }

    private static long data(JsonObject row, MemorySegment struct) {
        return struct.get(ADDRESS, DlpackStructs.offset(layout(row), "dl_tensor", "data"))
                .address();
    }

    @SuppressWarnings("restricted") // the pointer has no size
    private static long[] numbers(JsonObject row, MemorySegment struct, String name) {
        int ndim = Golden.longs(row.get("shape")).length;
        return struct.get(ADDRESS, DlpackStructs.offset(layout(row), "dl_tensor", name))
                .reinterpret(ndim * 8L)
                .toArray(JAVA_LONG);
    }

    private static byte[] comparable(JsonObject row, MemorySegment struct, long start) {
        MemorySegment copy = MemorySegment.ofArray(new long[(int) struct.byteSize() / 8]);
        copy.copyFrom(struct);
        copy.set(JAVA_LONG, DlpackStructs.offset(layout(row), "dl_tensor", "data"), data(row, struct) - start);
        copy.set(JAVA_LONG, DlpackStructs.offset(layout(row), "dl_tensor", "shape"), 0);
        copy.set(JAVA_LONG, DlpackStructs.offset(layout(row), "dl_tensor", "strides"), 0);
        copy.set(JAVA_LONG, DlpackStructs.offset(layout(row), "manager_ctx"), 0);
        copy.set(JAVA_LONG, DlpackStructs.offset(layout(row), "deleter"), 0);
        return copy.toArray(JAVA_BYTE);
    }

    private static void checkImport(JsonObject row) {
        try (Arena arena = Arena.ofConfined()) {
            Dlpack dlpack = new Dlpack();
            MemorySegment memory = arena.allocate(Math.max(1, row.get("nbytes").getAsLong()), 16);
            MemorySegment struct = numpys(row, memory, arena);
            NDArray array =
                    isVersioned(row) ? dlpack.asArray(struct, arena) : dlpack.asArrayOfUnversioned(struct, arena);
            assertThat(array.dtype()).isEqualTo(Golden.dtype(row.get("dtype")));
            assertThat(array.shape()).containsExactly(Golden.longs(row.get("shape")));
            assertThat(array.strides()).containsExactly(Golden.longs(row.get("strides")));
            assertThat(array.isReadOnly()).isEqualTo(row.get("readonly").getAsBoolean());
            array(row, memory.asReadOnly()); // it is as large as the array
            memory.fill((byte) 1);
            assertThat(array.toBytes()).containsOnly(1);
        }
    }

    private static MemorySegment numpys(JsonObject row, MemorySegment memory, Arena arena) {
        JsonObject given = row.getAsJsonObject("struct");
        byte[] bytes = Golden.hex(given.get("hex"));
        MemorySegment struct = arena.allocate(layout(row)).copyFrom(MemorySegment.ofArray(bytes));
        long dataAt = DlpackStructs.offset(layout(row), "dl_tensor", "data");
        struct.set(ADDRESS, dataAt, MemorySegment.ofAddress(memory.address() + struct.get(JAVA_LONG, dataAt)));
        for (String name : new String[] {"shape", "strides"}) {
            MemorySegment numbers = arena.allocateFrom(JAVA_LONG, Golden.longs(given.get(name)));
            struct.set(ADDRESS, DlpackStructs.offset(layout(row), "dl_tensor", name), numbers);
        }
        return struct;
    }
}
