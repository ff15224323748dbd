package ndraster.cli;

import java.util.Optional;
import ndraster.NDArray;
import ndraster.awt.Images;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.Struct;

/// An array as the colours that a terminal shows: `(h, w, 3)` uint8.
final class ShownPixels {
    private static final String GROUND = "#808080";

    private ShownPixels() {}

    /// The first picture of a stack; numbers other than uint8 and bool from the smallest, black, to the largest,
    /// white; what is transparent lies on grey.
    ///
    /// @throws StepException if the array is no picture
    static NDArray of(Work work) throws StepException {
        NDArray array = work.array();
        if (array.dtype() instanceof Struct) {
            array = Images.toArray(Images.asImage(array));
        }
        while (array.ndim() > 3 || (array.ndim() == 3 && array.length(2) > 4 && array.length(0) > 0)) {
            array = array.get("0");
        }
        if (array.ndim() < 2 || array.ndim() > 3) {
            throw new StepException(
                    "is no picture, (h, w) to (h, w, 4) or a stack of them, found " + Picture.describe(array));
        }
        Work picture = bytes(work.with(array));
        picture = BackgroundStep.parse(GROUND).applyTo(picture);
        return new ChannelStep("rgb").applyTo(picture).array();
    }

    private static Work bytes(Work work) throws StepException {
        DType type = work.array().dtype();
        if (!(type instanceof Numeric number) || number.type().isComplex()) {
            throw new StepException("only real numbers are shown, found " + Picture.describe(work.array()));
        }
        if (type.equals(DType.UINT8)) {
            return work;
        }
        Numeric bytes = DType.UINT8;
        Step step = type.equals(DType.BOOL) ? new DepthStep(bytes) : new RangeStep(Optional.empty(), bytes);
        return step.applyTo(work);
    }

    /// Not larger than so many pixels; never enlarged.
    static Work fitting(Work work, int width, int height) throws StepException {
        NDArray array = work.array();
        if (array.length(1) <= width && array.length(0) <= height) {
            return work;
        }
        return new ResizeStep(0, width, height, ResizeStep.Mode.FIT, ResizeFilter.BOX, false).applyTo(work);
    }
}
