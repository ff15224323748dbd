package ndraster.kernel;

import java.util.Iterator;
import java.util.List;
import ndraster.dtype.NumericType;

/// A part of an expression that [Fused] computes: a tree of operations over operands that all have the shape of the
/// output.
public sealed interface Term {
    /// The type of the values.
    NumericType type();

    /// The same expression of other operands, which come from left to right.
    default Term withLeaves(Iterator<Operand> leaves) {
        return switch (this) {
            case Leaf _ -> new Leaf(leaves.next());
            case Call(TypedLoop loop, List<Term> arguments) ->
                new Call(loop, arguments.stream().map(a -> a.withLeaves(leaves)).toList());
            case Cast(Term argument, NumericType type, boolean isSaturating) ->
                new Cast(argument.withLeaves(leaves), type, isSaturating);
            case Clip(Term argument, double low, double high, NumericType type, boolean isTruncated) ->
                new Clip(argument.withLeaves(leaves), low, high, type, isTruncated);
            case Choice(Term condition, Term ifTrue, Term ifFalse, NumericType type) -> {
                Term truth = condition.withLeaves(leaves);
                Term first = ifTrue.withLeaves(leaves);
                yield new Choice(truth, first, ifFalse.withLeaves(leaves), type);
            }
        };
    }

    /// The elements of an array.
    record Leaf(Operand operand) implements Term {
        @Override
        public NumericType type() {
            return operand.dtype().type();
        }
    }

    /// A function of as many arguments as its loop takes; each is converted to the loop's type.
    record Call(TypedLoop loop, List<Term> arguments) implements Term {
        @Override
        public NumericType type() {
            return loop.output();
        }
    }

    /// A conversion by C's rules, or one that stops at the ends of the range of an integer type.
    record Cast(Term argument, NumericType type, boolean isSaturating) implements Term {}

    /// Values of float32 or float64, none less than one number nor more than another; NaN stays.
    ///
    /// @param isTruncated whether what follows needs no fractions: they may be cut off, and NaN may become 0
    record Clip(Term argument, double low, double high, NumericType type, boolean isTruncated) implements Term {
        private static final int EXACT_FLOATS = 1 << 24;

        /// The same for a conversion to integers, which cuts off fractions: before or after makes no
        /// difference between whole bounds with 0 between them.
        Clip truncated() {
            boolean isWhole = low == Math.rint(low) && high == Math.rint(high);
            boolean isAroundZero = -EXACT_FLOATS <= low && low <= 0 && 0 <= high && high <= EXACT_FLOATS;
            return new Clip(argument, low, high, type, isWhole && isAroundZero);
        }
    }

    /// One of two values, each converted to `type`, as `condition` (bool) says.
    record Choice(Term condition, Term ifTrue, Term ifFalse, NumericType type) implements Term {}
}
