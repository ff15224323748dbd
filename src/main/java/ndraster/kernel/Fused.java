package ndraster.kernel;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import ndraster.dtype.NumericType;
import ndraster.layout.Layout;

/// Computes a whole expression in one pass over memory: tile by tile, every step over blocks that stay in the cache.
public final class Fused {
    private static final int CAPACITY = 2 * Block.CAPACITY;

    private final Tiles tiles;
    private final Target[] targets;
    private final Step step;

    private Fused(int blockCapacity, MemorySegment memory, Operand out, Term term) {
        List<Operand> outs = parts(out);
        List<Operand> operands = new ArrayList<>(outs);
        leaves(term).forEach(leaf -> operands.addAll(parts(leaf)));
        this.tiles =
                Tiles.of(blockCapacity, operands.stream().map(Operand::layout).toArray(Layout[]::new));
        Term whole = whole(term, out.dtype().type());
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
        Parallel.run(
                memory,
                (part, parts) -> run(
                        CAPACITY, memory, part, term.withLeaves(List.of(parts).iterator())),
                out,
                leaves(term).toArray(Operand[]::new));
    }

    static void run(int blockCapacity, MemorySegment memory, Operand out, Term term) {
        new Fused(blockCapacity, memory, out, term).run();
    }

    static List<Operand> parts(Operand operand) {
        return operand.dtype().type().isComplex() ? List.of(operand.real(), operand.imaginary()) : List.of(operand);
    }

    /// The operands that an expression reads, from left to right.
    private static List<Operand> leaves(Term term) {
        return switch (term) {
            case Term.Leaf(Operand leaf) -> List.of(leaf);
            case Term.Call(TypedLoop _, List<Term> arguments) -> leaves(arguments);
            case Term.Cast(Term argument, NumericType _, boolean _) -> leaves(argument);
            case Term.Clip clip -> leaves(clip.argument());
            case Term.Choice(Term condition, Term ifTrue, Term ifFalse, NumericType _) ->
                leaves(List.of(condition, ifTrue, ifFalse));
        };
    }

    private static List<Operand> leaves(List<Term> terms) {
        return terms.stream().flatMap(term -> leaves(term).stream()).toList();
    }

    /// The expression whose values the output takes: without a last conversion that the output makes itself.
    private static Term whole(Term term, NumericType type) {
        if (type.isComplex()) {
            return term.type().isComplex() ? term : new Term.Cast(term, type, false);
        }
        boolean isLastCast = term instanceof Term.Cast cast
                && !cast.isSaturating()
                && cast.type() == type
                && !cast.argument().type().isComplex();
        Term last = isLastCast ? ((Term.Cast) term).argument() : term;
        return last instanceof Term.Clip clip && type.isInteger() ? clip.truncated() : last;
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
