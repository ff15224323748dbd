package ndraster.npy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.dtype.DType;
import ndraster.dtype.Struct;
import ndraster.literal.PythonLiteral.TupleOf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files for and from the NumPy of this machine: every type, both byte orders, both memory orders.
class NpyPythonTest {
    private static final long SEED = 25;

    private static final List<String> TYPES =
            """
            '|b1' '|i1' '|u1' '<i2' '>i2' '<u2' '>u2' '<i4' '>i4' '<u4' '>u4' '<i8' '>i8' '<u8' '>u8'
            '<f2' '>f2' '<f4' '>f4' '<f8' '>f8' '<c8' '>c8' '<c16' '>c16' '|S3' '<U2' '>U2' '|V5'
            '<M8[ms]' '>M8[D]' '<m8[25s]' '>m8'
            [('r','|u1'),('g','|u1'),('b','|u1'),('a','|u1')]
            [('x','>f4'),('','|V2'),('y','<i2',(2,3)),('','|V1')]
            [('p',[('q','<u2'),(('Title','n'),'|S2')]),('\u00e9','|b1')]
            [('\u65e5\u672c','<f8')]
            """.lines().flatMap(line -> Stream.of(line.split(" "))).toList();

    private static final List<List<Long>> SHAPES = List.of(
            List.of(),
            List.of(0L),
            List.of(5L),
            List.of(3L, 4L),
            List.of(2L, 0L, 3L),
            List.of(2L, 3L, 4L),
            List.of(1L, 3L));

    /// What both sides say of an array: type, shape, contiguity, and the bytes in C order, those between fields
    /// left out.
    private static final String DESCRIBE = """
            import sys, os, numpy as np
            def describe(a):
                descr = a.dtype.descr if a.dtype.names is not None else a.dtype.str
                flags = f'{a.flags.c_contiguous}, {a.flags.f_contiguous}'
                return f'{ascii(descr)} {a.shape} {flags} {" ".join(part.tobytes().hex() for part in parts(a))}'
            def parts(a):
                return sum((parts(a[name]) for name in a.dtype.names), []) if a.dtype.names else [a]
            """;

    private static final String LOAD = DESCRIBE + """
            for i in range(int(sys.argv[2])):
                print(describe(np.load(os.path.join(sys.argv[1], f'{i}.npy'))))
            """;

    private static final String SAVE = DESCRIBE + """
            from ast import literal_eval
            from numpy.lib.format import descr_to_dtype
            random = np.random.RandomState(int(sys.argv[2]))
            i = 0
            for descr in literal_eval(sys.argv[3]):
                dtype = descr_to_dtype(descr)
                for shape in literal_eval(sys.argv[4]):
                    raw = random.randint(0, 2 if '|b1' in str(descr) else 128, int(np.prod(shape)) * dtype.itemsize)
                    a = np.frombuffer(raw.astype(np.uint8).tobytes(), dtype).reshape(shape) if raw.size else np.zeros(shape, dtype)
                    for b in (a, np.asfortranarray(a)):
                        np.save(os.path.join(sys.argv[1], f'{i}.npy'), b)
                        print(describe(b))
                        i += 1
            """;

    private static final String LOAD_ARCHIVE = DESCRIBE + """
            with np.load(sys.argv[1]) as npz:
                for name in npz.files:
                    print(describe(npz[name]))
            """;

