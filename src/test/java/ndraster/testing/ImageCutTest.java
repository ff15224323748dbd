package ndraster.testing;

import static ndraster.testing.NdrasterAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import ndraster.NDArray;
import ndraster.awt.Images;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class ImageCutTest {
    @ParameterizedTest
    @EveryImageType
    void a_cut_has_the_samples_and_the_type_of_the_image(int type) {
        BufferedImage image = new BufferedImage(7, 5, type);
        RandomSamples.fill(image.getRaster(), new SplittableRandom(type));
        for (ImageCut cut : ImageCut.values()) {
            BufferedImage part = cut.toImage(image);
            assertThat(part).hasType(type).hasSize(7, 5).samples().isEqualTo(Images.toArray(image));
            assertThat(part.getRaster().getParent() != null).isEqualTo(cut != ImageCut.WHOLE);
            assertThat(part.getRaster().getSampleModelTranslateX()).isEqualTo(cut == ImageCut.WHOLE ? 0 : -3);
        }
    }

    @Test
    void an_image_of_no_standard_type_is_cut_too() {
        BufferedImage floats = Images.asImage(NDArray.ones(DType.FLOAT32, 5, 7, 3));
        assertThat(ImageCut.SUB_IMAGE.toImage(floats))
                .hasColorModel(floats.getColorModel())
                .hasSamePixelsAs(floats);
    }

    @Test
    void samples_are_all_that_a_raster_can_hold() {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_USHORT_GRAY);
        RandomSamples.fill(image.getRaster(), new SplittableRandom(3));
        assertThat(image).samples().anyMatch(value -> value > 65000).anyMatch(value -> value < 500);
    }

    @Test
    void a_test_is_given_a_part_of_an_image(@TestImage(cut = ImageCut.SUB_IMAGE) BufferedImage image) {
        assertThat(image).hasSize(64, 48).hasSamePixelsAs(TestPattern.GRADIENT.toImage(image.getType(), 64, 48));
        assertThat(image.getRaster().getParent()).isNotNull();
    }
}
