package ndraster.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ndraster.Blocks;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;

/// The examples of loops over single elements.
class ElementLoopsTest {
    @Test
    void a_loop_over_blocks() {
        NDArray image = NDArray.full(DType.UINT8, 100, 48, 64, 3);
        // @start region="blocks"
        int[] samples = new int[8192];
        for (NDArray block : Blocks.of(image, samples.length)) {
            block.copyTo(samples);
            for (int i = 0; i < block.size(); i++) {
                samples[i] = Math.min(255, samples[i] * samples[i] / 64);
            }
            block.copyFrom(samples);
        }
        // @end
        assertThat(image.min().getInt()).isEqualTo(156);
        assertThat(image.max().getInt()).isEqualTo(156);
    }

    @Test
    void a_loop_over_rows() {
        NDArray image = NDArray.arange(4 * 5).reshape(4, 5).astype(DType.FLOAT32);
        // @start region="rows"
        float[] row = new float[(int) image.length(1)];
        for (long y = 0; y < image.length(0); y++) {
            NDArray line = image.get(Index.at(y));
            line.copyTo(row);
            for (int x = 1; x < row.length; x++) {
                row[x] += row[x - 1]; // whatever NumPy has no function for
            }
            line.copyFrom(row);
        }
        // @end
        assertThat(image.get("0").toFloats()).containsExactly(0, 1, 3, 6, 10);
    }

    @Test
    void single_elements() {
        NDArray image = NDArray.zeros(DType.UINT8, 4, 5, 3);
        // @start region="elements"
        image.setLong(200, 1, 2, 0);
        int red = image.getInt(1, 2, 0);
        // @end
        assertThat(red).isEqualTo(200);
    }
}
