package ndraster.awt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.lang.foreign.MemorySegment;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import ndraster.NDArray;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;

/// Samples that share a byte are found, whatever the strides, and no others.
class OverlapTest {
    private static final int SEED = 38;

    private static boolean sharesBytes(int width, int height, int pixelStride, int rowStride, int[] bands) {
        Set<Integer> bytes = new HashSet<>();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int band : bands) {
                    if (!bytes.add(band + y * rowStride + x * pixelStride)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    @Test
    void random_layouts_are_refused_when_a_byte_comes_twice_seed_38() {
        Random random = new Random(SEED);
        int refusals = 0;
        for (int i = 0; i < 3000; i++) {
            int width = 1 + random.nextInt(4);
            int height = 1 + random.nextInt(4);
            int pixelStride = random.nextInt(14);
            int rowStride = random.nextInt(14);
            int[] bands = random.ints(1 + random.nextInt(3), 0, 20).toArray();
            WritableRaster raster = Raster.createWritableRaster(
                    new ComponentSampleModel(DataBuffer.TYPE_BYTE, width, height, pixelStride, rowStride, bands),
                    new DataBufferByte(200),
                    null);
            boolean isRefused = isRefused(raster);
            assertThat(isRefused)
                    .as("%s x %s, strides %s, %s, bands %s", width, height, pixelStride, rowStride, bands)
                    .isEqualTo(sharesBytes(width, height, pixelStride, rowStride, bands));
            refusals += isRefused ? 1 : 0;
        }
        assertThat(refusals).isBetween(500, 2500);
    }

    private static boolean isRefused(Raster raster) {
        try {
            Images.asArray(raster);
            return false;
        } catch (ImageLayoutException e) {
            return String.valueOf(e.getMessage()).contains("its samples overlap in memory");
        }
    }

    @Test
    void grey_that_is_shown_as_three_channels_names_the_copy_and_the_bands() {
        WritableRaster raster = Raster.createWritableRaster(
                new ComponentSampleModel(DataBuffer.TYPE_BYTE, 10, 10, 1, 10, new int[] {0, 0, 0}),
                new DataBufferByte(100),
                null);
        raster.setSample(3, 2, 0, 42);
        assertThatExceptionOfType(ImageLayoutException.class)
                .isThrownBy(() -> Images.asArray(raster))
                .withMessageContainingAll("Raster of 10 x 10 pixels", "overlap", "Images.toArray", "Images.asBands");
        assertThat(Images.toArray(raster).get("2, 3").toLongs()).containsExactly(42, 42, 42);
        assertThat(Images.asBands(raster).get(1).getInt(2, 3)).isEqualTo(42);
    }

    @Test
    void an_array_that_repeats_its_memory_is_copied_or_only_looked_at() {
        NDArray one = NDArray.of(1, 2, 3).astype(DType.UINT8);
        MemorySegment memory = MemorySegment.ofArray(new byte[] {1, 2, 3});
        NDArray writable = NDArray.asStrided(DType.UINT8, memory, 0, new long[] {5, 4, 3}, new long[] {0, 0, 1});
        assertThatExceptionOfType(ImageLayoutException.class)
                .isThrownBy(() -> Images.asImage(writable))
                .withMessageContainingAll("shape (5, 4, 3)", "strides [0, 0, 1]", "overlap", "Images.toImage");
        assertThat(Images.toImage(writable).getRGB(3, 4)).isEqualTo(0xff010203);
        assertThat(Images.asImage(one.broadcastTo(5, 4, 3)).getRGB(3, 4)).isEqualTo(0xff010203);
    }

    @Test
    void a_data_buffer_that_is_too_small_says_how_large_it_is() {
        WritableRaster raster = Raster.createWritableRaster(
                new ComponentSampleModel(DataBuffer.TYPE_BYTE, 10, 10, 3, 30, new int[] {0, 1, 2}),
                new DataBufferByte(100),
                null);
        assertThatExceptionOfType(ImageLayoutException.class)
                .isThrownBy(() -> Images.asArray(raster))
                .withMessageContainingAll("data buffer is too small", "to 298", "100 bytes", "createDataBuffer()");
        assertThatExceptionOfType(ImageLayoutException.class)
                .isThrownBy(() -> Images.toArray(raster))
                .withMessageContaining("data buffer is too small");
    }
}
