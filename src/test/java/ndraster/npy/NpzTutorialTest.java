package ndraster.npy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.file.WholeFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the package's page shows of archives and raw files.
class NpzTutorialTest {
    @TempDir
    private Path folder;

    @Test
    void arrays_are_saved_and_loaded_by_name() throws IOException {
        Path file = folder.resolve("frames.npz");
        // @start region="archive"
        Map<String, NDArray> frames = new LinkedHashMap<>();
        frames.put("left", NDArray.zeros(DType.UINT8, 480, 640));
        frames.put("right", NDArray.ones(DType.UINT8, 480, 640));
        Npz.saveCompressed(file, frames); // np.savez_compressed("frames.npz", left=..., right=...)

        try (Npz npz = Npz.open(file)) { // np.load("frames.npz")
            List<String> names = npz.names(); // [left, right]
            NDArray right = npz.get("right"); // read now, the other one never
            // @end
            assertThat(names).containsExactly("left", "right");
            assertThat(right.getInt(479, 639)).isEqualTo(1);
        }
    }

    @Test
    void arrays_are_written_as_they_come() throws IOException {
        Path file = folder.resolve("frames.npz");
        WholeFile.write(file, out -> {
            // @start region="writer"
            NpzWriter writer = NpzWriter.stored(out);
            for (int i = 0; i < 100; i++) {
                writer.put("frame" + i, NDArray.full(DType.UINT8, i, 48, 64)); // none of them is kept
            }
            writer.finish();
            // @end
        });
        try (Npz npz = Npz.open(file)) {
            assertThat(npz.map("frame99", MapMode.READ_ONLY).getInt(47, 63)).isEqualTo(99);
        }
    }

    @Test
    void raw_elements_need_a_type_and_a_shape() throws IOException {
        Path file = folder.resolve("sensor.raw");
        RawFiles.save(file, NDArray.zeros(DType.of(">u2"), 480, 640));
        // @start region="raw"
        NDArray frame = RawFiles.map(file, MapMode.READ_ONLY, DType.of(">u2"), 480, -1); // the size says: 640
        // @end
        assertThat(frame.shape()).containsExactly(480, 640);
    }
}
