package ndraster.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import ndraster.ArrayFormatException;
import ndraster.NDArray;
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
