package ndraster.awt;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.lang.foreign.Arena;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.memory.Watch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever watches an image is told of the writes to arrays of it.
class ImageWriteReportTest {
    private final AtomicInteger reports = new AtomicInteger();
    private List<Watch> watches = List.of();

    private void watch(Subject subject) {
        watches = subject.watch(reports::incrementAndGet);
    }

    @AfterEach
    void close() {
        watches.forEach(Watch::close);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
    void a_write_to_an_array_of_the_image_is_reported(int type) {
        BufferedImage image = new BufferedImage(8, 4, type);
        watch(ImageSubject.of(image));
        Images.asStored(image).fill(1);
        assertThat(reports).hasValue(1);
    }

    @Test
    void a_write_to_the_image_that_a_sub_image_was_cut_from_is_reported() {
        BufferedImage image = new BufferedImage(8, 4, BufferedImage.TYPE_3BYTE_BGR);
        watch(ImageSubject.of(image.getSubimage(2, 1, 3, 2)));
        Images.asArray(image).get("2, 3").fill(1);
        assertThat(reports).hasValue(1);
    }

    @Test
    void a_write_through_the_array_is_reported_to_who_watches_its_image_and_the_other_way_round() {
        NDArray array = NDArray.zeros(DType.UINT8, 4, 8);
        BufferedImage image = Images.asImage(array);
        watch(ImageSubject.of(image));
        array.addInPlace(1);
        assertThat(reports).hasValue(1);
        close();
        watch(ArraySubject.of(array));
        Images.asArray(image).addInPlace(1);
        assertThat(reports).hasValue(2);
    }

    @Test
    void what_awt_draws_on_an_image_in_native_memory_is_reported() {
        NDArray array = NDArray.asArray(DType.UINT8, Arena.ofAuto().allocate(32), 4, 8);
        watch(ArraySubject.of(array));
        Graphics2D graphics = Images.asImage(array).createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(1, 1, 2, 2);
        graphics.dispose();
        assertThat(array.getInt(1, 1)).isEqualTo(255);
        assertThat(reports).hasPositiveValue();
    }
}
