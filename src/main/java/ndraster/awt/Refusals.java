package ndraster.awt;

import java.awt.image.ComponentSampleModel;
import java.awt.image.MultiPixelPackedSampleModel;
import java.awt.image.SinglePixelPackedSampleModel;

/// Why an image's memory can not be an array of channels or pixels, and what to call instead.
final class Refusals {
    private static final String COPY = "Images.toArray copies it";

    private Refusals() {}

    static ImageLayoutException noChannels(Source source) {
        if (source.palette().isPresent()) {
            return source.refused("its pixels are " + indices(source) + " into a palette, not colours. " + COPY
                    + " with its colours; Images.asStored shares the indices");
        }
        return switch (source.raster().getSampleModel()) {
            case SinglePixelPackedSampleModel _ -> ofPacked(source);
            case MultiPixelPackedSampleModel _ ->
                source.refused("several of its pixels share one element of memory. " + COPY
                        + "; Images.asStored shares the packed rows");
            case ComponentSampleModel _
            when DataMemory.of(source).isPresent() ->
                source.refused("its channels do not lie at even steps in one memory. " + COPY
                        + "; Images.asBands shares each channel");
            default -> hidden(source);
        };
    }

    private static String indices(Source source) {
        return source.raster().getSampleModel() instanceof MultiPixelPackedSampleModel
                ? "indices of " + source.raster().getSampleModel().getSampleSize(0) + " bits"
                : "indices";
    }

    private static ImageLayoutException ofPacked(Source source) {
        if (RasterSamples.packed(source).isEmpty()) {
            return hidden(source);
        }
        boolean areBytes = RasterSamples.find(source).isPresent();
        return areBytes
                ? source.refused(
                        "no stride leads from R, G and B to A in its memory. Images.asPixels (fields r, g, b, a), asRgb,"
                                + " asAlpha, asBands, asPacked and asStored share it; " + COPY
                                + " in the order R, G, B, A")
                : source.refused("its channels are bits of a number, not bytes. " + COPY
                        + "; Images.asPacked shares the numbers");
    }

    private static ImageLayoutException hidden(Source source) {
        return source.refused("its memory is a "
                + source.raster().getDataBuffer().getClass().getName() + " with a "
                + source.raster().getSampleModel().getClass().getName() + ", which do not show it. " + COPY);
    }

    static ImageLayoutException noPixels(Source source) {
        boolean arePlanes = source.palette().isEmpty()
                && source.raster().getSampleModel() instanceof ComponentSampleModel
                && DataMemory.of(source).isPresent();
        return arePlanes
                ? source.refused(
                        "its channels are planes apart, so that a pixel is not in one piece. Images.asArray and"
                                + " asBands share the planes; " + COPY)
                : noChannels(source);
    }
}
