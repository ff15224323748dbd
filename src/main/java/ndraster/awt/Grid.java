package ndraster.awt;

/// The pixels of a picture: how many there are, and how many bytes they are apart.
///
/// @param rowStride the bytes from one row to the next
/// @param pixelStride the bytes from one pixel to the next in its row
record Grid(long height, long width, long rowStride, long pixelStride) {
    long[] shape() {
        return new long[] {height, width};
    }

    long[] strides() {
        return new long[] {rowStride, pixelStride};
    }

    /// The byte of the last pixel, counted from the first.
    long reach() {
        return Math.addExact(Math.multiplyExact(height - 1, rowStride), Math.multiplyExact(width - 1, pixelStride));
    }

    /// With strides that AWT takes where a stride says nothing, since there is only one column or one row.
    ///
    /// @param pixelBytes the bytes that one pixel spans
    Grid withIdleStridesSettled(long pixelBytes) {
        long pixel = width == 1 && (pixelStride < pixelBytes || pixelStride > rowStride) ? pixelBytes : pixelStride;
        long row = height == 1 && rowStride < width * pixel ? width * pixel : rowStride;
        return new Grid(height, width, row, pixel);
    }
}
