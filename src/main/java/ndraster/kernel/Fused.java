package ndraster.kernel;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import ndraster.dtype.NumericType;
import ndraster.layout.Layout;

/// Computes a whole expression in one pass over memory: tile by tile, every step over blocks that stay in the cache.
public final class Fused {
    private final Tiles tiles;
    private final Target[] targets;
    private final Step step;

    private Fused(int blockCapacity, MemorySegment memory, Operand out, Term term) {
        List<Operand> outs = parts(out);
        List<Operand> operands = new ArrayList<>(outs);
        collect(term, operands);
        this.tiles =
                Tiles.of(blockCapacity, operands.stream().map(Operand::layout).toArray(Layout[]::new));
        Term whole = out.dtype().type().isComplex() && !term.type().isComplex()
                ? new Term.Cast(term, out.dtype().type(), false)
                : term;
        NumericType type = Step.part(whole.type());
        this.targets = new Target[outs.size()];
        for (int k = 0; k < targets.length; k++) {
            targets[k] = Target.of(memory, outs.get(k), type, tiles.rowStride(k), tiles.colStride(k), tiles.capacity());
        }
        this.step = new Compiler(tiles, outs.size()).compile(whole).step();
    }

    /// Writes the values of `term`, converted by C's rules, to `out`. A leaf may be the output itself; else they
    /// must not overlap.
    ///
    /// @param memory the memory of `out`, for writing
    public static void run(MemorySegment memory, Operand out, Term term) {
        run(Block.CAPACITY, memory, out, term);
    }

    static void run(int blockCapacity, MemorySegment memory, Operand out, Term term) {
        new Fused(blockCapacity, memory, out, term).run();
    }

    static List<Operand> parts(Operand operand) {
        return operand.dtype().type().isComplex() ? List.of(operand.real(), operand.imaginary()) : List.of(operand);
    }

    private static void collect(Term term, List<Operand> operands) {
        switch (term) {
            case Term.Leaf(Operand leaf) -> operands.addAll(parts(leaf));
            case Term.Call(TypedLoop _, List<Term> arguments) -> arguments.forEach(a -> collect(a, operands));
            case Term.Cast(Term argument, NumericType _, boolean _) -> collect(argument, operands);
            case Term.Choice(Term condition, Term ifTrue, Term ifFalse, NumericType _) ->
                List.of(condition, ifTrue, ifFalse).forEach(part -> collect(part, operands));
        }
    }

    private void run() {
        tiles.forEach((offsets, rows, cols) -> {
            Block[] values = step.values(offsets, rows, cols);
            for (int k = 0; k < targets.length; k++) {
                targets[k].put(values[k], offsets[k], rows, cols);
            }
        });
    }
}
