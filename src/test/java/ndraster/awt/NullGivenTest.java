package ndraster.awt;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.util.List;
import ndraster.NDArray;
import ndraster.dtype.DType;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/// Nothing where something is needed: the message says what.
@NullUnmarked
class NullGivenTest {
    private static final BufferedImage IMAGE = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
    private static final NDArray ARRAY = NDArray.zeros(DType.UINT8, 2, 2, 3);

    private static void assertNames(String what, List<ThrowingCallable> calls) {
        for (int i = 0; i < calls.size(); i++) {
            assertThatNullPointerException()
                    .as("call %s", i)
                    .isThrownBy(calls.get(i))
                    .withMessageStartingWith(what + " is needed, and null was given");
        }
    }

    @Test
    void no_image() {
        BufferedImage none = null;
        assertNames(
                "an image",
                List.of(
                        () -> Images.asArray(none),
                        () -> Images.asRgb(none),
                        () -> Images.asAlpha(none),
                        () -> Images.asBands(none),
                        () -> Images.asPixels(none),
                        () -> Images.asPacked(none),
                        () -> Images.asStored(none),
                        () -> Images.toArray(none),
                        () -> Images.toArray(none, DType.UINT8),
                        () -> Images.toRgb(none),
                        () -> Images.toRgba(none),
                        () -> Images.toGray(none),
                        () -> Images.toImage(none),
                        () -> Images.toImage(none, BufferedImage.TYPE_INT_RGB),
                        () -> Images.toImage(none, ColorModel.getRGBdefault()),
                        () -> Images.paint(none, _ -> {}),
                        () -> new ArrayView(none)));
    }

    @Test
    void no_raster() {
        Raster none = null;
        assertNames(
                "a raster",
                List.of(
                        () -> Images.asArray(none),
                        () -> Images.asBands(none),
                        () -> Images.asPixels(none),
                        () -> Images.asPacked(none),
                        () -> Images.asStored(none),
                        () -> Images.toArray(none)));
    }

    @Test
    void no_array() {
        NDArray none = null;
        assertNames(
                "an array",
                List.of(
                        () -> Images.asImage(none),
                        () -> Images.asImage(none, ColorModel.getRGBdefault()),
                        () -> Images.asImage(none, ColorSpace.getInstance(ColorSpace.CS_sRGB), false),
                        () -> Images.asRaster(none),
                        () -> Images.toImage(none),
                        () -> Images.toImage(none, BufferedImage.TYPE_INT_RGB),
                        () -> Images.toDepth(none, DType.UINT8),
                        () -> new ArrayView(none)));
    }

    @Test
    void no_colours_type_or_painter() {
        assertNames(
                "a colour model",
                List.of(() -> Images.asImage(ARRAY, null), () -> Images.toImage(IMAGE, (ColorModel) null)));
        assertNames("a colour space", List.of(() -> Images.asImage(ARRAY, null, false)));
        assertNames("a type", List.of(() -> Images.toDepth(ARRAY, null), () -> Images.toArray(IMAGE, null)));
        assertNames("a painter", List.of(() -> Images.paint(IMAGE, null)));
    }
}
