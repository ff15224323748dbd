package ndraster.kernel;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;

/// Large loops on several cores: cut into parts that the common pool works on, the caller too.
///
/// The system property `ndraster.threads` says how many cores a loop may use; 1 keeps it in the caller's thread. Parts
/// write disjoint elements and each element is computed in the same way whichever part it is in, so that results do not
/// depend on it.
final class Parallel {
    /// The property's name.
    static final String PROPERTY = "ndraster.threads";

    private static final int THREADS =
            Math.max(1, Integer.getInteger(PROPERTY, ForkJoinPool.getCommonPoolParallelism() + 1));

    /// Below so many elements the hand-over costs more than it gains.
    private static final long SMALLEST_PART = 1 << 16;

    /// What to do with one part.
    interface Part {
        /// Does what is to be done for the indices from `from` up to `to`.
        void run(long from, long to);
    }

    private Parallel() {}

    private static final Thread SOMEONE_ELSE = new Thread(() -> {});

    /// Whether other threads may look at the memory: that of a confined arena is its owner's alone.
    static boolean canShare(MemorySegment memory, Operand... operands) {
        return THREADS > 1
                && memory.isAccessibleBy(SOMEONE_ELSE)
                && Stream.of(operands).allMatch(o -> o.storage().readable().isAccessibleBy(SOMEONE_ELSE));
    }

    /// Cuts `length` indices, each of which stands for `size / length` elements, into parts and runs them all.
    static void run(long length, long size, Part part) {
        long parts = Math.min(Math.min(THREADS, length), size / SMALLEST_PART);
        if (parts <= 1) {
            part.run(0, length);
            return;
        }
        List<ForkJoinTask<?>> others = new ArrayList<>();
        for (int k = 1; k < parts; k++) {
            long from = bound(length, parts, k);
            long to = bound(length, parts, k + 1);
            others.add(ForkJoinPool.commonPool().submit(() -> part.run(from, to)));
        }
        try {
            part.run(0, bound(length, parts, 1));
        } finally {
            others.forEach(ForkJoinTask::quietlyJoin);
        }
        others.forEach(ForkJoinTask::join);
    }

    /// Where part `k` begins: `length * k / parts`, in a way that does not overflow.
    private static long bound(long length, long parts, long k) {
        return length / parts * k + length % parts * k / parts;
    }
}
