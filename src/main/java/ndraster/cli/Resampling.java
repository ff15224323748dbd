package ndraster.cli;

import ndraster.Index;
import ndraster.NDArray;
import ndraster.Shaping;
import ndraster.dtype.DType;
import ndraster.dtype.NumericType;

/// Resizes a picture of any type, rows and columns apart, with alpha weighing the colours: what is transparent has
/// no colour to give.
///
/// It works on arrays of every type, at their depth, and is measured by Pillow's `Image.resize`.
final class Resampling {
    private Resampling() {}

    /// A new picture of that size. Truth values stay truth values: the nearest one counts.
    static NDArray of(Picture picture, int width, int height, ResizeFilter filter, boolean isLinear) {
        if (filter == ResizeFilter.NEAREST || picture.array().dtype().equals(DType.BOOL)) {
            return nearest(picture, width, height);
        }
        ResizeWeights across = ResizeWeights.of(filter, Math.toIntExact(picture.width()), width);
        ResizeWeights down = ResizeWeights.of(filter, Math.toIntExact(picture.height()), height);
        NDArray result = picture.type() == NumericType.UINT8 && !isLinear
                ? bytes(picture, across, down)
                : DoubleBand.resized(picture, isLinear, across, down);
        return picture.array().ndim() == 2 ? result.get("..., 0") : result;
    }

    private static NDArray nearest(Picture picture, int width, int height) {
        return picture.array()
                .get(Index.take(nearest(picture.height(), height)))
                .get(Index.all(), Index.take(nearest(picture.width(), width)));
    }

    private static long[] nearest(long length, int target) {
        long[] positions = new long[target];
        double scale = (double) length / target;
        double at = scale / 2;
        for (int i = 0; i < target; i++) {
            positions[i] = Math.min((long) at, length - 1);
            at += scale; // not i times the scale: sums round as Pillow's do
        }
        return positions;
    }

    /// Channels stay in the order that they have in memory, which decoders have backwards and encoders like so.
    private static NDArray bytes(Picture picture, ResizeWeights across, ResizeWeights down) {
        NDArray pixels = picture.perPixel();
        boolean isBackwards = !picture.hasAlpha() && pixels.strides()[2] < 0;
        return isBackwards
                ? Shaping.flip(ByteBand.resized(Shaping.flip(pixels, 2), false, across, down), 2)
                : ByteBand.resized(pixels, picture.hasAlpha(), across, down);
    }
}
