package ndraster.npy;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.stream.IntStream;
import ndraster.LivePython;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.awt.Images;
import ndraster.dtype.DType;
import ndraster.literal.PythonLiteral;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One file that a NumPy and this program have mapped at the same time.
class LiveMapTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("ndraster.Python#everyNumPy")
    void both_sides_see_at_once_what_the_other_writes(Python python) throws IOException {
        Path file = folder.resolve("a.npy");
        NDArray array = Npy.create(file, DType.INT32, 3, 4);
        try (LivePython live = python.start(LivePython.ANSWERS)) {
            live.ask("a = np.load(" + PythonLiteral.repr(file.toString()) + ", mmap_mode='r+')");
            array.set("1, ::2", 7);
            assertThat(live.ask("a.tolist()")).isEqualTo("[[0, 0, 0, 0], [7, 0, 7, 0], [0, 0, 0, 0]]");
            live.ask("a[2] += a[1] * 2");
            assertThat(array.get("2").toLongs()).containsExactly(14, 0, 14, 0);
            array.addInPlace(1);
            assertThat(live.ask("int(a.sum())")).isEqualTo("54");
        }
    }

    @ParameterizedTest
    @MethodSource("ndraster.Python#everyNumPy")
    void an_image_over_a_mapped_file_shows_what_python_paints_and_paints_what_python_sees(Python python)
            throws IOException {
        Path file = folder.resolve("image.npy");
        BufferedImage image = Images.asImage(Npy.create(file, DType.UINT8, 30, 40, 3));
        try (LivePython live = python.start(LivePython.ANSWERS)) {
            live.ask("a = np.load(" + PythonLiteral.repr(file.toString()) + ", mmap_mode='r+')");
            live.ask("a[10:20, 5:15] = [255, 128, 0]");
            assertThat(image.getRGB(14, 19)).isEqualTo(0xffff8000);
            assertThat(image.getRGB(15, 19)).isEqualTo(0xff000000);

            Graphics2D graphics = image.createGraphics();
            graphics.setColor(new Color(0x102030));
            graphics.fillRect(0, 0, 40, 5);
            graphics.dispose();
            assertThat(live.ask("a[4, 39].tolist(), a[5, 39].tolist()")).isEqualTo("([16, 32, 48], [0, 0, 0])");
        }
    }

    @ParameterizedTest
    @MethodSource("ndraster.Python#everyNumPy")
    void a_private_map_sees_python_until_it_writes_and_python_never_sees_it(Python python) throws IOException {
        Path file = folder.resolve("a.npy");
        Npy.save(file, NDArray.arange(3));
        NDArray own = Npy.map(file, MapMode.PRIVATE);
        try (LivePython live = python.start(LivePython.ANSWERS)) {
            live.ask("a = np.load(" + PythonLiteral.repr(file.toString()) + ", mmap_mode='r+')");
            live.ask("a[1] = 5");
            assertThat(own.toLongs()).containsExactly(0, 5, 2);
            own.set("2", 9);
            assertThat(live.ask("a.tolist()")).isEqualTo("[0, 5, 2]");
        }
    }

    @ParameterizedTest
    @MethodSource("ndraster.Python#everyNumPy")
    void python_loads_each_length_that_an_appender_flushed(Python python) throws IOException {
        Path file = folder.resolve("rows.npy");
        Npy.save(file, NDArray.zeros(DType.FLOAT32, 0, 3));
        try (LivePython live = python.start(LivePython.ANSWERS);
                NpyAppender appender = NpyAppender.open(file)) {
            for (int rows = 1; rows < 12; rows++) {
                appender.append(NDArray.full(DType.FLOAT32, rows, 1, 3)).flush();
                assertThat(live.ask("np.load(" + PythonLiteral.repr(file.toString()) + ")[:, 1].astype(int).tolist()"))
                        .isEqualTo(
                                IntStream.rangeClosed(1, rows).boxed().toList().toString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ndraster.Python#everyNumPy")
    void raw_elements_go_both_ways(Python python) throws IOException {
        Path file = folder.resolve("a.raw");
        RawFiles.save(
                file, NDArray.arange(6).astype(DType.of(">f4")).reshape(2, 3).transpose());
        try (LivePython live = python.start(LivePython.ANSWERS)) {
            String name = PythonLiteral.repr(file.toString());
            assertThat(live.ask("np.fromfile(" + name + ", '>f4').tolist()"))
                    .isEqualTo("[0.0, 3.0, 1.0, 4.0, 2.0, 5.0]");
            live.ask("np.arange(8, dtype='<u2').tofile(" + name + ")");
            assertThat(RawFiles.load(file, DType.of("<u2"), 2, -1).toLongs()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        }
    }
}
