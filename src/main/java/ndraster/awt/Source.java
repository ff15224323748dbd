package ndraster.awt;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;
import ndraster.parallel.Cores;
import ndraster.pixel.ImageTypeNames;

/// The image or raster whose memory is to become an array.
///
/// @param colours what the samples mean; a raster alone does not say
/// @param name what it is called in messages
/// @param owner what the array keeps reachable
record Source(Raster raster, Optional<ColorModel> colours, String name, Object owner, boolean isReadOnly) {
    static Source of(BufferedImage image) {
        Given.image(image);
        return new Source(
                image.getRaster(),
                Optional.of(image.getColorModel()),
                ImageTypeNames.name(image.getType()) + size(image.getWidth(), image.getHeight()),
                image,
                isGuarded(image.getRaster()));
    }

    static Source of(Raster raster) {
        Given.raster(raster);
        return new Source(
                raster,
                Optional.empty(),
                "Raster" + size(raster.getWidth(), raster.getHeight()),
                raster,
                !(raster instanceof WritableRaster) || isGuarded(raster));
    }

    private static boolean isGuarded(Raster raster) {
        return raster.getDataBuffer() instanceof SegmentDataBuffer data
                && !data.storage().isWritable();
    }

    /// Whether other threads may look at the memory.
    boolean canBeShared() {
        return !(raster.getDataBuffer() instanceof SegmentDataBuffer data)
                || Cores.canShare(data.storage().readable());
    }

    private static String size(int width, int height) {
        return " of " + width + " x " + height + " pixels";
    }

    Optional<IndexColorModel> palette() {
        return colours.filter(IndexColorModel.class::isInstance).map(IndexColorModel.class::cast);
    }

    boolean hasAlpha() {
        return colours.map(ColorModel::hasAlpha).orElse(false);
    }

    ImageLayoutException refused(String reason) {
        return new ImageLayoutException(name + ": " + reason);
    }
}
