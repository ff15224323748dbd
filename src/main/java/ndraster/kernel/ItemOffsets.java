package ndraster.kernel;

/// Where in memory the items are that an index picks, one after the other in the order of the result, handed out in
/// portions.
public interface ItemOffsets {
    /// Writes the next offsets, in bytes, to the front of `to`.
    ///
    /// @return how many; 0 when there are no more
    int next(long[] to);
}
