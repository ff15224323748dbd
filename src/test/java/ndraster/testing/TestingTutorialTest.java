package ndraster.testing;

import static ndraster.testing.NdrasterAssertions.assertThat;
import static ndraster.testing.PlainAssertions.assertAllClose;
import static ndraster.testing.PlainAssertions.assertImageSimilar;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import ndraster.NDArray;
import ndraster.awt.Images;
import ndraster.dtype.DType;
import ndraster.metrics.ImageTolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/// What the package's page shows.
class TestingTutorialTest {
    @Test
    void arrays_and_images_are_asserted() {
        BufferedImage image = TestPattern.GRADIENT.toImage(BufferedImage.TYPE_INT_RGB, 64, 48);
        BufferedImage expected = TestPattern.GRADIENT.toImage(BufferedImage.TYPE_3BYTE_BGR, 64, 48);
        // @start region="assertions"
        NDArray pixels = Images.asArray(image);
        assertThat(pixels).hasShape(48, 64, 3).hasDType("uint8").isWritable();
        assertThat(pixels).channel(0).slice("0, :2").hasSameElementsAs(NDArray.of(2, 6));
        assertThat(image).hasSize(64, 48).hasSamePixelsAs(expected);
        assertThat(image)
                .isSimilarTo(expected, ImageTolerance.EXACT.perChannel(2).ignoringAlpha());
        // @end
    }

    @Test
    void plain_methods_do_without_assertj() {
        BufferedImage image = TestPattern.SCENE.toImage(BufferedImage.TYPE_INT_RGB, 64, 48);
        // @start region="plain"
        NDArray thirds = NDArray.of(1.0, 2.0).divide(3);
        assertAllClose(thirds, NDArray.of(0.33333333, 0.66666667));
        assertImageSimilar(image, Images.toImage(Images.toArray(image)), ImageTolerance.EXACT.psnrAtLeast(40));
        // @end
    }

    // @start region="fixtures"
    @Test
    void a_test_is_given_what_it_needs(
            @TestImage(type = BufferedImage.TYPE_BYTE_GRAY, pattern = TestPattern.ZONE_PLATE) BufferedImage image,
            @TestArray(
                            dtype = "float32",
                            shape = {4, 5},
                            memory = MemoryKind.MAPPED)
                    NDArray array,
            @TestFile(format = "jpg") Path file,
            @Seeded RandomGenerator random) {
        // @end
        assertThat(image).hasSize(64, 48).hasType(BufferedImage.TYPE_BYTE_GRAY);
        assertThat(array).hasShape(4, 5).hasDType(DType.FLOAT32);
        NdrasterAssertions.assertThatImageFile(file).hasFormat("JPEG");
        assertThat(random.nextInt(10)).isBetween(0, 9);
    }

    // @start region="every"
    @ParameterizedTest
    @EveryImageType
    void every_type_of_image_becomes_an_array(int type) {
        BufferedImage image = TestPattern.COLOR_BARS.toImage(type, 32, 16);
        assertThat(Images.toArray(image).length(0)).isEqualTo(16);
    }

    @ParameterizedTest
    @EveryMemory(
            dtype = "int16",
            shape = {2, 3})
    void a_sum_does_not_depend_on_the_memory(NDArray array) {
        assertThat(array.sum().getLong()).isEqualTo(15);
    }
    // @end
}
