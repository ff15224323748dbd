package ndraster.kernel;

/// Running totals of a reduction.
interface Accumulator {
    /// Folds each row of the patch into one total.
    void runs(Patch patch);

    /// Folds each column of the patch into a total of its own; those of a row lie side by side.
    void merge(Patch patch);

    /// Whether nothing that is still to come could change the totals.
    default boolean isSettled() {
        return false;
    }
}
