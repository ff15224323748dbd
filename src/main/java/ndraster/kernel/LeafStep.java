package ndraster.kernel;

/// The elements of an operand.
///
/// @param sources one for each part
/// @param operand which of the visited operands the first part is
/// @param zeros the imaginary parts of numbers that have none, or nothing
@SuppressWarnings("ArrayRecordComponent") // never compared
record LeafStep(Source[] sources, int operand, Block... zeros) implements Step {
    @Override
    public Block[] values(long[] offsets, int rows, int cols) {
        Block[] values = new Block[sources.length + zeros.length];
        for (int k = 0; k < sources.length; k++) {
            values[k] = sources[k].load(offsets[operand + k], rows, cols);
        }
        System.arraycopy(zeros, 0, values, sources.length, zeros.length);
        return values;
    }
}
