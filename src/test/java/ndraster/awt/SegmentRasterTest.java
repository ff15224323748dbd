package ndraster.awt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.lang.foreign.Arena;
import java.util.Random;
import java.util.stream.Stream;
import ndraster.NDArray;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Rasters off the heap give rows and rectangles of pixels, and take them, as AWT's own rasters over the same numbers
/// do.
class SegmentRasterTest {
    private static final int SEED = 43;
    private static final long[] SHAPE = {6, 8, 4};

    static Stream<Arguments> layouts() {
        return Stream.of("|u1", "<u2", ">u2", "<i2", ">i2", "<i4", ">i4", "<f4", ">f4", "<f8", ">f8")
                .flatMap(type -> Stream.of(
                                "...", "..., ::-1", "..., :3", "..., 2::-1", "..., 0", ":, ::2, :3", "1:5, 2:7")
                        .map(index -> Arguments.of(type, index)));
    }

    private static NDArray values() {
        int[] values = new Random(SEED).ints(6 * 8 * 4, 0, 250).toArray();
        return NDArray.asArray(values).reshape(SHAPE);
    }

    private static WritableRaster offHeap(String type, String index) {
        DType dtype = DType.of(type);
        NDArray all = NDArray.asArray(
                dtype, Arena.ofAuto().allocate(6 * 8 * 4 * dtype.itemSize() + 3).asSlice(3), SHAPE);
        return Images.asRaster(all.assign(values()).get(index));
    }

    private static WritableRaster onHeap(String type, String index) {
        NDArray all = NDArray.zeros(DType.of("=" + type.substring(1)), SHAPE);
        WritableRaster raster = Images.asRaster(all.assign(values()).get(index));
        assertThat(raster).isNotInstanceOf(SegmentRaster.class);
        return raster;
    }

    private static WritableRaster child(WritableRaster raster) {
        return raster.createWritableChild(1, 1, raster.getWidth() - 1, raster.getHeight() - 2, -3, 7, null);
    }

    private static void assertSame(Raster found, Raster expected) {
        int x = expected.getMinX();
        int y = expected.getMinY();
        int w = expected.getWidth();
        int h = expected.getHeight();
        assertThat(found.getDataElements(x, y, w, h, null)).isEqualTo(expected.getDataElements(x, y, w, h, null));
        assertThat(found.getDataElements(x + 1, y + 1, null)).isEqualTo(expected.getDataElements(x + 1, y + 1, null));
        assertThat(found.getPixels(x, y, w, h, (int[]) null)).isEqualTo(expected.getPixels(x, y, w, h, (int[]) null));
        assertThat(found.getPixels(x, y, w, h, (float[]) null))
                .isEqualTo(expected.getPixels(x, y, w, h, (float[]) null));
        assertThat(found.getPixels(x, y, w, h, (double[]) null))
                .isEqualTo(expected.getPixels(x, y, w, h, (double[]) null));
        int last = expected.getNumBands() - 1;
        assertThat(found.getSamples(x, y, w, h, last, (int[]) null))
                .isEqualTo(expected.getSamples(x, y, w, h, last, (int[]) null));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void it_gives_what_awts_own_raster_gives_seed_43(String type, String index) {
        WritableRaster raster = offHeap(type, index);
        assertThat(raster).isInstanceOf(SegmentRaster.class);
        assertSame(raster, onHeap(type, index));
        assertSame(child(raster), child(onHeap(type, index)));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void it_takes_what_awts_own_raster_takes_seed_43(String type, String index) {
        WritableRaster found = child(offHeap(type, index));
        WritableRaster expected = child(onHeap(type, index));
        for (WritableRaster raster : new WritableRaster[] {found, expected}) {
            int bands = raster.getNumBands();
            raster.setPixels(
                    -3, 7, 2, 2, new Random(SEED).ints(4L * bands, 0, 250).toArray());
            raster.setPixels(
                    -1,
                    7,
                    1,
                    2,
                    new Random(SEED + 1).doubles(2L * bands, 0, 250).toArray());
            raster.setSamples(-3, 8, 2, 1, bands - 1, new int[] {77, 99});
            raster.setDataElements(-2, 7, 1, 2, raster.getDataElements(-3, 7, 1, 2, null));
            raster.setDataElements(-1, 8, raster.getDataElements(-3, 8, null));
        }
        assertSame(found, expected);
    }

    @Test
    void packed_pixels_off_the_heap_are_numbers_too_seed_43() {
        DirectColorModel colours = new DirectColorModel(24, 0xff0000, 0xff00, 0xff);
        NDArray onHeap = NDArray.asArray(new Random(SEED).ints(48).toArray()).reshape(6, 8);
        NDArray offHeap = NDArray.asArray(DType.INT32, Arena.ofAuto().allocate(4 * 48), 6, 8)
                .assign(onHeap);
        WritableRaster expected = Images.asImage(onHeap, colours).getRaster();
        WritableRaster found = Images.asImage(offHeap, colours).getRaster();
        assertSame(found, expected);
        found.setDataElements(1, 2, 2, 1, new int[] {5, 6});
        found.setPixels(3, 3, 1, 1, new int[] {1, 2, 3});
        assertThat(offHeap.get("2, 1:3").toLongs()).containsExactly(5, 6);
        assertThat(offHeap.getInt(3, 3) & 0xffffff).isEqualTo(0x010203);
    }

    @Test
    void what_lies_outside_is_refused_with_the_place() {
        WritableRaster raster = offHeap("<u2", "...");
        assertThatExceptionOfType(ArrayIndexOutOfBoundsException.class)
                .isThrownBy(() -> raster.getDataElements(7, 0, 2, 1, null))
                .withMessageContainingAll("2 x 1 pixels", "(7, 0)", "8 x 6");
        assertThat((short[]) raster.getDataElements(3, 3, 0, 2, null)).isEmpty();
    }
}
