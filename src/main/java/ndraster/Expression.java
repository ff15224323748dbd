package ndraster;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ndraster.dtype.Casting;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.dtype.Promotion;
import ndraster.kernel.BinaryOp;
import ndraster.kernel.Fused;
import ndraster.kernel.Operand;
import ndraster.kernel.TypedLoop;

/// Arithmetic that is written down first and computed later, in one pass over memory: no arrays for what is in between.
///
/// ```java
/// NDArray brighter = Expression.of(image).multiply(1.5).add(2).clip(0, 255).toArray(DType.UINT8);
/// Expression.of(image).subtract(mean).divide(deviation).into(out);
/// ```
///
/// Types and values are those of the same calls on arrays, step by step: a uint8 image plus 200 wraps around, times 1.5
/// it is float64. Types and shapes are checked when the expression is written down; elements are read when it is
/// computed, as often as it is computed. An expression is immutable.
///
/// @see <a href="https://numpy.org/neps/nep-0050-scalar-promotion.html">NEP 50: the types of results</a>
public final class Expression {
    private final ExpressionNode node;

    Expression(ExpressionNode node) {
        this.node = node;
    }

    /// The elements of an array of numbers.
    ///
    /// @throws CastException if they are not numbers
    public static Expression of(NDArray array) {
        if (!(array.dtype() instanceof Numeric numeric)) {
            throw new CastException("an expression computes with numbers; found "
                    + array.dtype().repr()
                    + (array.dtype().kind() == 'V' ? ". Take a field first: array.field(name)" : ""));
        }
        return new Expression(new ExpressionNode.Leaf(array, numeric));
    }

    /// A function of a number, on the left, and an expression: `of(BinaryUfunc.SUBTRACT, 255, image)` is `255 -
    /// image`.
    ///
    /// @throws CastException if there is no such function, or the number does not fit the type
    public static Expression of(BinaryUfunc function, Number left, Expression right) {
        return binary(function, Argument.of(left), Argument.of(right));
    }

    /// Where `condition` is not zero `ifTrue`, elsewhere `ifFalse`, both in the type they have in common.
    ///
    /// @throws ShapeException if the shapes do not fit
    public static Expression where(Expression condition, Expression ifTrue, Expression ifFalse) {
        Numeric type = Promotion.of(ifTrue.node.dtype(), ifFalse.node.dtype());
        long[] shape = Operands.broadcast(condition.shape(), ifTrue.shape(), ifFalse.shape());
        ExpressionNode truth = condition.astype(DType.BOOL).node;
        return new Expression(new ExpressionNode.Choice(truth, ifTrue.node, ifFalse.node, type.type(), shape));
    }

    /// The type of the results, in this machine's byte order.
    public DType dtype() {
        return Operands.dtypeOf(node.dtype().type());
    }

    /// The shape of the results.
    public long[] shape() {
        return node.shape().clone();
    }

    // ------------------------------------------------------------------ arithmetic

    /// `a + b`; see [BinaryUfunc#ADD].
    public Expression add(Expression other) {
        return apply(BinaryUfunc.ADD, other);
    }

    /// `a + b`; see [BinaryUfunc#ADD].
    public Expression add(NDArray other) {
        return apply(BinaryUfunc.ADD, other);
    }

    /// `a + b`; see [BinaryUfunc#ADD].
    public Expression add(Number other) {
        return apply(BinaryUfunc.ADD, other);
    }

    /// `a - b`; see [BinaryUfunc#SUBTRACT].
    public Expression subtract(Expression other) {
        return apply(BinaryUfunc.SUBTRACT, other);
    }

    /// `a - b`; see [BinaryUfunc#SUBTRACT].
    public Expression subtract(NDArray other) {
        return apply(BinaryUfunc.SUBTRACT, other);
    }

    /// `a - b`; see [BinaryUfunc#SUBTRACT].
    public Expression subtract(Number other) {
        return apply(BinaryUfunc.SUBTRACT, other);
    }

    /// `a * b`; see [BinaryUfunc#MULTIPLY].
    public Expression multiply(Expression other) {
        return apply(BinaryUfunc.MULTIPLY, other);
    }

    /// `a * b`; see [BinaryUfunc#MULTIPLY].
    public Expression multiply(NDArray other) {
        return apply(BinaryUfunc.MULTIPLY, other);
    }

    /// `a * b`; see [BinaryUfunc#MULTIPLY].
    public Expression multiply(Number other) {
        return apply(BinaryUfunc.MULTIPLY, other);
    }

    /// `a / b`; see [BinaryUfunc#DIVIDE].
    public Expression divide(Expression other) {
        return apply(BinaryUfunc.DIVIDE, other);
    }

    /// `a / b`; see [BinaryUfunc#DIVIDE].
    public Expression divide(NDArray other) {
        return apply(BinaryUfunc.DIVIDE, other);
    }

    /// `a / b`; see [BinaryUfunc#DIVIDE].
    public Expression divide(Number other) {
        return apply(BinaryUfunc.DIVIDE, other);
    }

    // ------------------------------------------------------------------ any function

    /// A function of this expression.
    ///
    /// @throws CastException if there is no such function of this type
    public Expression apply(UnaryUfunc function) {
        TypedLoop loop = UnaryCall.loop(function, dtype());
        return new Expression(new ExpressionNode.Call(loop, List.of(node), shape()));
    }

    /// A function of this expression and another.
    ///
    /// @throws CastException if there is no such function of these types
    /// @throws ShapeException if the shapes do not fit
    public Expression apply(BinaryUfunc function, Expression right) {
        return binary(function, Argument.of(this), Argument.of(right));
    }

