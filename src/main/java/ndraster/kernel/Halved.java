package ndraster.kernel;

/// Totals of float16: computed in `float`, rounded after every run and after every element of a column, as NumPy rounds
/// them.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Halved(Accumulator accumulator, float[] totals) implements Accumulator {
    @Override
    public void runs(Patch patch) {
        for (int row = 0; row < patch.rows(); row++) {
            Patch one = patch.row(row);
            accumulator.runs(one);
            round(one.at(), 1);
        }
    }

    @Override
    public void merge(Patch patch) {
        for (int row = 0; row < patch.rows(); row++) {
            Patch one = patch.row(row);
            accumulator.merge(one);
            round(one.at(), one.width());
        }
    }

    private void round(int at, int n) {
        for (int i = at; i < at + n; i++) {
            totals[i] = Halves.round(totals[i]);
        }
    }
}
