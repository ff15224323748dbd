package ndraster;

import java.math.BigInteger;

/// How NumPy spreads the bits of a seed over the state of a generator.
///
/// @see <a
/// href="https://numpy.org/doc/stable/reference/random/bit_generators/generated/numpy.random.SeedSequence.html">
/// NumPy: SeedSequence</a>
final class SeedSequence {
    private static final int POOL = 4;
    private static final int ENTROPY_START = 0x43b0d7e5;
    private static final int ENTROPY_FACTOR = 0x931e8875;
    private static final int STATE_START = 0x8b51f9dd;
    private static final int STATE_FACTOR = 0x58f38ded;
    private static final int LEFT_FACTOR = 0xca01f9dd;
    private static final int RIGHT_FACTOR = 0x4973f715;
    private static final int SHIFT = 16;

    private final int[] pool = new int[POOL];
    private int hash = ENTROPY_START;

    private SeedSequence() {}

    static SeedSequence of(BigInteger seed) {
        if (seed.signum() < 0) {
            throw new IllegalArgumentException("expected non-negative integer: a seed of " + seed);
        }
        SeedSequence sequence = new SeedSequence();
        sequence.mixIn(words(seed));
        return sequence;
    }

    private static int[] words(BigInteger seed) {
        int[] words = new int[Math.max(1, Math.ceilDiv(seed.bitLength(), Integer.SIZE))];
        for (int i = 0; i < words.length; i++) {
            words[i] = seed.shiftRight(i * Integer.SIZE).intValue();
        }
        return words;
    }

    private void mixIn(int[] words) {
        for (int i = 0; i < POOL; i++) {
            pool[i] = hashed(i < words.length ? words[i] : 0);
        }
        for (int from = 0; from < POOL; from++) {
            for (int to = 0; to < POOL; to++) {
                if (from != to) {
                    pool[to] = mixed(pool[to], hashed(pool[from]));
                }
            }
        }
        for (int from = POOL; from < words.length; from++) {
            for (int to = 0; to < POOL; to++) {
                pool[to] = mixed(pool[to], hashed(words[from]));
            }
        }
    }

    private int hashed(int value) {
        int bits = value ^ hash;
        hash *= ENTROPY_FACTOR;
        bits *= hash;
        return bits ^ bits >>> SHIFT;
    }

    private static int mixed(int left, int right) {
        int bits = LEFT_FACTOR * left - RIGHT_FACTOR * right;
        return bits ^ bits >>> SHIFT;
    }

    /// The first words of state, each of two halves, the lower one first.
    long[] toLongs(int count) {
        long[] state = new long[count];
        int factor = STATE_START;
        for (int i = 0; i < 2 * count; i++) {
            int bits = pool[i % POOL] ^ factor;
            factor *= STATE_FACTOR;
            bits *= factor;
            state[i / 2] |= Integer.toUnsignedLong(bits ^ bits >>> SHIFT) << (i % 2 * Integer.SIZE);
        }
        return state;
    }
}
