package ndraster.kernel;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import ndraster.dtype.DType;
import ndraster.layout.Layout;
import ndraster.memory.Storage;

/// Runs a loop over operands.
///
/// Where all of them lie in Java arrays just as the loop wants them, it runs over the arrays themselves ([Direct]);
/// else tile by tile over copies ([Staged]). Large operands are shared out among the cores ([Parallel]).
public final class Elementwise {
    private Elementwise() {}

    /// Computes `out` from `ins`, which all have one shape. An input may be the output itself; else they must not
    /// overlap.
    ///
    /// @param memory the memory of `out`, for writing
    public static void run(TypedLoop typed, MemorySegment memory, Operand out, Operand... ins) {
        if (out.layout().isEmpty() || Direct.run(typed, out, ins)) {
            return;
        }
        int axis = longest(out.layout());
        if (axis < 0 || !Parallel.canShare(memory, ins)) {
            run(capacity(typed), typed, memory, out, ins);
            return;
        }
        Parallel.run(out.layout().length(axis), out.layout().size(), (from, end) -> {
            Operand[] parts = new Operand[ins.length];
            for (int k = 0; k < ins.length; k++) {
                parts[k] = ins[k].part(axis, from, end);
            }
            run(capacity(typed), typed, memory, out.part(axis, from, end), parts);
        });
    }

    /// The axis to cut where the work is shared out; −1 if there is none.
    private static int longest(Layout layout) {
        int longest = -1;
        for (int axis = 0; axis < layout.ndim(); axis++) {
            if (longest < 0 || layout.length(axis) > layout.length(longest)) {
                longest = axis;
            }
        }
        return longest;
    }

    private static int capacity(TypedLoop typed) {
        return typed.raw().isPresent() ? Block.NARROW_CAPACITY : Block.CAPACITY;
    }

    static void run(int blockCapacity, TypedLoop typed, MemorySegment memory, Operand out, Operand... ins) {
        List<Operand> outParts = parts(out, typed.output().isComplex());
        List<Operand> inParts = new ArrayList<>();
        for (Operand in : ins) {
            inParts.addAll(parts(in, typed.input().isComplex()));
        }
        new Staged(blockCapacity, typed, memory, outParts, inParts).run();
    }

    private static List<Operand> parts(Operand operand, boolean isComplexLoop) {
        if (!isComplexLoop) {
            return List.of(operand.real());
        }
        return List.of(operand.real(), operand.dtype().type().isComplex() ? operand.imaginary() : zeros(operand));
    }

    /// The imaginary parts of numbers that have none.
    private static Operand zeros(Operand operand) {
        Layout layout = operand.layout();
        Layout repeated = Layout.of(layout.shape(), new long[layout.ndim()], 0);
        byte[] zero = new byte[1];
        return new Operand(Storage.onHeap(zero, zero), DType.BOOL, repeated);
    }
}
