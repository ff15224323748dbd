package ndraster.io;

import java.util.Optional;
import java.util.OptionalInt;

/// What is made of an image file. A value: each `with…` gives another one.
///
/// @param isUpright whether the orientation that a camera noted is applied
/// @param colors which numbers stand for colours
/// @param asIndices whether an image with a palette is the indices into it, `(h, w)`, and not their colours
/// @param bitsAsBytes whether one bit per pixel becomes uint8, 0 and 255, and not bool
/// @param region the part that is returned; nothing for the whole
/// @param rowStep returns only every so many rows of that
/// @param columnStep returns only every so many columns of that
/// @param drawnWidth how wide a picture that is drawn, SVG, becomes, its height in proportion; nothing for its own
///     size. Pictures made of pixels have their own
/// @param limits how large it may be
public record ReadOptions(
        boolean isUpright,
        Colors colors,
        boolean asIndices,
        boolean bitsAsBytes,
        Optional<Region> region,
        int rowStep,
        int columnStep,
        OptionalInt drawnWidth,
        Limits limits) {

    /// The whole picture, upright, with its samples as they are stored, within [Limits#DEFAULT].
    public static final ReadOptions DEFAULT = new ReadOptions(
            true, Colors.AS_STORED, false, false, Optional.empty(), 1, 1, OptionalInt.empty(), Limits.DEFAULT);

    /// @throws IllegalArgumentException if a step or the width is not positive
    public ReadOptions {
        if (rowStep <= 0 || columnStep <= 0) {
            throw new IllegalArgumentException("steps must be positive, found " + rowStep + " and " + columnStep);
        }
        if (drawnWidth.isPresent() && drawnWidth.getAsInt() <= 0) {
            throw new IllegalArgumentException("the width must be positive, found " + drawnWidth.getAsInt());
        }
    }

    /// Whether the orientation is applied.
    public ReadOptions withUpright(boolean upright) {
        return new ReadOptions(
                upright, colors, asIndices, bitsAsBytes, region, rowStep, columnStep, drawnWidth, limits);
    }

    /// Other numbers for colours.
    public ReadOptions withColors(Colors other) {
        return new ReadOptions(
                isUpright, other, asIndices, bitsAsBytes, region, rowStep, columnStep, drawnWidth, limits);
    }

    /// Whether palettes are left aside; [ImageFile#palette(int)] has them.
    public ReadOptions withIndices(boolean indices) {
        return new ReadOptions(
                isUpright, colors, indices, bitsAsBytes, region, rowStep, columnStep, drawnWidth, limits);
    }

    /// Whether black and white are 0 and 255.
    public ReadOptions withBitsAsBytes(boolean bytes) {
        return new ReadOptions(isUpright, colors, asIndices, bytes, region, rowStep, columnStep, drawnWidth, limits);
    }

    /// Only a part of the picture. Where the decoder can, it leaves out the rest.
    public ReadOptions withRegion(Region part) {
        return new ReadOptions(
                isUpright, colors, asIndices, bitsAsBytes, Optional.of(part), rowStep, columnStep, drawnWidth, limits);
    }

    /// Only every so many rows and columns, the first of the region being one: as `[::rows, ::columns]`.
    public ReadOptions withSteps(int rows, int columns) {
        return new ReadOptions(isUpright, colors, asIndices, bitsAsBytes, region, rows, columns, drawnWidth, limits);
    }

    /// Other limits.
    public ReadOptions withLimits(Limits other) {
        return new ReadOptions(
                isUpright, colors, asIndices, bitsAsBytes, region, rowStep, columnStep, drawnWidth, other);
    }

    /// Draws SVG so wide, and as high as that makes it.
    public ReadOptions withDrawnWidth(int width) {
        return new ReadOptions(
                isUpright, colors, asIndices, bitsAsBytes, region, rowStep, columnStep, OptionalInt.of(width), limits);
    }
}
