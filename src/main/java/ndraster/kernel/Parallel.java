package ndraster.kernel;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ndraster.layout.Layout;

/// Large loops on several cores: cut into parts that the common pool works on, the caller too.
///
/// The system property `ndraster.threads` says how many cores a loop may use; 1 keeps it in the caller's thread. Parts
/// write disjoint elements and each element is computed in the same way whichever part it is in, or, in a reduction,
/// what parts find is put together in a way that does not show where they were cut: results do not depend on it.
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

    /// What is found out about one part.
    interface Share<T> {
        /// Looks at the indices from `from` up to `to`.
        T run(long from, long to);
    }

    /// What is done with a part of the operands.
    interface Work {
        void run(Operand out, Operand... ins);
    }

    /// Not this thread, to ask what others may do.
    static final Thread SOMEONE_ELSE = new Thread(() -> {});

    private Parallel() {}

    /// Whether other threads may look at the memory: that of a confined arena is its owner's alone.
    static boolean canShare(MemorySegment memory, Operand... operands) {
        return memory.isAccessibleBy(SOMEONE_ELSE) && canShare(operands);
    }

    /// Whether other threads may look at the operands' memory.
    static boolean canShare(Operand... operands) {
        return THREADS > 1
                && Stream.of(operands).allMatch(o -> o.storage().readable().isAccessibleBy(SOMEONE_ELSE));
    }

    /// Whether `size` elements are enough for two parts.
    static boolean isLarge(long size) {
        return size >= 2 * SMALLEST_PART;
    }

    /// Shares out operands of one shape, cut along their longest axis.
    ///
    /// @param memory the memory of `out`, for writing
    static void run(MemorySegment memory, Work work, Operand out, Operand... ins) {
        int axis = longest(out.layout());
        if (axis < 0 || !isLarge(out.layout().size()) || !canShare(memory, ins)) {
            work.run(out, ins);
            return;
        }
        run(out.layout().length(axis), out.layout().size(), (from, end) -> {
            Operand[] parts = new Operand[ins.length];
            for (int k = 0; k < ins.length; k++) {
                parts[k] = ins[k].part(axis, from, end);
            }
            work.run(out.part(axis, from, end), parts);
        });
    }

    /// The axis to cut; −1 if there is none.
    private static int longest(Layout layout) {
        int longest = -1;
        for (int axis = 0; axis < layout.ndim(); axis++) {
            if (longest < 0 || layout.length(axis) > layout.length(longest)) {
                longest = axis;
            }
        }
        return longest;
    }

    /// Cuts `length` indices, each of which stands for `size / length` elements, into parts and runs them all.
    static void run(long length, long size, Part part) {
        map(length, size, (from, end) -> {
            part.run(from, end);
            return part;
        });
    }

    /// Cuts `length` indices, each of which stands for `size / length` elements, into parts.
    ///
    /// @return what each part gave, in the order of the indices
    static <T> List<T> map(long length, long size, Share<T> share) {
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
    static <T> List<T> both(Supplier<T> first, Supplier<T> second) {
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
