package ndraster.cli;

import ndraster.Index;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.io.ColorChannels;
import ndraster.layout.Shapes;
import ndraster.pixel.White;

/// An array that is a picture, `(h, w)` to `(h, w, 4)`.
///
/// @param meaning what its channels are; if that was not told, it follows from their number
record Picture(NDArray array, ColorChannels meaning) {
    private static final int MOST_CHANNELS = 4;

    /// @param purpose what needs a picture: `--grey`
    static Picture of(Work work, String purpose) throws StepException {
        NDArray array = work.array();
        boolean isPicture = array.dtype() instanceof Numeric number
                && !number.type().isComplex()
                && (array.ndim() == 2
                        || (array.ndim() == 3 && array.length(2) >= 1 && array.length(2) <= MOST_CHANNELS));
        if (!isPicture) {
            throw new StepException(
                    purpose + " needs a picture, (h, w) to (h, w, 4) of numbers, found " + describe(array),
                    "For other arrays there is --slice");
        }
        return new Picture(array, work.channels());
    }

    /// Whether the last axis of `array` is its channels: of pictures `(h, w, c)` and stacks `(n, h, w, c)` of them.
    ///
    /// @param isImage whether it was an image, which may have more than four
    static boolean hasChannelAxis(NDArray array, boolean isImage) {
        int last = array.ndim() - 1;
        boolean isPicture = last == 2 || last == 3;
        return isPicture && (isImage || array.length(last) <= MOST_CHANNELS);
    }

    /// A picture of grey or red, green and blue.
    ///
    /// @param purpose what needs these: `--grey`
    static Picture ofColors(Work work, String purpose) throws StepException {
        Picture picture = of(work, purpose);
        if (picture.isInkOrLab()) {
            throw new StepException(
                    purpose + " needs grey or RGB, found " + work.channels().label(),
                    "--srgb converts it while it is read");
        }
        if (picture.areIndices()) {
            throw new StepException(purpose + " needs colors, found the indices of --indices");
        }
        return picture;
    }

    /// Whether the channels are what neither a screen nor most formats know.
    boolean isInkOrLab() {
        return (meaning == ColorChannels.CMYK && channels() == MOST_CHANNELS)
                || ((meaning == ColorChannels.LAB || meaning == ColorChannels.ICC_LAB)
                        && channels() == ColorChannels.LAB.colors());
    }

    boolean isCmyk() {
        return isInkOrLab() && meaning == ColorChannels.CMYK;
    }

    boolean areIndices() {
        return meaning == ColorChannels.INDEX && channels() == 1;
    }

    static String describe(NDArray array) {
        return "shape " + Shapes.toTuple(array.shape()) + ", type " + array.dtype();
    }

    long height() {
        return array.length(0);
    }

    long width() {
        return array.length(1);
    }

    int channels() {
        return array.ndim() == 3 ? (int) array.length(2) : 1;
    }

    boolean hasAlpha() {
        return channels() % 2 == 0 && !isCmyk();
    }

    /// How many channels are not alpha.
    int colors() {
        return hasAlpha() ? channels() - 1 : channels();
    }

    NumericType type() {
        return ((Numeric) array.dtype()).type();
    }

    /// `(h, w, channels)`, also if there is only one. A view.
    NDArray perPixel() {
        return array.ndim() == 2 ? array.get(":, :, newaxis") : array;
    }

    NDArray color() {
        return perPixel().get(Index.ellipsis(), Index.to(colors()));
    }

    NDArray alpha() {
        return perPixel().get(Index.ellipsis(), Index.slice(colors(), colors() + 1));
    }

    /// The sample that stands for white, and for opaque.
    double white() {
        return White.of(type());
    }

    /// `samples`, `(h, w, c)` floating-point numbers, rounded and cut off at the limits of this picture's type, as
    /// `(h, w)` if `c` is 1.
    NDArray like(NDArray samples) {
        NDArray typed = type().isFloating()
                ? samples.astype(array.dtype())
                : samples.round().toSaturated(array.dtype());
        return typed.length(2) == 1 ? typed.get("..., 0") : typed;
    }

    NDArray doubles() {
        return perPixel().astype(DType.FLOAT64);
    }
}
