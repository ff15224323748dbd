package ndraster.awt;

import java.awt.image.SinglePixelPackedSampleModel;
import java.util.List;
import java.util.Optional;
import ndraster.NDArray;

/// The memory of an image by other names than its channels.
final class Views {
    private Views() {}

    /// The pixels as structs; nothing if a pixel is not in one piece.
    static Optional<NDArray> pixels(Source source) {
        return RasterSamples.findApart(source).filter(Samples::isInOneBank).flatMap(samples -> pixels(source, samples));
    }

    private static Optional<NDArray> pixels(Source source, Samples samples) {
        List<String> names = ChannelNames.of(source.colours(), samples.count());
        Optional<PackedElements> packed = RasterSamples.packed(source);
        if (packed.isPresent()) {
            PackedElements elements = packed.get();
            return Optional.of(
                    samples.pixels(names, elements.start(), elements.dtype().itemSize()));
        }
        boolean isInOnePiece = samples.pixelBytes() <= samples.grid().pixelStride() || samples.count() == 1;
        return isInOnePiece
                ? Optional.of(samples.pixels(names, samples.start(), samples.pixelBytes()))
                : Optional.empty();
    }

    /// The memory in the order that it has; nothing if no strides say it.
    static Optional<NDArray> stored(Source source) {
        if (source.raster().getSampleModel() instanceof SinglePixelPackedSampleModel) {
            return RasterSamples.packed(source).flatMap(Views::storedPixels);
        }
        return RasterSamples.findApart(source)
                .flatMap(samples -> samples.inMemoryOrder().channels())
                .or(() -> RasterSamples.packedRows(source));
    }

    private static Optional<NDArray> storedPixels(PackedElements pixels) {
        return pixels.dtype().itemSize() == Integer.BYTES ? pixels.bytes().channels() : Optional.of(pixels.array());
    }
}
