package ndraster.io;

import ndraster.NDArray;
import ndraster.dtype.DType;

/// Cyan, magenta, yellow and black as pure inks, without a profile.
final class Inks {
    private Inks() {}

    /// `(h, w, 4)` inks as `(h, w, 3)` colours of the same type: each ink takes its colour, black takes all.
    static NDArray toRgb(NDArray inks) {
        long white = (long) Alpha.white(inks.dtype());
        NDArray light = inks.get("..., 3:4").astype(DType.INT64).multiply(-1).addInPlace(white);
        NDArray taken = inks.get("..., :3").astype(DType.INT64).multiplyInPlace(light);
        taken.addInPlace(white / 2).floorDivideInPlace(white);
        return light.subtract(taken).astype(inks.dtype());
    }
}
