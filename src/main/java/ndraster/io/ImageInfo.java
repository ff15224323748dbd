package ndraster.io;

import ndraster.dtype.DType;

/// What is known of an image from its header: the array that [ImageFile#read(int, ReadOptions)] would give.
///
/// @param format the format, in capitals: `JPEG`
/// @param width the columns, as stored
/// @param height the rows, as stored
/// @param dtype one sample
/// @param channels what the samples of a pixel are
/// @param samplesPerPixel how many they are
/// @param orientation how the stored rows and columns lie
/// @param isPremultiplied whether colours are stored multiplied by their alpha
/// @param hasPalette whether the file stores indices into a palette
public record ImageInfo(
        String format,
        long width,
        long height,
        DType dtype,
        ColorChannels channels,
        int samplesPerPixel,
        Orientation orientation,
        boolean isPremultiplied,
        boolean hasPalette) {

    /// The shape of the array, upright: `(rows, columns)`, with a third axis if a pixel has more than one sample.
    public long[] shape() {
        return orientation.swapsAxes() ? shape(width, height) : storedShape();
    }

    /// The shape of the array if the orientation is not applied.
    public long[] storedShape() {
        return shape(height, width);
    }

    private long[] shape(long rows, long columns) {
        return samplesPerPixel == 1 ? new long[] {rows, columns} : new long[] {rows, columns, samplesPerPixel};
    }

    /// The memory of the array.
    long nbytes() {
        return Math.multiplyExact(
                Math.multiplyExact(width, height), Math.multiplyExact((long) samplesPerPixel, dtype.itemSize()));
    }

    /// What it becomes by `options`: in sRGB, bits as bytes.
    ImageInfo as(ReadOptions options) {
        DType type = options.bitsAsBytes() && dtype.equals(DType.BOOL) ? DType.UINT8 : dtype;
        boolean isSrgb = options.colors() == Colors.SRGB;
        ColorChannels seen = isSrgb ? channels.inSrgb() : channels;
        int count = seen.equals(channels) ? samplesPerPixel : seen.colors() + (seen.hasAlpha() ? 1 : 0);
        return new ImageInfo(
                format, width, height, type, seen, count, orientation, isPremultiplied && !isSrgb, hasPalette);
    }

    ImageInfo withSize(long otherWidth, long otherHeight) {
        return new ImageInfo(
                format,
                otherWidth,
                otherHeight,
                dtype,
                channels,
                samplesPerPixel,
                orientation,
                isPremultiplied,
                hasPalette);
    }

    ImageInfo with(DType other) {
        return new ImageInfo(
                format, width, height, other, channels, samplesPerPixel, orientation, isPremultiplied, hasPalette);
    }

    ImageInfo with(Orientation other) {
        return new ImageInfo(
                format, width, height, dtype, channels, samplesPerPixel, other, isPremultiplied, hasPalette);
    }
}
