package ndraster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random calls that NumPy 2.4 has made, made again here; see `testdata/differential/README.md`.
class DifferentialTest {
    private static final Path RECORDED = Path.of("testdata", "differential", "recorded");
    private static final int CALLS_OF_EACH_KIND = 30;
    private static final int MANY = 600;
    private static final String PROGRAM = """
            import sys
            sys.path.insert(0, 'testdata/differential')
            import generate
            generate.main()
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"indexing", "elementwise", "reductions", "shapes"})
    void recorded_calls_do_what_numpy_did(String module) throws IOException {
        assertThat(problems(RECORDED.resolve(module + ".json"), 100)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {20261123, 4711, 99})
    void random_calls_do_what_numpy_does_for_seed(long seed) throws IOException {
        Path calls = folder.resolve("calls.json");
        Python.requireNumPy("2.4.").run(PROGRAM, seed, CALLS_OF_EACH_KIND, calls);
        assertThat(problems(calls, MANY)).isEmpty();
    }

    private static List<String> problems(Path file, int atLeast) throws IOException {
        JsonObject calls = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        List<JsonObject> rows = Golden.objects(calls.get("cases")).toList();
        assertThat(rows).hasSizeGreaterThan(atLeast);
        return rows.stream()
                .map(DifferentialTest::problem)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> problem(JsonObject row) {
        for (ReplayedMemory memory : ReplayedMemory.values()) {
            Optional<String> problem = new Replay(row, memory).problem();
            if (problem.isPresent()) {
                return problem.map(text -> text + "\nover " + memory + " in " + row);
            }
        }
        return Optional.empty();
    }
}
