package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StripRasterTest {
    private static final int HEIGHT = 5;

    private final List<String> handedOn = new ArrayList<>();

    private static WritableRaster raster(int height) {
        return new BufferedImage(4, height, BufferedImage.TYPE_BYTE_GRAY).getRaster();
    }

    private StripRaster inStripsOfTwo(int passes) {
        return new StripRaster(
                raster(2), HEIGHT, passes, (from, strip) -> handedOn.add(from + "+" + strip.getHeight()));
    }

    private static void writePass(StripRaster raster) {
        Raster row = raster(1);
        for (int y = 0; y < HEIGHT; y++) {
            raster.setRect(0, y, row);
        }
    }

    @Test
    void strips_of_the_last_pass_are_handed_on_in_order() {
        StripRaster raster = inStripsOfTwo(2);
        writePass(raster);
        assertThat(handedOn).isEmpty();
        writePass(raster);
        assertThat(raster.finish()).isTrue();
        assertThat(handedOn).containsExactly("0+2", "2+2", "4+1");
    }

    @Test
    void of_fewer_passes_than_told_nothing_is_handed_on_and_that_is_said() {
        StripRaster raster = inStripsOfTwo(3);
        writePass(raster);
        writePass(raster);
        assertThat(raster.finish()).isFalse();
        assertThat(handedOn).isEmpty();
    }

    @Test
    void more_passes_than_told_are_an_error() {
        StripRaster raster = inStripsOfTwo(1);
        writePass(raster);
        assertThatThrownBy(() -> writePass(raster))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("more scans");
    }
}
