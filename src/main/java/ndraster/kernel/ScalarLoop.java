package ndraster.kernel;

/// A loop over a block and one number, the first of another block.
interface ScalarLoop {
    /// Computes the elements from `from` up to `end`.
    void apply(Block in, Block scalar, Block out, int from, int end);
}
