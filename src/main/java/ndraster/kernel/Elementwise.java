package ndraster.kernel;

import java.lang.foreign.MemorySegment;
import ndraster.dtype.DType;
import ndraster.dtype.NumericType;
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
        if (!out.layout().isEmpty() && !Direct.run(typed, out, ins)) {
            Parallel.run(memory, (part, parts) -> run(capacity(typed), typed, memory, part, parts), out, ins);
        }
    }

    private static int capacity(TypedLoop typed) {
        if (typed.raw().isPresent()) {
            return Block.NARROW_CAPACITY;
        }
        return typed.input() == NumericType.FLOAT32 ? 2 * Block.CAPACITY : Block.CAPACITY;
    }

    static void run(int blockCapacity, TypedLoop typed, MemorySegment memory, Operand out, Operand... ins) {
        Operand[] outs = typed.output().isComplex() ? parts(out) : new Operand[] {out.real()};
        new Staged(blockCapacity, typed, memory, outs, typed.input().isComplex() ? parts(ins) : real(ins)).run();
    }

    private static Operand[] real(Operand... operands) {
        Operand[] real = new Operand[operands.length];
        for (int k = 0; k < real.length; k++) {
            real[k] = operands[k].real();
        }
        return real;
    }

    private static Operand[] parts(Operand... operands) {
        Operand[] parts = new Operand[2 * operands.length];
        for (int k = 0; k < operands.length; k++) {
            boolean isComplex = operands[k].dtype().type().isComplex();
            parts[2 * k] = operands[k].real();
            parts[2 * k + 1] = isComplex ? operands[k].imaginary() : zeros(operands[k]);
        }
        return parts;
    }

    /// The imaginary parts of numbers that have none.
    private static Operand zeros(Operand operand) {
        Layout layout = operand.layout();
        Layout repeated = Layout.of(layout.shape(), new long[layout.ndim()], 0);
        byte[] zero = new byte[1];
        return new Operand(Storage.onHeap(zero, zero), DType.BOOL, repeated);
    }
}
