package ndraster;

import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/// Very many inputs for one parser, from one seed.
///
/// They run on all cores, and far from the test engine's deep stack: filling in the traces of refusals would
/// take most of the time.
public final class Fuzz {
    private static final int SHARES = 8;

    private Fuzz() {}

    /// What is done with one input.
    @FunctionalInterface
    public interface Attempt {
        /// Whether the input that `random` makes was taken.
        boolean isTaken(Random random) throws Exception;
    }

    /// How many of `count` inputs were taken. The same seed makes the same inputs on every machine.
    public static int taken(long seed, int count, Attempt attempt) {
        try (ForkJoinPool pool = new ForkJoinPool()) {
            return pool.submit(() -> IntStream.range(0, SHARES)
                            .parallel()
                            .map(share -> share(new Random(SHARES * seed + share), count, share, attempt))
                            .sum())
                    .join();
        }
    }

    private static int share(Random random, int count, int share, Attempt attempt) {
        int taken = 0;
        for (int i = share; i < count; i += SHARES) {
            taken += isTaken(attempt, random) ? 1 : 0;
        }
        return taken;
    }

    private static boolean isTaken(Attempt attempt, Random random) {
        try {
            return attempt.isTaken(random);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError("an exception that is not documented", e);
        }
    }
}
