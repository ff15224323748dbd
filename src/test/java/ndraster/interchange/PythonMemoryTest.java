package ndraster.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import ndraster.ArrayInterface;
import ndraster.Golden;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.dtype.DType;
import ndraster.dtype.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file that both sides map, and the numbers of the array interface: Python sees the memory of a Java array, and
/// Java what Python wrote.
class PythonMemoryTest {
    private static final int SIZE = 4096;

    private static final String MAPPED = """
            import json, mmap, sys
            import numpy as np
            file = open(sys.argv[1], 'r+b')
            memory = mmap.mmap(file.fileno(), 0)
            class Given:
                def __init__(self, interface):
                    self.__array_interface__ = interface
            """;

    @TempDir
    Path folder;

    private MemorySegment mapped(Arena arena) throws IOException {
        try (FileChannel channel = FileChannel.open(
                folder.resolve("memory"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE, arena);
        }
    }

    private String run(String program, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = folder.resolve("memory");
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Python.require().run(MAPPED + program, all).strip();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?",
                "i1",
                "u1",
                "<i2",
                ">i2",
                "<u2",
                "<i4",
                ">u4",
                "<i8",
                "<u8",
                "<f2",
                ">f4",
                "<f8",
                "<c8",
                ">c16",
                "S3",
                "<U2",
                ">U2",
                "V5",
                "<M8[s]",
                ">m8[25us]",
                "u1,<f4,S3"
            })
    void numpy_makes_an_array_of_our_text_over_the_shared_memory(String type) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = mapped(arena);
            for (int i = 0; i < SIZE; i++) {
                memory.set(java.lang.foreign.ValueLayout.JAVA_BYTE, i, (byte) (i % 2));
            }
            DType dtype = DType.of(type);
            NDArray array = NDArray.asStrided(
                            dtype, memory, 64, new long[] {4, 5}, new long[] {8L * dtype.itemSize(), dtype.itemSize()})
                    .get("::-1, ::2");
            String python = InterfaceDict.toPythonClass(array.arrayInterface(), Addressing.OFFSET, "Shared");

            String seen = run("""
                    exec(sys.argv[2])
                    a = np.asarray(Shared(memory))
                    print(a.dtype.str, a.shape, a.strides, a.flags.writeable, a.tobytes().hex())
                    """, python);

            assertThat(seen)
                    .isEqualTo(dtype.typestr() + " (4, 3) (" + array.strides()[0] + ", " + array.strides()[1]
                            + ") True " + Golden.hex(array.toBytes()));
        }
    }

    @Test
    void what_numpy_writes_through_our_json_is_seen_here_at_once() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            DType pixel = DType.struct(
                    Field.of("b", DType.UINT8),
                    Field.of("g", DType.UINT8),
                    Field.of("r", DType.UINT8),
                    Field.of("depth", DType.of(">u2")));
            NDArray image = NDArray.asArray(pixel, mapped(arena).asSlice(100), 4, 6);
            String json = InterfaceDict.toJson(image.get("1:3, ::-1").arrayInterface(), Addressing.OFFSET);

            run("""
                    def fields(descr):
                        return [(n, fields(t) if isinstance(t, list) else t) for n, t in descr]
                    d = json.loads(sys.argv[2])
                    d.update(shape=tuple(d['shape']), strides=tuple(d['strides']), descr=fields(d['descr']))
                    a = np.asarray(Given(dict(d, data=memoryview(memory)[100:])))
                    a['r'][0, 0] = 200
                    a['depth'][1] = 4660
                    """, json);

            assertThat(image.field("r").getInt(1, 5)).isEqualTo(200);
            assertThat(image.field("depth").get("2").toLongs()).containsOnly(0x1234);
            assertThat(image.field("depth").get("1").toLongs()).containsOnly(0);
        }
    }

    @Test
    void the_dictionary_that_numpy_prints_is_the_same_array_here() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = mapped(arena);
            List<String> lines = run("""
                            a = np.frombuffer(memory, '<i4', 60, 16).reshape(5, 12)
                            start = a.__array_interface__['data'][0] - 16
                            a[:] = np.arange(60).reshape(5, 12)
                            view = a[::-2, 3:9:2].T
                            print(view.__array_interface__)
                            print(start)
                            print(*view.ravel())
                            """).lines().toList();
            long start = Long.parseLong(lines.get(1));
            // The dictionary has Python's address of the mapping, which is another one here.
            String here = lines.getFirst()
                    .replaceAll("\\((\\d+), False\\)", "(" + moved(lines.getFirst(), start, memory) + ", False)");

            NDArray array = NDArray.asArray(InterfaceDict.ofPython(here, memory), memory);

            assertThat(array.shape()).containsExactly(3, 3);
            assertThat(array.toLongs()).containsExactly(numbers(lines.get(2)));
            array.fill(-1);
            assertThat(run("print(np.frombuffer(memory, '<i4', 60, 16).min())")).isEqualTo("-1");
        }
    }

    private static long[] numbers(String text) {
        return Stream.of(text.split(" ")).mapToLong(Long::parseLong).toArray();
    }

    private static long moved(String dict, long start, MemorySegment memory) {
        long pointer = Long.parseLong(dict.replaceAll("(?s).*'data': \\((\\d+),.*", "$1"));
        return pointer - start + memory.address();
    }

    @Test
    void numpy_accepts_the_dictionary_literal_with_a_pointer_of_its_own() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = mapped(arena);
            ArrayInterface given = NDArray.asArray(DType.of("<u2"), memory, 8)
                    .asReadOnly()
                    .get("::2")
                    .arrayInterface();
            String seen = run("""
                    import ast
                    d = ast.literal_eval(sys.argv[2])
                    local = np.frombuffer(memory, '<u2')
                    local[:8] = range(8)
                    at = local.__array_interface__['data'][0] + d['data'][0] - int(sys.argv[3])
                    a = np.asarray(Given(dict(d, data=(at, d['data'][1]))))
                    print(a.tolist(), a.flags.writeable)
                    """, InterfaceDict.toPython(given, Addressing.POINTER), memory.address());

            assertThat(seen).isEqualTo("[0, 2, 4, 6] False");
        }
    }
}
