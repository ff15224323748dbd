package ndraster.kernel;

import java.util.List;
import ndraster.dtype.NumericType;

/// A part of an expression that [Fused] computes: a tree of operations over operands that all have the shape of the
/// output.
public sealed interface Term {
    /// The type of the values.
    NumericType type();

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

    /// One of two values, each converted to `type`, as `condition` (bool) says.
    record Choice(Term condition, Term ifTrue, Term ifFalse, NumericType type) implements Term {}
}
