package ndraster.awt;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DirectColorModel;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.dtype.Struct;

/// An array on its way to an image.
///
/// @param samples where its channels are
/// @param colours what they mean, where the caller has said so, or the image that the array is a view of does
/// @param isAsked whether it was the caller, who gets these colours or none
record Picture(NDArray array, Samples samples, Optional<ColorModel> colours, boolean isAsked) {
    static Picture of(NDArray array) {
        Samples samples = ArraySamples.of(array, false);
        return new Picture(array, samples, Colours.ofOwner(array, samples), false);
    }

    static Picture of(NDArray array, ColorModel colours) {
        return new Picture(array, ArraySamples.of(array, true), Optional.of(colours), true);
    }

    static Picture of(NDArray array, ColorSpace space, boolean isAlphaPremultiplied) {
        Samples samples = ArraySamples.of(array, true);
        ColorModel colours = Colours.of(space, isAlphaPremultiplied, samples)
                .orElseThrow(() -> new ImageLayoutException(ArraySamples.describe(array) + ": it has "
                        + samples.count() + " channels, and colours of this space have " + space.getNumComponents()
                        + ", or with alpha " + (space.getNumComponents() + 1)));
        return new Picture(array, samples, Optional.of(colours), true);
    }

    /// An image over the array's memory.
    BufferedImage share() {
        if (!array.isReadOnly() && Overlap.isIn(samples)) {
            throw new ImageLayoutException(ArraySamples.describe(array) + ", strides "
                    + Arrays.toString(array.strides()) + ": its samples overlap in memory, so that drawing one pixel"
                    + " would change another. Images.toImage copies it into an image");
        }
        if (samples.count() == 1 && packedColours().isPresent()) {
            DirectColorModel packed = packedColours().get();
            return image(packed, samples, pixels -> PackedRasters.rasterOver(array, pixels, packed));
        }
        return intPixels()
                .orElseGet(
                        () -> image(componentColours(), samples, found -> ComponentRasters.rasterOver(array, found)));
    }

    private Optional<DirectColorModel> packedColours() {
        return colours.filter(DirectColorModel.class::isInstance).map(DirectColorModel.class::cast);
    }

    private ColorModel componentColours() {
        return colours.filter(model -> isAsked || !(model instanceof DirectColorModel))
                .orElseGet(() -> Colours.standard(samples, isPremultiplied()));
    }

    private boolean isPremultiplied() {
        return colours.map(ColorModel::isAlphaPremultiplied).orElse(false);
    }

    /// Where three channels are pixels, the fourth byte must be nobody's: AWT writes it too.
    private Optional<BufferedImage> intPixels() {
        if (isAsked || (samples.count() == 3 && !isFourthByteSpare())) {
            return Optional.empty();
        }
        return PackedRasters.asInts(samples).map(pixels -> {
            DirectColorModel packed = PackedRasters.coloursOf(samples, pixels.start(), isPremultiplied());
            return image(packed, pixels, found -> PackedRasters.rasterOver(array, found, packed));
        });
    }

    private boolean isFourthByteSpare() {
        boolean isBetweenStructs =
                array.dtype() instanceof Struct pixel && pixel.fields().size() == samples.count();
        return isBetweenStructs
                || Colours.owner(array)
                        .map(image -> !image.getColorModel().hasAlpha())
                        .orElse(false);
    }

    private BufferedImage image(ColorModel model, Samples found, Function<Samples, WritableRaster> rasterOver) {
        WritableRaster raster = rasterOver.apply(found);
        if (!model.isCompatibleRaster(raster)) {
            throw new ImageLayoutException(
                    ArraySamples.describe(array) + ": its samples are not those of the colour model "
                            + model.getClass().getSimpleName() + " with " + model.getNumComponents() + " components of "
                            + model.getPixelSize() + " bits in all");
        }
        if (raster instanceof SegmentRaster segment) {
            return new ArrayImage(model, segment, drawn(model, segment, found, rasterOver));
        }
        BufferedImage image = new BufferedImage(model, raster, model.isAlphaPremultiplied(), null);
        return image.getType() == BufferedImage.TYPE_CUSTOM ? new ArrayImage(model, raster, Optional.empty()) : image;
    }

    /// The same memory as AWT draws it fast, if it is only that it must not be written.
    private static Optional<DrawnImage> drawn(
            ColorModel model, SegmentRaster guarded, Samples found, Function<Samples, WritableRaster> rasterOver) {
        return Optional.of(guarded)
                .filter(raster -> !raster.isWritable())
                .map(_ -> rasterOver.apply(found.unguarded()))
                .filter(raster -> !(raster instanceof SegmentRaster))
                .map(raster -> new DrawnImage(model, raster, guarded))
                .filter(image -> image.getType() != BufferedImage.TYPE_CUSTOM);
    }

    /// An image over a copy of the array, of a standard type where there is one.
    BufferedImage copy() {
        if (samples.count() == 1) {
            NDArray copy = samples.copy();
            return colours.map(model -> of(copy, model))
                    .orElseGet(() -> of(copy))
                    .share();
        }
        NDArray copy = NDArray.zeros(
                samples.dtype().withOrder(DType.UINT16.order()),
                samples.grid().height(),
                samples.grid().width(),
                samples.count());
        NDArray ordered = Colours.isDrawnFastReversed(samples) ? copy.get("..., ::-1") : copy;
        samples.copyTo(ordered);
        return of(ordered, componentColours()).share();
    }
}
