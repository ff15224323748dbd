package ndraster.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import ndraster.ArrayFormatException;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.dtype.DType;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The kinds of arrays that NumPy's own tests of its format module go through, saved by the NumPy of this machine.
class NumPyCasesTest {
    private static final NpyReader READER = new NpyReader(1_000_000);

    private static final String CASES = """
            import sys, warnings, numpy as np
            warnings.simplefilter('ignore')
            cases = []
            for code in 'B b H h I i Q q f d F D'.split():
                for order in '<>':
                    flat = np.arange(600).astype(np.dtype(code).newbyteorder(order))
                    table = flat.reshape(20, 30)
                    cases += [flat[:0], flat[10].reshape(()).astype(flat.dtype), flat, table, table.T, table[::-1, ::2]]
            inner = [('n', 'S2'), ('v', 'c16', (2,)), ('w', 'f8', (2,)), ('k', 'u4', (2,))]
            outer = [('x', 'i4', (2,)), ('in', [('v', 'c16'), ('deep', inner), ('t', '?')]), ('u', 'U8'), ('y', 'f8', (2, 2))]
            for order in '<>':
                dtype = np.dtype(outer).newbyteorder(order)
                cases.append(np.frombuffer(bytes(i % 2 for i in range(3 * dtype.itemsize)), dtype))
            padded = {'names': ['a', 'b'], 'formats': ['i1', 'i1'], 'offsets': [0, 4], 'itemsize': 8}
            for spec in [
                    np.dtype('i1, i4, i1', align=True),
                    {'names': ['a', 'b'], 'formats': ['i4', 'i4'], 'offsets': [1, 6]},
                    {'names': ['c', 'd'], 'formats': ['i4', padded]},
                    {'names': ['a', 'b'], 'formats': ['i4', 'i4'], 'offsets': [1, 6], 'titles': ['aa', 'bb']},
                    [('c', ('<f8', (5,)), (2,))],
                    [('x', np.dtype((padded, (3,))), (4,))],
                    [('x', np.dtype((np.dtype((padded, (3,))), (4,))))],
                    [('a', np.dtype((np.dtype([('n', 'i8'), ('p', padded)]), (2, 3))))],
                    [('a', np.dtype((np.dtype((np.dtype(([('a', int), ('b', padded)], (3,))), (4,))), (5,))))],
                    {'names': ['c', 'd'], 'formats': ['i4', {'names': ['a', 'b'], 'formats': ['i4', 'i4'], 'offsets': [1, 6]}]},
                    {'names': ['a', '', 'b'], 'formats': ['i4'] * 3},
                    {'names': [], 'formats': [], 'itemsize': 8},
                    'i,' * 10000 + 'i',
                    [('int', int), ('\\u6574\\u5f62', int)],
                    [('f%d' % i * 30, 'f8') for i in range(500)],
                    'U70000']:
                dtype = np.dtype(spec)
                cases.append(np.frombuffer(bytes(i % 3 for i in range(3 * dtype.itemsize)), dtype)
                        if dtype.kind == 'V' else np.full(2, 'x' * 70000))
            for i, case in enumerate(cases):
                np.save(f'{sys.argv[1]}/{i}.npy', case)
            print(len(cases))
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("ndraster.Python#everyNumPy")
    void what_numpy_saves_is_saved_again_byte_for_byte_from_memory_and_from_a_map(Python python) throws IOException {
        for (Path file : saved(python)) {
            Path again = folder.resolve("again.npy");
            Npy.save(again, READER.load(file));
            assertThat(again).as("loaded %s", READER.header(file)).hasSameBinaryContentAs(file);
            Npy.save(again, READER.map(file, MapMode.READ_ONLY));
            assertThat(again).as("mapped %s", READER.header(file)).hasSameBinaryContentAs(file);
        }
    }

    @ParameterizedTest
    @MethodSource("ndraster.Python#everyNumPy")
    void a_file_made_for_a_map_and_filled_there_is_the_one_that_numpy_saves(Python python) throws IOException {
        for (Path file : saved(python)) {
            Path made = folder.resolve("made.npy");
            Files.deleteIfExists(made);
            try (Arena arena = Arena.ofConfined()) {
                NDArray array = Npy.create(made, READER.header(file), arena);
                bytes(array).assign(bytes(READER.load(file)));
            }
            assertThat(made).as("%s", READER.header(file)).hasSameBinaryContentAs(file);
        }
    }

    /// What is between fields counts too.
    private static NDArray bytes(NDArray array) {
        NDArray memory = array.isCContiguous() ? array : array.transpose();
        return NDArray.asArray(DType.UINT8, memory.arrayInterface().data().memory(), memory.nbytes());
    }

    @ParameterizedTest
    @MethodSource("ndraster.Python#everyNumPy")
    void a_file_one_byte_short_is_refused(Python python) throws IOException {
        for (Path file : saved(python)) {
            byte[] bytes = Files.readAllBytes(file);
            Path cut = Files.write(folder.resolve("cut.npy"), Arrays.copyOf(bytes, bytes.length - 1));
            assertThatThrownBy(() -> READER.load(cut))
                    .isInstanceOf(ArrayFormatException.class)
                    .hasMessageMatching("EOF: reading array (header|data), expected \\d+ bytes got \\d+ .*");
        }
    }

    private List<Path> saved(Python python) {
        int count = Integer.parseInt(python.run(CASES, folder).strip());
        return IntStream.range(0, count)
                .mapToObj(i -> folder.resolve(i + ".npy"))
                .toList();
    }
}
