package ndraster.kernel;

/// How NumPy's iterator takes the elements of a run through a buffer, which decides what is added to what.
///
/// @param chunk how many elements are added up at once
/// @param group how many elements make up a run, at whose end a chunk ends too
record Buffering(long chunk, long group) {
    /// The number of elements of NumPy's buffer.
    static final long SIZE = 8192;
}
