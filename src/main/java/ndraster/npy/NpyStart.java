package ndraster.npy;

/// All that stands before the elements.
///
/// @param dataOffset the byte at which the elements begin
record NpyStart(NpyVersion version, NpyHeader header, long dataOffset) {
    long end() {
        return Math.addExact(dataOffset, header.nbytes());
    }
}
