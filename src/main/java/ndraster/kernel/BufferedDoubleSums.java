package ndraster.kernel;

/// Sums of `double` over runs that span several axes, or are converted: collected in a buffer, and added up pairwise
/// there.
final class BufferedDoubleSums implements Accumulator {
    private final Input input;
    private final double[] totals;
    private final Pairwise pairwise;
    private final Buffering buffering;
    private final double[] buffer;
    private int filled;
    private long done;

    BufferedDoubleSums(Input input, double[] totals, Pairwise pairwise, Buffering buffering) {
        this.input = input;
        this.totals = totals;
        this.pairwise = pairwise;
        this.buffering = buffering;
        this.buffer = new double[(int) Math.min(buffering.chunk(), buffering.group())];
    }

    @Override
    public void runs(Patch patch) {
        Block block = input.load(patch);
        for (int row = 0; row < patch.rows(); row++) {
            int from = block.at + row * patch.width();
            take(block.doubles, from, from + patch.width(), patch.at() + row * patch.step());
        }
    }

    private void take(double[] a, int from, int to, int at) {
        int next = from;
        while (next < to) {
            int n = (int) Math.min(Math.min(to - next, buffer.length - filled), buffering.group() - done);
            System.arraycopy(a, next, buffer, filled, n);
            filled += n;
            done += n;
            next += n;
            if (filled == buffer.length || done == buffering.group()) {
                totals[at] += pairwise.sum(buffer, 0, filled);
                filled = 0;
            }
            done = done == buffering.group() ? 0 : done;
        }
    }

    @Override
    public void merge(Patch patch) {
        throw new IllegalStateException("runs only: " + patch);
    }
}
