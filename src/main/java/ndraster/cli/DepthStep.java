package ndraster.cli;

import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.io.ColorChannels;
import ndraster.pixel.White;

/// `--depth`: black stays black and white white.
record DepthStep(Numeric type) implements Step {
    static Step parse(String text) {
        return switch (text) {
            case "1" -> new DepthStep(DType.BOOL);
            case "8" -> new DepthStep(DType.UINT8);
            case "16" -> new DepthStep(DType.UINT16);
            case "float", "32f" -> new DepthStep(DType.FLOAT32);
            default -> throw new IllegalArgumentException("--depth is 1, 8, 16 or float, found '" + text + "'");
        };
    }

    @Override
    public Work applyTo(Work work) throws StepException {
        Picture picture = Picture.of(work, "--depth");
        if (picture.areIndices()) {
            throw new StepException("--depth needs colors, found the indices of --indices. For another type: --dtype");
        }
        return work.with(scaled(picture));
    }

    @Override
    public boolean isPerPixel() {
        return true;
    }

    private NDArray scaled(Picture picture) {
        NDArray array = picture.array();
        if (array.dtype().equals(type)) {
            return array;
        }
        if (type.equals(DType.BOOL)) {
            return array.greaterEqual(picture.white() / 2);
        }
        NDArray scaled = picture.doubles().multiplyInPlace(White.of(type.type()) / picture.white());
        return new Picture(NDArray.zeros(type, 0, 0), ColorChannels.OTHER).like(scaled);
    }
}
