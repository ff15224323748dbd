package ndraster;

import java.math.BigInteger;
import java.util.random.RandomGenerator;

/// NumPy's `default_rng(seed)`: the same numbers from the same seed, bit for bit.
///
/// With it [Sampling#random], [Sampling#uniform] and [Sampling#integers] give what `random`, `uniform` and
/// `integers` of NumPy's generator give. Not for several threads at once.
///
/// @see <a href="https://numpy.org/doc/stable/reference/random/bit_generators/pcg64.html">NumPy: PCG64</a>
/// @see <a href="https://www.pcg-random.org/paper.html">O'Neill: PCG, a family of random number generators</a>
public final class Pcg64 implements RandomGenerator {
    private static final long MULTIPLIER_HIGH = 0x2360ed051fc65da4L;
    private static final long MULTIPLIER_LOW = 0x4385df649fccf645L;

    private final long incrementHigh;
    private final long incrementLow;
    private long high;
    private long low;
    private int kept;
    private boolean hasKept;

    /// The generator of `np.random.default_rng(seed)`.
    ///
    /// @throws IllegalArgumentException if the seed is negative
    public Pcg64(long seed) {
        this(BigInteger.valueOf(seed));
    }

    /// The generator of `np.random.default_rng(seed)`, for seeds of any size.
    ///
    /// @throws IllegalArgumentException if the seed is negative
    public Pcg64(BigInteger seed) {
        long[] state = SeedSequence.of(seed).toLongs(4);
        this.incrementHigh = state[2] << 1 | state[3] >>> 63;
        this.incrementLow = state[3] << 1 | 1;
        step();
        add(state[0], state[1]);
        step();
    }

    private void step() {
        long productLow = low * MULTIPLIER_LOW;
        high = Math.unsignedMultiplyHigh(low, MULTIPLIER_LOW) + high * MULTIPLIER_LOW + low * MULTIPLIER_HIGH;
        low = productLow;
        add(incrementHigh, incrementLow);
    }

    private void add(long otherHigh, long otherLow) {
        low += otherLow;
        boolean carries = Long.compareUnsigned(low, otherLow) < 0;
        high += otherHigh + (carries ? 1 : 0);
    }

    @Override
    public long nextLong() {
        step();
        return Long.rotateRight(high ^ low, (int) (high >>> 58));
    }

    /// Half of a [#nextLong], the lower one first; the other half is kept for the next call.
    @Override
    public int nextInt() {
        if (hasKept) {
            hasKept = false;
            return kept;
        }
        long bits = nextLong();
        kept = (int) (bits >>> Integer.SIZE);
        hasKept = true;
        return (int) bits;
    }
}
