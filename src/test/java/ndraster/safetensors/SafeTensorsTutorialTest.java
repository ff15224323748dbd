package ndraster.safetensors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.Map;
import ndraster.NDArray;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the package's page shows.
class SafeTensorsTutorialTest {
    @TempDir
    private Path folder;

    @Test
    void tensors_are_saved_loaded_and_mapped() throws IOException {
        Path file = folder.resolve("model.safetensors");
        // @start region="file"
        NDArray weight = NDArray.zeros(DType.FLOAT32, 64, 3, 3);
        SafeTensors.save(file, Map.of("weight", weight), Map.of("format", "np"));

        NDArray own = SafeTensors.load(file).get("weight"); // writable, and nobody else's
        NDArray mapped = SafeTensors.map(file, MapMode.READ_ONLY).get("weight"); // nothing is read yet
        // @end
        assertThat(own.shape()).containsExactly(64, 3, 3);
        assertThat(mapped.isReadOnly()).isTrue();
    }
}
