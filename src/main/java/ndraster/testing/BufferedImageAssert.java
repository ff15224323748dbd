package ndraster.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.util.Locale;
import java.util.Optional;
import ndraster.awt.Images;
import ndraster.metrics.ImageTolerance;
import ndraster.pixel.ImageTypeNames;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/// Assertions about an image.
public class BufferedImageAssert extends AbstractAssert<BufferedImageAssert, BufferedImage> {
    /// Assertions about `actual`; [NdrasterAssertions#assertThat(BufferedImage)] makes them, too.
    public BufferedImageAssert(@Nullable BufferedImage actual) {
        super(actual, BufferedImageAssert.class);
    }

    // ------------------------------------------------------------------ what it is

    /// Its width and height in pixels.
    public BufferedImageAssert hasSize(int width, int height) {
        isNotNull();
        boolean isSame = actual.getWidth() == width && actual.getHeight() == height;
        return check(isSame, width + " x " + height + " pixels", ImageCheck.size(actual));
    }

    /// Its type.
    ///
    /// @param type one of `BufferedImage.TYPE_…`
    public BufferedImageAssert hasType(int type) {
        isNotNull();
        return check(actual.getType() == type, ImageTypeNames.name(type), ImageTypeNames.name(actual.getType()));
    }

    /// Its colour model.
    public BufferedImageAssert hasColorModel(ColorModel model) {
        isNotNull();
        return check(
                actual.getColorModel().equals(model),
                model.toString(),
                actual.getColorModel().toString());
    }

    /// It has an alpha channel.
    public BufferedImageAssert hasAlpha() {
        isNotNull();
        return check(actual.getColorModel().hasAlpha(), "an alpha channel", ImageCheck.text(actual));
    }

    /// It has no alpha channel.
    public BufferedImageAssert hasNoAlpha() {
        isNotNull();
        return check(!actual.getColorModel().hasAlpha(), "no alpha channel", ImageCheck.text(actual));
    }

    // ------------------------------------------------------------------ its pixels

    /// The colour of one pixel, as `getRGB` gives it.
    public BufferedImageAssert hasPixel(int x, int y, Color colour) {
        isNotNull();
        Color found = colourAt(x, y);
        return check(found.equals(colour), text(colour) + " at x=" + x + ", y=" + y, text(found));
    }

    /// Goes on with the colour of one pixel, as `getRGB` gives it.
    public ObjectAssert<Color> pixelAt(int x, int y) {
        isNotNull();
        return Assertions.assertThat(colourAt(x, y)).as("%spixel x=%d, y=%d", prefix(), x, y);
    }

    private Color colourAt(int x, int y) {
        if (x < 0 || y < 0 || x >= actual.getWidth() || y >= actual.getHeight()) {
            failWithMessage(
                    "%s", "There is no pixel x=" + x + ", y=" + y + " in an image of " + ImageCheck.size(actual));
        }
        return new Color(actual.getRGB(x, y), true);
    }

    private static String text(Color colour) {
        return String.format(Locale.ROOT, "#%08x (alpha first)", colour.getRGB());
    }

    /// Sizes and pixels are the same, whatever the types: see [ndraster.metrics.ImageDifference#between]. If not,
    /// pictures of it are in the folder that the message names, under `target`, `build` or what
    /// `-Dndraster.testing.output` says.
    public BufferedImageAssert hasSamePixelsAs(BufferedImage expected) {
        return isSimilarTo(expected, ImageTolerance.EXACT);
    }

    /// Sizes are the same, and pixels as `tolerance` says; else as [#hasSamePixelsAs].
    public BufferedImageAssert isSimilarTo(BufferedImage expected, ImageTolerance tolerance) {
        isNotNull();
        return require(ImageCheck.isSimilar(actual, expected, tolerance));
    }

    /// Pixels are those of the golden file `<name>.png`, which is kept as [NDArrayAssert#matchesGolden(String)]
    /// says.
    public BufferedImageAssert matchesGolden(String name) {
        return matchesGolden(name, ImageTolerance.EXACT);
    }

    /// As [#matchesGolden(String)], with pixels as similar as `tolerance` asks.
    public BufferedImageAssert matchesGolden(String name, ImageTolerance tolerance) {
        isNotNull();
        return require(Goldens.check(name, actual, new GoldenKinds.Pictures(tolerance)));
    }

    /// Goes on with the samples as an array, `(h, w)` or `(h, w, channels)`; a copy, of any type of image.
    public NDArrayAssert samples() {
        isNotNull();
        return new NDArrayAssert(Images.toArray(actual)).as("%ssamples", prefix());
    }

    private String prefix() {
        String text = descriptionText();
        return text.isEmpty() ? "" : text + ", ";
    }

    private BufferedImageAssert check(boolean isTrue, String wanted, String found) {
        return require(isTrue ? Optional.empty() : Optional.of("Expected " + wanted + ", but found " + found));
    }

    private BufferedImageAssert require(Optional<String> problem) {
        problem.ifPresent(text -> failWithMessage("%s", text));
        return this;
    }
}
