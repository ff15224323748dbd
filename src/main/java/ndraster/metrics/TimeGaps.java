package ndraster.metrics;

import java.util.Optional;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.dtype.Time;
import ndraster.metrics.Mismatches.Gaps;

/// How far moments and spans of time are apart, in their unit.
final class TimeGaps {
    private static final long NOT_A_TIME = Long.MIN_VALUE;

    private TimeGaps() {}

    /// Nothing if both are not times of one unit. A moment has no size that a gap could be a part of.
    static Optional<Gaps> between(NDArray actual, NDArray expected) {
        if (!(actual.dtype() instanceof Time a && expected.dtype() instanceof Time b)
                || !a.withOrder(b.order()).equals(b)) {
            return Optional.empty();
        }
        double[] x = counts(actual);
        double[] y = counts(expected);
        double[] amounts = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            amounts[i] = Math.abs(x[i] - y[i]);
            y[i] = b.isSpan() ? Math.abs(y[i]) : 0;
        }
        return Optional.of(new Gaps(amounts, y));
    }

    private static double[] counts(NDArray times) {
        long[] counts = times.view(DType.INT64.withOrder(((Time) times.dtype()).order()))
                .toLongs();
        double[] values = new double[counts.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = counts[i] == NOT_A_TIME ? Double.NaN : counts[i];
        }
        return values;
    }
}
