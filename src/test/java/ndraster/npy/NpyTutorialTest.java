package ndraster.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import ndraster.ArrayFormatException;
import ndraster.NDArray;
import ndraster.awt.Images;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the package's page shows.
class NpyTutorialTest {
    @TempDir
    private Path folder;

    @Test
    void a_file_is_saved_and_loaded() throws IOException {
        Path file = folder.resolve("pixels.npy");
        // @start region="file"
        NDArray pixels = NDArray.zeros(DType.UINT8, 480, 640, 3);
        Npy.save(file, pixels); // np.save("pixels.npy", pixels)

        NDArray loaded = Npy.load(file); // np.load("pixels.npy")
        loaded.set("..., 0", 255); // writable, and nobody else's
        // @end
        assertThat(loaded.shape()).isEqualTo(pixels.shape());
        assertThat(Npy.load(file).getInt(0, 0, 0)).isZero();
    }

    @Test
    void a_file_is_mapped_and_shared() throws IOException {
        Path file = folder.resolve("pixels.npy");
        // @start region="map"
        NDArray pixels = Npy.create(file, DType.UINT8, 480, 640, 3); // a new file of zeros, of which nothing is written
        BufferedImage image = Images.asImage(pixels); // drawing on it writes the file

        NDArray watching = Npy.map(file, MapMode.READ_ONLY); // np.load("pixels.npy", mmap_mode="r")
        pixels.set("0, 0", 255);
        long seen = watching.getLong(0, 0, 0); // 255: both are the file
        // @end
        assertThat(seen).isEqualTo(255);
        assertThat(image.getRGB(0, 0)).isEqualTo(0xffffffff);
    }

    @Test
    void a_map_lives_as_long_as_its_arena() throws IOException {
        Path file = folder.resolve("pixels.npy");
        Npy.save(file, NDArray.arange(5));
        // @start region="arena"
        try (Arena arena = Arena.ofConfined()) {
            NDArray pixels = Npy.map(file, MapMode.READ_WRITE, arena);
            pixels.addInPlace(1);
        } // unmapped here: whatever still holds the array gets an IllegalStateException
        // @end
        assertThat(Npy.load(file).toLongs()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void a_header_says_what_a_file_holds() throws IOException {
        Path file = folder.resolve("pixels.npy");
        Npy.save(file, NDArray.zeros(DType.UINT8, 480, 640, 3));
        // @start region="header"
        NpyHeader header = Npy.header(file); // reads 128 bytes, however large the file is
        List<Long> shape = header.shape(); // [480, 640, 3]
        // @end
        assertThat(shape).containsExactly(480L, 640L, 3L);
    }

    @Test
    void rows_are_appended() throws IOException {
        Path file = folder.resolve("log.npy");
        // @start region="append"
        Npy.save(file, NDArray.zeros(DType.FLOAT64, 0, 3));
        try (NpyAppender log = NpyAppender.open(file)) {
            log.append(NDArray.full(DType.FLOAT64, 0.5, 2, 3)); // two rows
            log.flush(); // from here on np.load("log.npy") has them
        }
        // @end
        assertThat(Npy.load(file).shape()).containsExactly(2, 3);
    }

    @Test
    void several_arrays_follow_each_other_in_a_stream() throws IOException {
        // @start region="stream"
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Npy.write(out, NDArray.arange(3));
        Npy.write(out, NDArray.of(0.5, 1.5));

        InputStream in = new ByteArrayInputStream(out.toByteArray());
        NDArray first = Npy.read(in);
        NDArray second = Npy.read(in);
        // @end
        assertThat(first.toLongs()).containsExactly(0, 1, 2);
        assertThat(second.getDouble(1)).isEqualTo(1.5);
    }

    @Test
    void a_damaged_file_says_what_is_wrong() throws IOException {
        Path file = folder.resolve("pixels.npy");
        Npy.save(file, NDArray.arange(5));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 3));
        assertThatThrownBy(() -> Npy.load(file))
                .isInstanceOf(ArrayFormatException.class)
                .hasMessage("EOF: reading array data, expected 40 bytes got 37 (byte 165 of " + file + ")");
    }
}
