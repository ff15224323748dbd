package ndraster.parallel;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;

/// Work on large data, cut into parts that the common pool runs, the caller too.
///
/// The system property `ndraster.threads` says how many cores a piece of work may use; 1 keeps it in the caller's
/// thread. Parts write disjoint elements and each element is computed in the same way whichever part it is in, or, in
/// a reduction, what parts find is put together in a way that does not show where they were cut: results do not
/// depend on it.
public final class Cores {
    /// The property's name.
    public static final String PROPERTY = "ndraster.threads";

    private static final int THREADS =
            Math.max(1, Integer.getInteger(PROPERTY, ForkJoinPool.getCommonPoolParallelism() + 1));

    /// Below so many elements the hand-over costs more than it gains.
    private static final long SMALLEST_PART = 1 << 16;

    /// Not this thread, to ask what others may do.
    private static final Thread SOMEONE_ELSE = new Thread(() -> {});

    /// What to do with one part.
    public interface Part {
        /// Does what is to be done for the indices from `from` up to `to`.
        void run(long from, long to);
    }

    /// What is found out about one part.
    public interface Share<T> {
        /// Looks at the indices from `from` up to `to`.
        T run(long from, long to);
    }

    private Cores() {}

    /// Whether there is more than one.
    public static boolean areSeveral() {
        return THREADS > 1;
    }

    /// Whether other threads may look at the memory: that of a confined arena is its owner's alone.
    public static boolean canShare(MemorySegment memory) {
        return memory.isAccessibleBy(SOMEONE_ELSE);
    }

    /// Whether `size` elements are enough for two parts.
    public static boolean isLarge(long size) {
        return size >= 2 * SMALLEST_PART;
    }

    /// Cuts `length` indices, each of which stands for `size / length` elements, into parts and runs them all.
    public static void run(long length, long size, Part part) {
        map(length, size, (from, end) -> {
            part.run(from, end);
            return part;
        });
    }

    /// Cuts `length` indices, each of which stands for `size / length` elements, into parts.
    ///
    /// @return what each part gave, in the order of the indices
    public static <T> List<T> map(long length, long size, Share<T> share) {
        long parts = Math.min(Math.min(THREADS, length), size / SMALLEST_PART);
        if (parts <= 1) {
            return List.of(share.run(0, length));
        }
        List<ForkJoinTask<T>> others = new ArrayList<>();
        for (int k = 1; k < parts; k++) {
            long from = bound(length, parts, k);
            long to = bound(length, parts, k + 1);
            others.add(ForkJoinPool.commonPool().submit(() -> share.run(from, to)));
        }
        List<T> results = new ArrayList<>();
        try {
            results.add(share.run(0, bound(length, parts, 1)));
        } finally {
            others.forEach(ForkJoinTask::quietlyJoin);
        }
        others.forEach(task -> results.add(task.join()));
        return results;
    }

    /// Does two things, the second perhaps in another thread.
    public static <T> List<T> both(Supplier<T> first, Supplier<T> second) {
        ForkJoinTask<T> other = ForkJoinPool.commonPool().submit(second::get);
        T result;
        try {
            result = first.get();
        } finally {
            other.quietlyJoin();
        }
        return List.of(result, other.join());
    }

    /// Where part `k` begins: `length * k / parts`, in a way that does not overflow.
    private static long bound(long length, long parts, long k) {
        return length / parts * k + length % parts * k / parts;
    }
}
