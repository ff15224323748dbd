package ndraster.npy;

/// All that stands before the elements.
///
/// @param dataOffset the byte at which the elements begin
record NpyStart(NpyVersion version, NpyHeader header, long dataOffset) {
    /// The byte behind the elements, of a file that [#isIn] says has them.
    long end() {
        return Math.addExact(dataOffset, header.nbytes());
    }

    /// Whether `size` bytes have all elements.
    boolean isIn(long size) {
        return header.nbytes() <= size - dataOffset;
    }
}