    /// As [#apply(BinaryUfunc, Expression)], with an array on the right.
    public Expression apply(BinaryUfunc function, NDArray right) {
        return apply(function, of(right));
    }

    /// As [#apply(BinaryUfunc, Expression)], with a number on the right.
    public Expression apply(BinaryUfunc function, Number right) {
        return binary(function, Argument.of(this), Argument.of(right));
    }

    private static Expression binary(BinaryUfunc function, Argument left, Argument right) {
        BinaryTypes types = BinaryTypes.of(function, left, right);
        ExpressionNode a = node(types.left(), types.loop().input());
        ExpressionNode b = node(types.right(), types.loop().input());
        long[] shape = Operands.broadcast(a.shape(), b.shape());
        boolean isWholePower =
                function.op() == BinaryOp.POWER && types.loop().input().kind() == 'i';
        List<ExpressionNode> arguments = List.of(a, isWholePower ? new ExpressionNode.Exponents(b) : b);
        return new Expression(new ExpressionNode.Call(types.loop(), arguments, shape));
    }

    static ExpressionNode node(Argument argument, NumericType type) {
        return argument instanceof Argument.Lazy(Expression expression)
                ? expression.node
                : of(argument.toArray(Operands.dtypeOf(type))).node;
    }

    /// No less than `min` and no more than `max`; see [NDArray#clip(Number, Number)].
    ///
    /// @throws CastException if a number does not fit the type
    public Expression clip(Number min, Number max) {
        return Clipping.clip(this, min, max);
    }

    /// No less than `min` and no more than `max`, element by element.
    ///
    /// @throws ShapeException if the shapes do not fit
    public Expression clip(Expression min, Expression max) {
        return Clipping.clip(this, Argument.of(min), Argument.of(max));
    }

    /// The values as values of another numeric type, by C's rules; see [NDArray#astype(DType)].
    ///
    /// @throws CastException if it is not the type of a number
    public Expression astype(DType type) {
        return new Expression(new ExpressionNode.Cast(node, numeric(type), false));
    }

    /// As [#astype], but what is out of the range of an integer type becomes its smallest or largest number, and
    /// NaN 0; see [NDArray#toSaturated].
    ///
    /// @throws CastException if it is not the type of a number
    public Expression saturate(DType type) {
        return new Expression(new ExpressionNode.Cast(node, numeric(type), true));
    }

    private NumericType numeric(DType type) {
        if (!(type instanceof Numeric numeric)) {
            throw new CastException(
                    Casting.UNSAFE.refusal(dtype(), type) + " in an expression, which computes with numbers");
        }
        return numeric.type();
    }

    // ------------------------------------------------------------------ computing

    /// Computes the expression: a new array.
    public NDArray toArray() {
        NDArray out = Creation.keepOrder(dtype(), node.shape(), leaves());
        compute(out.writable("output array is read-only"), out);
        return out;
    }

    /// Computes the expression: a new array of another type, as [#astype] makes it.
    ///
    /// @throws CastException if it is not the type of a number
    public NDArray toArray(DType type) {
        return astype(type).toArray();
    }

    /// Computes the expression: a new array of another type, as [#saturate] makes it.
    ///
    /// @throws CastException if it is not the type of a number
    public NDArray toSaturated(DType type) {
        return saturate(type).toArray();
    }

    /// Computes the expression into `out`, which may be one of its arrays or overlap them, and gives `out`. Nothing
    /// is written unless all checks pass.
    ///
    /// @throws ReadOnlyArrayException if `out` is read-only
    /// @throws CastException if the results are of another kind than `out`; [#astype] and [#saturate] convert
    /// @throws ShapeException if the shape does not fit that of `out`
    public NDArray into(NDArray out) {
        MemorySegment memory = out.writable("output array is read-only");
        if (!Casting.SAME_KIND.allows(dtype(), out.dtype())) {
            throw new CastException(Casting.SAME_KIND.refusal(dtype(), out.dtype())
                    + ". astype or saturate, at the end of the expression, converts");
        }
        Operands.checkShape(out, node.shape());
        boolean isPartOfIt = out.dtype().kind() == 'c' && dtype().kind() != 'c';
        if (isPartOfIt || !(out.dtype() instanceof Numeric)) {
            return out.assign(toArray());
        }
        compute(memory, out);
        return out;
    }

    ExpressionNode node() {
        return node;
    }

    private void compute(MemorySegment memory, NDArray out) {
        Operand target = Operands.of(out, out);
        Fused.run(memory, target, node.term(out));
        out.written();
    }

    private NDArray[] leaves() {
        List<NDArray> leaves = new ArrayList<>();
        collect(node, leaves);
        return leaves.toArray(NDArray[]::new);
    }

    private static void collect(ExpressionNode node, List<NDArray> leaves) {
        switch (node) {
            case ExpressionNode.Leaf leaf -> leaves.add(leaf.array());
            case ExpressionNode.Call call -> call.arguments().forEach(argument -> collect(argument, leaves));
            case ExpressionNode.Cast cast -> collect(cast.argument(), leaves);
            case ExpressionNode.Exponents exponents -> collect(exponents.argument(), leaves);
            case ExpressionNode.Clip clip -> collect(clip.argument(), leaves);
            case ExpressionNode.Choice choice ->
                Arrays.asList(choice.condition(), choice.ifTrue(), choice.ifFalse())
                        .forEach(part -> collect(part, leaves));
        }
    }

    /// The type and the shape; nothing is computed.
    @Override
    public String toString() {
        return "expression of " + dtype() + ", shape " + Arrays.toString(node.shape());
    }
}
