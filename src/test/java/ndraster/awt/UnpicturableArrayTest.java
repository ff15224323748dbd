package ndraster.awt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.util.List;
import java.util.stream.Stream;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.dtype.Field;
import ndraster.dtype.Struct;
import ndraster.testing.ImageCut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Arrays that no image can lie over: the message says why, and the copy that it names works.
class UnpicturableArrayTest {
    private static NDArray gradient() {
        return NDArray.zeros(DType.UINT8, 4, 5, 3).assign(NDArray.arange(60).reshape(4, 5, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"::-1", ":, ::-1", "::-2, ::-1"})
    void backwards_arrays_are_refused_and_copied(String index) {
        NDArray view = gradient().get(index);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Images.asImage(view))
                .withMessageStartingWith("array of shape (" + view.length(0) + ", 5, 3), dtype uint8")
                .withMessageContainingAll("backwards", "Images.toImage");
        BufferedImage copy = Images.toImage(view);
        assertThat(copy.getType()).isEqualTo(BufferedImage.TYPE_3BYTE_BGR);
        assertThat(Images.asArray(copy).toLongs()).isEqualTo(view.toLongs());
    }

    @Test
    void samples_that_are_no_whole_elements_apart_are_refused_and_copied() {
        Struct pixel = Struct.of(List.of(Field.of("tag", DType.UINT8), Field.of("gray", DType.UINT16, 1)), 3);
        NDArray array = NDArray.zeros(pixel, 2, 2);
        array.field("gray").setItem(50_000, 1, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Images.asImage(array))
                .withMessageContainingAll("3 bytes apart", "Images.toImage");
        assertThat(Images.toImage(array).getType()).isEqualTo(BufferedImage.TYPE_USHORT_GRAY);
        assertThat(Images.toImage(array).getRaster().getSample(0, 1, 0)).isEqualTo(50_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"i1", "u4", "i8", "f2", "c8", "S3", "M8[s]"})
    void types_that_awt_does_not_have_are_refused_both_ways(String dtype) {
        NDArray array = NDArray.zeros(DType.of(dtype), 2, 2);
        for (Runnable call : List.<Runnable>of(() -> Images.asImage(array), () -> Images.toImage(array))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(call::run)
                    .withMessageStartingWith("array of shape (2, 2), dtype " + array.dtype());
        }
    }

    @Test
    void shapes_that_are_no_picture_are_refused() {
        for (NDArray array : List.of(
                NDArray.zeros(DType.UINT8, 4),
                NDArray.zeros(DType.UINT8, 4, 4, 5),
                NDArray.zeros(DType.UINT8, 4, 4, 0),
                NDArray.zeros(DType.UINT8, 2, 4, 4, 3))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Images.asImage(array))
                    .withMessageContaining("an image is an array of numbers of shape (h, w)");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Images.asImage(NDArray.zeros(DType.UINT8, 0, 4)))
                .withMessageContaining("at least one pixel");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Images.asImage(NDArray.zeros(DType.UINT8, 1, 1).broadcastTo(1L << 40, 2)))
                .withMessageContaining("2147483647");
    }

    @Test
    void structs_that_are_no_pixels_are_refused() {
        Stream.of(
                        DType.struct(Field.of("r", DType.UINT8), Field.of("g", DType.UINT8)),
                        DType.struct(Field.of("x", DType.UINT8)),
                        DType.struct())
                .forEach(pixel -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> Images.asImage(NDArray.zeros(pixel, 2, 2)))
                        .withMessageContaining("the fields of a pixel are r, g, b"));
        Struct mixed =
                DType.struct(Field.of("r", DType.UINT8), Field.of("g", DType.UINT16), Field.of("b", DType.UINT8));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Images.asImage(NDArray.zeros(mixed, 2, 2)))
                .withMessageContaining("numbers of one type");
    }

    @Test
    void a_colour_model_for_other_samples_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Images.asImage(NDArray.zeros(DType.UINT8, 2, 2, 3), ColorModel.getRGBdefault()))
                .withMessageContainingAll("array of shape (2, 2, 3), dtype uint8", "DirectColorModel");
    }

    @Test
    void packed_numbers_with_gaps_are_refused_and_copied() {
        BufferedImage image = SmallImages.image(ImageCut.WHOLE, BufferedImage.TYPE_INT_ARGB, 24);
        NDArray everySecond = Images.asPacked(image).get(":, ::2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Images.asImage(everySecond))
                .withMessageContaining("Images.toImage");
        BufferedImage copy = Images.toImage(everySecond);
        assertThat(copy.getType()).isEqualTo(BufferedImage.TYPE_INT_ARGB);
        assertThat(copy.getRGB(1, 3)).isEqualTo(image.getRGB(2, 3));
    }
}
