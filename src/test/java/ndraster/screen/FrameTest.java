package ndraster.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import ndraster.BinaryUfunc;
import ndraster.NDArray;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {
    private static final int AROUND = 0x123456;
    private static final GreyWindow BYTES = new GreyWindow(0, 255);

    private static BufferedImage paint(NDArray band, GreyWindow window, Viewport viewport) {
        return Frame.paint(new ArrayPicture(List.of(band), window, Optional.empty(), 1), viewport, AROUND);
    }

    private static int grey(BufferedImage frame, int x, int y) {
        int colour = frame.getRGB(x, y) & 0xffffff;
        assertThat(colour).isEqualTo((colour & 0xff) * 0x010101);
        return colour & 0xff;
    }

    private static NDArray random(long rows, long columns, long seed) {
        byte[] bytes = new byte[Math.toIntExact(rows * columns)];
        new Random(seed).nextBytes(bytes);
        return NDArray.asArray(DType.UINT8, bytes, rows, columns);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64})
    void enlarged_elements_are_squares_of_their_own_value_seed_1(int scale) {
        NDArray band = random(13, 17, 1);
        BufferedImage frame = paint(band, BYTES, Viewport.fitted(13, 17, 13 * scale, 17 * scale));
        for (int y = 0; y < frame.getHeight(); y++) {
            for (int x = 0; x < frame.getWidth(); x++) {
                assertThat(grey(frame, x, y)).isEqualTo(band.getInt(y / scale, x / scale));
            }
        }
    }

    @Test
    void around_the_picture_is_the_background() {
        BufferedImage frame = paint(NDArray.full(DType.UINT8, 9, 2, 2), BYTES, Viewport.fitted(2, 2, 4, 8));
        assertThat(frame.getRGB(1, 2) & 0xffffff).isEqualTo(AROUND);
        assertThat(grey(frame, 2, 2)).isEqualTo(9);
        assertThat(grey(frame, 5, 2)).isEqualTo(9);
        assertThat(frame.getRGB(6, 2) & 0xffffff).isEqualTo(AROUND);
    }

    @ParameterizedTest
    @CsvSource({"100, 200, 50, 100", "150, 200, 100, 190", "1000, 30, 90, 90"})
    void reduced_pictures_leave_out_rows_and_columns_in_order(int rows, int columns, int height, int width) {
        NDArray band = NDArray.zeros(DType.INT32, rows, columns)
                .assign(NDArray.arange(rows).reshape(-1, 1));
        BufferedImage frame = paint(band, new GreyWindow(0, 255), Viewport.fitted(rows, columns, height, width));
        int x = width / 2;
        double scale = Zoom.fitting(rows, columns, height, width).scale();
        for (int y = 0; y < Math.min(height, 255 * scale); y++) {
            double middle = (y + 0.5) / scale;
            assertThat((double) grey(frame, x, y)).isBetween(Math.floor(middle - 1 / scale), Math.min(255, middle));
        }
    }

    @ParameterizedTest
    @CsvSource({"272, 289, 200, 262", "289, 272, 262, 200", "425, 300, 100, 100"})
    void the_last_pixels_show_the_last_elements(int rows, int columns, int height, int width) {
        NDArray band = NDArray.arange(rows).asReshaped(rows, 1).multiply(3).add(NDArray.arange(columns));
        NDArray levels = BinaryUfunc.REMAINDER.apply(band, 251).astype(DType.UINT8);
        Viewport fitted = Viewport.fitted(rows, columns, height, width);
        for (Viewport viewport :
                List.of(fitted, fitted.zoomed(Zoom.of(0.54)).moved(-1e9, -1e9), fitted.zoomed(Zoom.of(0.7)))) {
            BufferedImage frame = paint(levels, BYTES, viewport);
            double scale = viewport.zoom().scale();
            long step = Math.max(1, (long) (1 / scale));
            for (int y = 0; y < Math.min(height, Math.floor(rows * scale)); y++) {
                for (int x = 0; x < Math.min(width, Math.floor(columns * scale)); x++) {
                    int px = x - (int) Math.min(0, viewport.left());
                    int py = y - (int) Math.min(0, viewport.top());
                    Position element = viewport.elementAt(px, py).orElseThrow();
                    assertThat(element.row()).isLessThan(rows);
                    assertThat(element.column()).isLessThan(columns);
                    assertThat(grey(frame, px, py))
                            .isEqualTo(levels.getInt(element.row() / step * step, element.column() / step * step));
                }
            }
        }
    }

    @Test
    void a_part_is_the_same_as_cut_out_of_the_whole_seed_2() {
        NDArray band = random(90, 90, 2);
        Viewport viewport = Viewport.fitted(90, 90, 40, 40).zoomed(new Zoom(3)).moved(-17, 11);
        BufferedImage frame = paint(band, BYTES, viewport);
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 40; x++) {
                Position element = viewport.elementAt(x, y).orElseThrow();
                assertThat(grey(frame, x, y)).isEqualTo(band.getInt(element.row(), element.column()));
            }
        }
    }

    @Test
    void values_beyond_the_window_are_black_and_white_and_those_between_are_rounded() {
        NDArray band = NDArray.of(-5, 10, 11, 15, 20, 1e300, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)
                .reshape(1, -1);
        BufferedImage frame = paint(band, new GreyWindow(10, 20), Viewport.fitted(1, 8, 1, 8));
        int[] levels = {0, 0, 26, 128, 255, 255, 255, 0};
        for (int x = 0; x < levels.length; x++) {
            assertThat(grey(frame, x, 0)).isEqualTo(levels[x]);
        }
    }

    @Test
    void nan_is_transparent() {
        NDArray band = NDArray.of(Double.NaN, 1).reshape(1, 2);
        BufferedImage frame = paint(band, new GreyWindow(0, 1), Viewport.fitted(1, 2, 16, 32));
        assertThat(grey(frame, 0, 0)).isEqualTo(0xcc);
        assertThat(grey(frame, 8, 0)).isEqualTo(0x99);
        assertThat(grey(frame, 8, 8)).isEqualTo(0xcc);
        assertThat(grey(frame, 16, 0)).isEqualTo(255);
    }

    @Test
    void what_is_half_opaque_is_half_of_the_ground() {
        NDArray value = NDArray.full(DType.UINT8, 255, 1, 2);
        NDArray alpha = NDArray.of(0, 51).reshape(1, 2).astype(DType.UINT8);
        Picture picture = new ArrayPicture(List.of(value), BYTES, Optional.of(alpha), 255);
        BufferedImage frame = Frame.paint(picture, Viewport.fitted(1, 2, 1, 2), AROUND);
        assertThat(grey(frame, 0, 0)).isEqualTo(0xcc);
        assertThat(grey(frame, 1, 0)).isEqualTo(Math.round(0.2f * 255 + 0.8f * 0xcc));
    }

    @Test
    void the_automatic_window_is_from_the_smallest_finite_value_to_the_largest() {
        NDArray band =
                NDArray.of(Double.NaN, 3, -2.5, Double.POSITIVE_INFINITY, 7).reshape(5, 1);
        assertThat(ArrayPicture.autoWindow(List.of(band))).isEqualTo(new GreyWindow(-2.5, 7));
        assertThat(ArrayPicture.autoWindow(List.of(band, NDArray.full(DType.INT16, 9, 5, 1))))
                .isEqualTo(new GreyWindow(-2.5, 9));
        assertThat(ArrayPicture.autoWindow(List.of(NDArray.full(DType.FLOAT32, Double.NaN, 2, 2))))
                .isEqualTo(new GreyWindow(0, 1));
        assertThat(ArrayPicture.autoWindow(List.of(NDArray.full(DType.INT64, 1L << 60, 2, 2)))
                        .low())
                .isEqualTo(0x1p60);
    }

    @Test
    void the_automatic_window_of_a_large_array_is_that_of_some_of_its_rows_and_columns() {
        NDArray band = NDArray.zeros(DType.FLOAT32, 3000, 2000);
        band.get("::2").fill(1);
        band.get("3::6").fill(-4);
        assertThat(ArrayPicture.autoWindow(List.of(band))).isEqualTo(new GreyWindow(-4, 1));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "NaN, 1", "0, Infinity"})
    void a_window_that_is_none_is_refused(double low, double high) {
        assertThatThrownBy(() -> new GreyWindow(low, high))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the black of a window must be a number below its white, found " + low + " and " + high);
    }
}