    private static final String SAVE_ARCHIVES = DESCRIBE + """
            arrays = [np.load(os.path.join(sys.argv[1], f'{i}.npy')) for i in range(int(sys.argv[2]))]
            np.savez(os.path.join(sys.argv[1], 'stored.npz'), *arrays)
            np.savez_compressed(os.path.join(sys.argv[1], 'compressed.npz'), *arrays)
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("ndraster.Python#everyNumPy")
    void numpy_loads_what_java_saves(Python python) throws IOException {
        List<NDArray> arrays = arrays();
        for (int i = 0; i < arrays.size(); i++) {
            Npy.save(folder.resolve(i + ".npy"), arrays.get(i));
        }
        assertThat(python.run(LOAD, folder, arrays.size()).lines())
                .containsExactlyElementsOf(
                        arrays.stream().map(NpyPythonTest::describe).toList());
    }

    @ParameterizedTest
    @MethodSource("ndraster.Python#everyNumPy")
    void java_loads_what_numpy_saves(Python python) throws IOException {
        String shapes = tuples().toString();
        List<String> saved =
                python.run(SAVE, folder, SEED, TYPES.toString(), shapes).lines().toList();
        List<String> loaded = new ArrayList<>();
        for (int i = 0; i < saved.size(); i++) {
            loaded.add(describe(Npy.load(folder.resolve(i + ".npy"))));
        }
        assertThat(loaded).containsExactlyElementsOf(saved).hasSize(2 * TYPES.size() * SHAPES.size());
    }

    @ParameterizedTest
    @MethodSource("ndraster.Python#everyNumPy")
    void numpy_loads_the_archives_that_java_saves(Python python) throws IOException {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        arrays().forEach(array -> arrays.put("n" + arrays.size(), array));
        Npz.save(folder.resolve("stored.npz"), arrays);
        Npz.saveCompressed(folder.resolve("compressed.npz"), arrays);
        for (String name : new String[] {"stored.npz", "compressed.npz"}) {
            assertThat(python.run(LOAD_ARCHIVE, folder.resolve(name)).lines())
                    .containsExactlyElementsOf(arrays.values().stream()
                            .map(NpyPythonTest::describe)
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("ndraster.Python#everyNumPy")
    void java_loads_the_archives_that_numpy_saves(Python python) throws IOException {
        List<NDArray> arrays = arrays();
        for (int i = 0; i < arrays.size(); i++) {
            Npy.save(folder.resolve(i + ".npy"), arrays.get(i));
        }
        python.run(SAVE_ARCHIVES, folder, arrays.size());
        List<String> expected = arrays.stream().map(NpyPythonTest::describe).toList();
        for (String name : new String[] {"stored.npz", "compressed.npz"}) {
            assertThat(Npz.load(folder.resolve(name)).values().stream().map(NpyPythonTest::describe))
                    .containsExactlyElementsOf(expected);
        }
    }

    private static List<NDArray> arrays() {
        Random random = new Random(SEED);
        return TYPES.stream()
                .map(DType::ofDescr)
                .flatMap(dtype -> SHAPES.stream().flatMap(shape -> bothOrders(dtype, shape, random)))
                .toList();
    }

    private static Stream<NDArray> bothOrders(DType dtype, List<Long> shape, Random random) {
        NDArray array =
                NDArray.zeros(dtype, shape.stream().mapToLong(Long::longValue).toArray());
        byte[] bytes = new byte[(int) array.nbytes()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) random.nextInt(dtype.descr().contains("|b1") ? 2 : 128);
        }
        NDArray filled = NDArray.asArray(dtype, bytes, array.shape());
        return Stream.of(filled, filled.transpose().copy().transpose());
    }

    private static List<String> tuples() {
        return SHAPES.stream()
                .map(shape -> NDArray.zeros(
                        DType.UINT8, shape.stream().mapToLong(Long::longValue).toArray()))
                .map(NpyPythonTest::shape)
                .toList();
    }

    private static String describe(NDArray array) {
        String descr = array.dtype() instanceof Struct
                ? ascii(array.dtype().descr())
                : "'" + array.dtype().typestr() + "'";
        String flags = python(array.isCContiguous()) + ", " + python(array.isFContiguous());
        return descr + " " + shape(array) + " " + flags + " " + Parts.hex(array);
    }

    private static String shape(NDArray array) {
        return TupleOf.ofInts(LongStream.of(array.shape()).boxed().toList()).toString();
    }

    private static String python(boolean value) {
        return value ? "True" : "False";
    }

    private static String ascii(String text) {
        StringBuilder out = new StringBuilder();
        text.chars()
                .forEach(c -> out.append(
                        c < 0x80 ? String.valueOf((char) c) : String.format(c < 0x100 ? "\\x%02x" : "\\u%04x", c)));
        return out.toString();
    }
}
