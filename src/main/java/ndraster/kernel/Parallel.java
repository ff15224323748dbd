package ndraster.kernel;

import java.lang.foreign.MemorySegment;
import java.util.stream.Stream;
import ndraster.layout.Layout;
import ndraster.parallel.Cores;

/// Operands shared out among the [Cores].
final class Parallel {
    /// What is done with a part of the operands.
    interface Work {
        void run(Operand out, Operand... ins);
    }

    private Parallel() {}

    /// Whether other threads may look at the operands' memory.
    static boolean canShare(Operand... operands) {
        return Cores.areSeveral()
                && Stream.of(operands).allMatch(o -> Cores.canShare(o.storage().readable()));
    }

    /// Shares out operands of one shape, cut along their longest axis.
    ///
    /// @param memory the memory of `out`, for writing
    static void run(MemorySegment memory, Work work, Operand out, Operand... ins) {
        int axis = longest(out.layout());
        if (axis < 0 || !Cores.isLarge(out.layout().size()) || !Cores.canShare(memory) || !canShare(ins)) {
            work.run(out, ins);
            return;
        }
        Cores.run(out.layout().length(axis), out.layout().size(), (from, end) -> {
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
}
