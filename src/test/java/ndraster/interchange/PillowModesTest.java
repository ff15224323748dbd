package ndraster.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ndraster.Golden;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.dtype.DType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Pillow makes an image of our memory, in each mode that it has, and has the pixels that are here.
class PillowModesTest {
    private static final String PROGRAM = """
            import json, mmap, sys
            import numpy as np
            from PIL import Image
            file = open(sys.argv[1], 'r+b')
            memory = mmap.mmap(file.fileno(), 0)
            class Given:
                def __init__(self, interface):
                    self.__array_interface__ = interface
            for line in sys.argv[2].splitlines():
                mode, text = line.split(' ', 1)
                d = json.loads(text)
                d.update(shape=tuple(d['shape']), data=memory, descr=[tuple(f) for f in d['descr']])
                if 'strides' in d:
                    d.update(strides=tuple(d['strides']))
                a = np.asarray(Given(d))
                def attempt(make):
                    try:
                        image = make()
                        seen = np.asarray(image)
                        seen = seen.view('u1') != 0 if seen.dtype == bool else seen
                        return '%s %sx%s %s' % (image.mode, *image.size, seen.tobytes().hex())
                    except Exception as e:
                        return '%s: %s' % (type(e).__name__, e)
                size = (a.shape[1], a.shape[0])
                print(attempt(lambda: Image.fromarray(a)))
                print(attempt(lambda: Image.frombuffer(mode, size, a.tobytes(), 'raw', '1;8' if mode == '1' else mode, 0, 1)))
            """;

    @TempDir
    static Path folder;

    /// An image in a mode of Pillow: 4 rows, 6 columns.
    private record Case(String mode, NDArray array) {
        String line() {
            return mode + " " + InterfaceDict.toJson(array.arrayInterface(), Addressing.OFFSET);
        }
    }

    @TestFactory
    Stream<DynamicTest> pillow_sees_our_pixels_in_every_mode() {
        Arena arena = Arena.ofAuto();
        MemorySegment memory = mapped(arena);
        List<Case> cases = Golden.objects(Golden.load("pillow").get("export"))
                .map(row -> image(row, memory))
                .toList();
        String asked = cases.stream().map(Case::line).collect(Collectors.joining("\n"));
        List<String> said = Python.require()
                .run(PROGRAM, folder.resolve("memory"), asked)
                .lines()
                .toList();
        return IntStream.range(0, cases.size())
                .mapToObj(i ->
                        dynamicTest(cases.get(i).mode, () -> check(cases.get(i), said.subList(2 * i, 2 * i + 2))));
    }

    private static Case image(JsonObject row, MemorySegment memory) {
        DType dtype = DType.of(row.get("typestr").getAsString());
        NDArray array = NDArray.asArray(dtype, memory, Golden.longs(row.get("shape")));
        return new Case(row.get("mode").getAsString(), array);
    }

    private static void check(Case image, List<String> said) {
        NDArray array = image.array();
        String seen = " 6x4 " + Golden.hex(array.toBytes());
        assertThat(said.getFirst()).as("fromarray").isEqualTo(ofArray(array) + seen);
        assertThat(said.getLast()).as("frombuffer").isEqualTo(image.mode + seen);
    }

    /// The mode that `fromarray` chooses by shape and type.
    private static String ofArray(NDArray array) {
        if (array.ndim() == 3) {
            return List.of("", "", "LA", "RGB", "RGBA").get((int) array.length(2));
        }
        return switch (array.dtype().typestr()) {
            case "|b1" -> "1";
            case "|u1" -> "L";
            case "<u2" -> "I;16";
            case ">u2" -> "I;16B";
            case "<i4" -> "I";
            default -> "F";
        };
    }

    private static MemorySegment mapped(Arena arena) {
        try (FileChannel channel = FileChannel.open(
                folder.resolve("memory"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            MemorySegment memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, 96, arena);
            for (int i = 0; i < memory.byteSize(); i++) {
                memory.set(ValueLayout.JAVA_BYTE, i, (byte) (i % 7 == 0 ? 0 : 1));
            }
            return memory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
