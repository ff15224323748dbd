package ndraster.awt;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.awt.image.BandedSampleModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.SinglePixelPackedSampleModel;
import java.awt.image.WritableRaster;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import ndraster.NDArray;
import ndraster.testing.RandomSamples;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Layouts that no standard image type has: the samples of the raster are what the array must show.
class SharedRasterTest {
    private static final int SEED = 21;

    static Stream<Named<WritableRaster>> rasters() {
        return Stream.of(
                Named.of("padded rows", raster(interleaved(DataBuffer.TYPE_BYTE, 3, 20, 2, 1, 0))),
                Named.of("gaps between pixels", raster(interleaved(DataBuffer.TYPE_BYTE, 5, 40, 3, 2, 1))),
                Named.of("channels two apart", raster(interleaved(DataBuffer.TYPE_BYTE, 6, 40, 0, 2, 4))),
                Named.of("uint16", raster(interleaved(DataBuffer.TYPE_USHORT, 4, 24, 0, 1, 2, 3))),
                Named.of("planes in one bank", raster(planes(DataBuffer.TYPE_BYTE))),
                Named.of("planes that AWT calls banded", banded()),
                Named.of("int16", raster(planes(DataBuffer.TYPE_SHORT))),
                Named.of("int32", raster(planes(DataBuffer.TYPE_INT))),
                Named.of("float32", raster(planes(DataBuffer.TYPE_FLOAT))),
                Named.of("float64", raster(planes(DataBuffer.TYPE_DOUBLE))),
                Named.of("columns before rows", raster(new ComponentSampleModel(0, 5, 4, 12, 3, new int[] {0, 1, 2}))),
                Named.of("rgba bytes of an int", raster(packed(0xff000000, 0xff0000, 0xff00, 0xff))),
                Named.of("a child at another origin", child()),
                Named.of(
                        "a child of a child, without a band",
                        child().createWritableChild(8, -2, 2, 2, 1, 1, new int[] {0, 1})),
                Named.of(
                        "moved",
                        raster(interleaved(DataBuffer.TYPE_BYTE, 3, 15, 0, 1, 2))
                                .createWritableTranslatedChild(-7, 9)),
                Named.of("a data buffer that begins later", beginningLater()));
    }

    private static SampleModel interleaved(int type, int pixelStride, int rowStride, int... bands) {
        return new PixelInterleavedSampleModel(type, 5, 4, pixelStride, rowStride, bands);
    }

    private static SampleModel planes(int type) {
        return new ComponentSampleModel(type, 5, 4, 1, 6, new int[] {48, 24, 0});
    }

    private static SampleModel packed(int... masks) {
        return new SinglePixelPackedSampleModel(DataBuffer.TYPE_INT, 5, 4, 6, masks);
    }

    private static WritableRaster raster(SampleModel model) {
        return filled(model, model.createDataBuffer());
    }

    private static WritableRaster child() {
        return raster(interleaved(DataBuffer.TYPE_BYTE, 3, 15, 2, 1, 0)).createWritableChild(1, 1, 4, 3, 7, -3, null);
    }

    private static WritableRaster banded() {
        SampleModel model =
                new BandedSampleModel(DataBuffer.TYPE_BYTE, 5, 4, 6, new int[] {0, 0, 0}, new int[] {48, 24, 0});
        return filled(model, new DataBufferByte(72));
    }

    private static WritableRaster beginningLater() {
        return filled(interleaved(DataBuffer.TYPE_BYTE, 3, 15, 2, 1, 0), new DataBufferByte(new byte[100], 60, 11));
    }

    private static WritableRaster filled(SampleModel model, DataBuffer data) {
        WritableRaster raster = Raster.createWritableRaster(model, data, new Point());
        RandomSamples.fill(raster, new SplittableRandom(SEED));
        return raster;
    }

    private static double sample(NDArray array, int y, int x, int band) {
        return array.ndim() == 2 ? array.getDouble(y, x) : array.getDouble(y, x, band);
    }

    @ParameterizedTest
    @MethodSource("rasters")
    void the_array_has_every_sample_of_the_raster_seed_21(WritableRaster raster) {
        NDArray array = Images.asArray(raster);
        assertThat(array.shape()).containsExactly(raster.getHeight(), raster.getWidth(), raster.getNumBands());
        for (int y = 0; y < raster.getHeight(); y++) {
            for (int x = 0; x < raster.getWidth(); x++) {
                for (int band = 0; band < raster.getNumBands(); band++) {
                    assertThat(sample(array, y, x, band))
                            .as("row %s, column %s, band %s", y, x, band)
                            .isEqualTo(raster.getSampleDouble(raster.getMinX() + x, raster.getMinY() + y, band));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rasters")
    void what_the_array_writes_the_raster_has_seed_21(WritableRaster raster) {
        NDArray array = Images.asArray(raster);
        array.setItem(99, 1, 0, 1);
        assertThat(raster.getSample(raster.getMinX(), raster.getMinY() + 1, 1)).isEqualTo(99);
    }

    @ParameterizedTest
    @MethodSource("rasters")
    void a_copy_has_the_same_samples_and_is_writable_and_apart_seed_21(WritableRaster raster) {
        NDArray copy = Images.toArray(raster);
        assertThat(copy.toBytes()).isEqualTo(Images.asArray(raster).toBytes());
        int before = raster.getSample(raster.getMinX(), raster.getMinY(), 0);
        copy.setItem(before + 1, 0, 0, 0);
        assertThat(raster.getSample(raster.getMinX(), raster.getMinY(), 0)).isEqualTo(before);
    }

    @Test
    void a_raster_that_is_not_writable_gives_a_read_only_array() {
        SampleModel planes = planes(DataBuffer.TYPE_BYTE);
        Raster readOnly = Raster.createRaster(planes, planes.createDataBuffer(), new Point());
        assertThat(Images.asArray(readOnly).isReadOnly()).isTrue();
        assertThat(Images.asArray(raster(planes)).isReadOnly()).isFalse();
    }
}
