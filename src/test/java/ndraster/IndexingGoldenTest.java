package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class IndexingGoldenTest {
    @TestFactory
    Stream<DynamicTest> reading_through_an_index_is_numpys() {
        JsonObject file = Golden.load("indexing_get");
        return Golden.objects(file.get("cases"))
                .filter(IndexingGoldenTest::canBeSaidInJava)
                .map(row -> dynamicTest(
                        row.get("root").getAsString() + row.get("index"),
                        () -> checkGet(
                                row,
                                GoldenArrays.array(file.getAsJsonObject("roots")
                                        .get(row.get("root").getAsString())))));
    }

    /// `a[1.0]`, `a["x", 0]` and the like do not compile.
    private static boolean canBeSaidInJava(JsonObject row) {
        return Golden.objects(row.get("index")).noneMatch(part -> part.has("python"));
    }

    private static void checkGet(JsonObject row, NDArray root) {
        JsonArray index = row.getAsJsonArray("index");
        Optional<Golden.Error> error = Golden.error(row);
        if (error.isPresent()) {
            if (error.get().type().equals("KeyError")) {
                return;
            }
            GoldenArrays.assertRefused(error.get(), () -> Indexing.get(root, GoldenArrays.index(index)));
            return;
        }
        NDArray result = Indexing.get(root, GoldenArrays.index(index));
        JsonObject expected = row.getAsJsonObject("value");
        assertThat(result.shape()).containsExactly(Golden.longs(expected.get("shape")));
        assertThat(GoldenArrays.hex(result.copy()))
                .isEqualTo(GoldenArrays.hex(GoldenArrays.array(expected).copy()));
        String kind = row.get("kind").getAsString();
        if (!kind.equals("scalar")) {
            assertThat(result.storage() == root.storage()).isEqualTo(kind.equals("view"));
        }
        if (row.has("strides")) {
            assertThat(result.strides()).containsExactly(Golden.longs(row.get("strides")));
            assertThat(result.size() == 0 ? 0 : result.offset())
                    .isEqualTo(row.get("offset").getAsLong());
        }
    }

    @TestFactory
    Stream<DynamicTest> writing_through_an_index_is_numpys() {
        JsonObject file = Golden.load("indexing_set");
        return Golden.objects(file.get("cases"))
                .filter(IndexingGoldenTest::canBeSaidInJava)
                .map(row -> dynamicTest(
                        row.get("target_shape") + "" + row.get("index") + row.get("value"), () -> checkSet(row)));
    }

    private static void checkSet(JsonObject row) {
        NDArray target = NDArray.zeros(ndraster.dtype.DType.INT64, Golden.longs(row.get("target_shape")));
        NDArray value = GoldenArrays.array(row.get("value"));
        Object given = row.get("value_is_python_scalar").getAsBoolean() ? value.item() : value;
        List<Index> index = GoldenArrays.index(row.getAsJsonArray("index"));
        Optional<Golden.Error> error = Golden.error(row);
        if (error.isPresent()) {
            GoldenArrays.assertRefused(error.get(), () -> Indexing.set(target, index, given));
            assertThat(target.toLongs()).containsOnly(0);
            return;
        }
        Indexing.set(target, index, given);
        assertThat(GoldenArrays.hex(target)).isEqualTo(row.get("after").getAsString());
    }

    @TestFactory
    Stream<DynamicTest> slices_are_pythons() {
        return Golden.elements(Golden.load("slices").get("rows")).map(row -> {
            JsonArray cells = row.getAsJsonArray();
            return dynamicTest(cells.toString(), () -> {
                Index.Slice slice =
                        (Index.Slice) GoldenArrays.index(asIndex(cells)).getFirst();
                SliceRange range = SliceRange.of(slice, cells.get(0).getAsLong());
                assertThat(range.first()).isEqualTo(cells.get(4).getAsLong());
                assertThat(range.length()).isEqualTo(cells.get(5).getAsLong());
            });
        });
    }

    private static JsonArray asIndex(JsonArray cells) {
        JsonArray slice = new JsonArray();
        cells.asList().subList(1, 4).forEach(slice::add);
        JsonObject part = new JsonObject();
        part.add("slice", slice);
        JsonArray index = new JsonArray();
        index.add(part);
        return index;
    }
}
