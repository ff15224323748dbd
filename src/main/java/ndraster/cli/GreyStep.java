package ndraster.cli;

import java.util.List;
import ndraster.Joining;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.dtype.NumericType;

/// `--grey`: ITU-R 601's weights, for uint8 with the rounding that Pillow's `convert('L')` has.
record GreyStep() implements Step {
    private static final double RED = 0.299;
    private static final double GREEN = 0.587;
    private static final double BLUE = 0.114;
    private static final int RED_SHARE = 19595;
    private static final int GREEN_SHARE = 38470;
    private static final int BLUE_SHARE = 7471;
    private static final int HALF = 0x8000;

    @Override
    public Work applyTo(Work work) throws StepException {
        Picture picture = Picture.ofColors(work, "--grey");
        return picture.colors() == 1 ? work : work.with(greyOf(picture));
    }

    @Override
    public boolean isPerPixel() {
        return true;
    }

    private static NDArray greyOf(Picture picture) {
        NDArray grey = picture.type() == NumericType.UINT8 ? ofBytes(picture.array()) : weighed(picture);
        return picture.hasAlpha() ? Joining.concatenate(List.of(grey.get(":, :, newaxis"), picture.alpha()), 2) : grey;
    }

    private static NDArray ofBytes(NDArray array) {
        NDArray sum = array.get("..., 0").astype(DType.INT32).multiplyInPlace(RED_SHARE);
        sum.addInPlace(array.get("..., 1").astype(DType.INT32).multiplyInPlace(GREEN_SHARE));
        sum.addInPlace(array.get("..., 2").astype(DType.INT32).multiplyInPlace(BLUE_SHARE));
        return sum.addInPlace(HALF).floorDivideInPlace(2 * HALF).astype(DType.UINT8);
    }

    private static NDArray weighed(Picture picture) {
        NDArray samples = picture.doubles();
        NDArray sum = samples.get("..., 0:1").multiply(RED);
        sum.addInPlace(samples.get("..., 1:2").multiply(GREEN));
        sum.addInPlace(samples.get("..., 2:3").multiply(BLUE));
        return picture.like(sum);
    }
}
