package ndraster;

import java.util.List;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.kernel.Term;
import ndraster.kernel.TypedLoop;

/// A part of an [Expression], with its type and shape known.
sealed interface ExpressionNode {
    Numeric dtype();

    long[] shape();

    /// What computes the node's values for `out`. All checks that look at elements are made here, before anything
    /// is written.
    Term term(NDArray out);

    /// An array, looked at when the expression is computed.
    record Leaf(NDArray array, Numeric dtype) implements ExpressionNode {
        @Override
        public long[] shape() {
            return array.shape();
        }

        @Override
        public Term term(NDArray out) {
            return new Term.Leaf(Operands.of(array, out));
        }
    }

    /// A function of other nodes.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Call(TypedLoop loop, List<ExpressionNode> arguments, long[] shape) implements ExpressionNode {
        @Override
        public Numeric dtype() {
            return Operands.dtypeOf(loop.output());
        }

        @Override
        public Term term(NDArray out) {
            return new Term.Call(loop, arguments.stream().map(a -> a.term(out)).toList());
        }
    }

    /// A conversion of another node.
    record Cast(ExpressionNode argument, NumericType type, boolean isSaturating) implements ExpressionNode {
        @Override
        public Numeric dtype() {
            return Operands.dtypeOf(type);
        }

        @Override
        public long[] shape() {
            return argument.shape();
        }

        @Override
        public Term term(NDArray out) {
            return new Term.Cast(argument.term(out), type, isSaturating);
        }
    }

    /// Another node's values between two numbers, in float32 or float64.
    record Clip(ExpressionNode argument, double low, double high, NumericType type) implements ExpressionNode {
        @Override
        public Numeric dtype() {
            return Operands.dtypeOf(type);
        }

        @Override
        public long[] shape() {
            return argument.shape();
        }

        @Override
        public Term term(NDArray out) {
            return new Term.Clip(argument.term(out), low, high, type, false);
        }
    }

    /// One of two nodes, element by element.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Choice(
            ExpressionNode condition, ExpressionNode ifTrue, ExpressionNode ifFalse, NumericType type, long[] shape)
            implements ExpressionNode {
        @Override
        public Numeric dtype() {
            return Operands.dtypeOf(type);
        }

        @Override
        public Term term(NDArray out) {
            return new Term.Choice(condition.term(out), ifTrue.term(out), ifFalse.term(out), type);
        }
    }

    /// Whole exponents, none of them negative. They must be known before anything is written, so they are computed
    /// first.
    record Exponents(ExpressionNode argument) implements ExpressionNode {
        @Override
        public Numeric dtype() {
            return argument.dtype();
        }

        @Override
        public long[] shape() {
            return argument.shape();
        }

        @Override
        public Term term(NDArray out) {
            NDArray exponents = argument instanceof Leaf leaf ? leaf.array() : new Expression(argument).toArray();
            Signs.checkExponents(exponents);
            return new Leaf(exponents, dtype()).term(out);
        }
    }
}
