package ndraster.io;

import java.util.Optional;
import ndraster.NDArray;
import ndraster.dtype.DType;

/// A picture of a GIF.
///
/// @param isOnSurface whether the surface around it, which is transparent, is a part of it
record GifImage(GifFile file, GifPicture picture, boolean isOnSurface) implements EncodedImage {
    private static final int CHANNELS = 4;

    @Override
    public ImageInfo describe(ReadOptions options) {
        boolean isIndex = isIndex(options);
        return new ImageInfo(
                "GIF",
                isOnSurface ? file.widthAround(picture) : picture.width(),
                isOnSurface ? file.heightAround(picture) : picture.height(),
                picture.palette().areTruthValues() && !isIndex && !isPlaced() ? DType.BOOL : DType.UINT8,
                isIndex
                        ? ColorChannels.INDEX
                        : isPlaced() ? ColorChannels.RGBA : picture.palette().channels(),
                isIndex ? 1 : isPlaced() ? CHANNELS : picture.palette().count(),
                Orientation.UPRIGHT,
                false,
                true);
    }

    /// Whether there is a surface around it.
    private boolean isPlaced() {
        return isOnSurface
                && (file.widthAround(picture) > picture.width() || file.heightAround(picture) > picture.height());
    }

    private boolean isIndex(ReadOptions options) {
        return options.asIndices() && !isPlaced();
    }

    @Override
    public Optional<NDArray> palette() {
        return Optional.of(picture.palette().toArray());
    }

    @Override
    public Stored decode(ReadOptions options, Window window) throws ImageFormatException {
        if (file.isCut()) {
            throw file.bytes().problem(Reasons.truncated("GIF"));
        }
        byte[] indices = GifPixels.decode(picture, options.limits().startClock(file.bytes()));
        if (isIndex(options)) {
            return Stored.whole(array(indices, 1), ColorChannels.INDEX);
        }
        NDArray samples =
                array(picture.palette().look(indices), picture.palette().count());
        if (isPlaced()) {
            return Stored.whole(placed(Rgba.of(samples, picture.palette().channels())), ColorChannels.RGBA);
        }
        return Stored.whole(
                picture.palette().areTruthValues() ? samples.notEqual(0) : samples,
                picture.palette().channels());
    }

    private NDArray array(byte[] samples, int count) {
        long[] plain = {picture.height(), picture.width()};
        return NDArray.asArray(
                DType.UINT8, samples, count == 1 ? plain : new long[] {picture.height(), picture.width(), count});
    }

    private NDArray placed(NDArray pixels) {
        NDArray surface = NDArray.zeros(DType.UINT8, file.heightAround(picture), file.widthAround(picture), CHANNELS);
        surface.get(picture.top() + ":" + (picture.top() + picture.height()) + ", " + picture.left() + ":"
                        + (picture.left() + picture.width()))
                .assign(pixels);
        return surface;
    }
}
