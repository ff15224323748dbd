package ndraster.io;

import ndraster.dtype.DType;

/// What is known of an image file from its header: the array that [ImageFiles#open] would give.
///
/// @param format the format, in capitals: `JPEG`
/// @param width the columns, as stored
/// @param height the rows, as stored
/// @param dtype one sample
/// @param channels what the samples of a pixel are
/// @param samplesPerPixel how many they are
public record ImageInfo(
        String format, long width, long height, DType dtype, ColorChannels channels, int samplesPerPixel) {

    /// The array's shape: `(height, width)`, with a third axis if a pixel has more than one sample.
    public long[] shape() {
        return samplesPerPixel == 1 ? new long[] {height, width} : new long[] {height, width, samplesPerPixel};
    }
}
