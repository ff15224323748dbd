package ndraster.kernel;

import static ndraster.dtype.NumericType.BOOL;
import static ndraster.dtype.NumericType.FLOAT16;
import static ndraster.dtype.NumericType.FLOAT64;

import java.util.List;
import java.util.stream.Stream;
import ndraster.dtype.NumericType;

/// Makes the steps of a term, and gives each the blocks it needs.
final class Compiler {
    private static final Block[] NONE = {};

    private final Tiles tiles;
    private final Registers registers;
    private int operand;

    /// @param firstOperand the position, among the operands that `tiles` visits, of the first part of the first
    /// leaf
    Compiler(Tiles tiles, int firstOperand) {
        this.tiles = tiles;
        this.registers = new Registers(tiles.capacity());
        this.operand = firstOperand;
    }

    /// A step and the blocks that are free again once its values have been used.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Compiled(Step step, Carrier carrier, Block... owned) {
        boolean isComplex() {
            return owned.length > 1;
        }
    }

    /// Values of the term's own type.
    Compiled compile(Term term) {
        return switch (term) {
            case Term.Leaf(Operand leaf) -> leaf(leaf, leaf.dtype().type());
            case Term.Call(TypedLoop loop, List<Term> arguments) -> {
                Compiled[] compiled =
                        arguments.stream().map(a -> compile(a, loop.input())).toArray(Compiled[]::new);
                yield call(loop.overValues(isScalarOnTheRight(arguments)), loop.output(), compiled);
            }
            case Term.Cast(Term argument, NumericType type, boolean isSaturating) ->
                cast(compile(argument, type.isInteger()), argument.type(), type, isSaturating);
            case Term.Clip clip -> call(ClipLoops.of(clip), clip.type(), compile(clip.argument(), clip.type()));
            case Term.Choice(Term condition, Term ifTrue, Term ifFalse, NumericType type) ->
                choice(compile(condition), compile(ifTrue, type), compile(ifFalse, type), type);
        };
    }

    private Compiled compile(Term term, boolean isTruncated) {
        return compile(isTruncated && term instanceof Term.Clip clip ? clip.truncated() : term);
    }

    private static boolean isScalarOnTheRight(List<Term> arguments) {
        return arguments.size() == 2 && arguments.get(1) instanceof Term.Leaf(Operand right) && right.isScalar();
    }

    /// Values of a type to which the term's own can be promoted.
    private Compiled compile(Term term, NumericType wanted) {
        return term instanceof Term.Leaf(Operand leaf)
                        && !isComplexTruth(leaf.dtype().type(), wanted)
                ? leaf(leaf, wanted)
                : cast(compile(term), term.type(), wanted, false);
    }

    private static boolean isComplexTruth(NumericType from, NumericType to) {
        return from.isComplex() && to == BOOL;
    }

    private Compiled leaf(Operand leaf, NumericType wanted) {
        NumericType type = Step.part(wanted);
        List<Operand> parts = Fused.parts(leaf);
        Source[] sources = new Source[parts.size()];
        for (int k = 0; k < sources.length; k++) {
            int at = operand + k;
            sources[k] = Source.of(parts.get(k), type, tiles.rowStride(at), tiles.colStride(at), tiles.capacity());
        }
        Step step = new LeafStep(sources, operand, zeros(leaf.dtype().type(), wanted));
        operand += sources.length;
        return new Compiled(step, Carrier.of(type));
    }

    private Block[] zeros(NumericType from, NumericType to) {
        boolean isAdded = to.isComplex() && !from.isComplex();
        return isAdded ? new Block[] {Block.of(Carrier.of(Step.part(to)), tiles.capacity())} : NONE;
    }

    /// A loop over real numbers may put its results where an argument was, one over complex numbers may not: it
    /// writes a real part before it has read the imaginary one.
    private Compiled call(Loop loop, NumericType output, Compiled... arguments) {
        NumericType part = Step.part(output);
        Step[] steps = Stream.of(arguments).map(Compiled::step).toArray(Step[]::new);
        boolean isReal = !output.isComplex() && Stream.of(arguments).noneMatch(Compiled::isComplex);
        if (isReal) {
            Stream.of(arguments).forEach(this::release);
        }
        Block[] out = take(part, output.isComplex() ? 2 : 1);
        if (!isReal) {
            Stream.of(arguments).forEach(this::release);
        }
        return new Compiled(new CallStep(loop, steps, out, Wrapping.of(part)), Carrier.of(part), out);
    }

    private Compiled choice(Compiled condition, Compiled ifTrue, Compiled ifFalse, NumericType type) {
        Loop loop = Selections.of(Carrier.of(Step.part(type)));
        Loop ofParts = type.isComplex() ? Compiler.ofParts(loop) : loop;
        return call(ofParts, type, condition, ifTrue, ifFalse);
    }

    private static Loop ofParts(Loop loop) {
        return (in, out, from, end) -> {
            loop.apply(new Block[] {in[0], in[1], in[3]}, new Block[] {out[0]}, from, end);
            loop.apply(new Block[] {in[0], in[2], in[4]}, new Block[] {out[1]}, from, end);
        };
    }

    private Compiled cast(Compiled argument, NumericType from, NumericType to, boolean isSaturating) {
        NumericType fromPart = Step.part(from);
        NumericType toPart = Step.part(to);
        if (from == to || isSameBits(from, to, isSaturating)) {
            return argument;
        }
        if (isComplexTruth(from, to)) {
            return call(Truths.OF_COMPLEX, BOOL, cast(argument, from, NumericType.COMPLEX128, false));
        }
        Block[] out = take(toPart, from.isComplex() && to.isComplex() ? 2 : 1);
        release(argument);
        Step step = new ConversionStep(
                argument.step(), conversion(fromPart, toPart, isSaturating), out, Wrapping.of(toPart), zeros(from, to));
        return new Compiled(step, Carrier.of(toPart), out);
    }

    private static boolean isSameBits(NumericType from, NumericType to, boolean isSaturating) {
        boolean isReal = !from.isComplex() && !to.isComplex() && !isSaturating;
        return isReal
                && !Conversion.isNeeded(from, to)
                && (from == BOOL || Wrapping.of(to).isEmpty());
    }

    private static Conversion conversion(NumericType from, NumericType to, boolean isSaturating) {
        if (from == FLOAT64 && to == FLOAT16) {
            return Compiler::roundToHalves;
        }
        return isSaturating ? Saturation.of(from, to) : Conversion.of(from, to);
    }

    private static void roundToHalves(Block from, Block to, int n) {
        for (int i = 0; i < n; i++) {
            to.floats[i] = Float.float16ToFloat(Halves.fromDouble(from.doubles[from.at + i]));
        }
    }

    private Block[] take(NumericType part, int count) {
        Block[] blocks = new Block[count];
        for (int k = 0; k < count; k++) {
            blocks[k] = registers.take(Carrier.of(part));
        }
        return blocks;
    }

    private void release(Compiled used) {
        registers.release(used.carrier(), used.owned());
    }
}
