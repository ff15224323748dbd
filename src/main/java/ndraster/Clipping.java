package ndraster;

import java.util.ArrayList;
import java.util.List;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.dtype.Promotion;
import ndraster.kernel.BinaryLoops;
import ndraster.kernel.BinaryOp;
import ndraster.kernel.TypedLoop;

/// `clip`: the larger of a value and the lower bound, then the smaller of that and the upper one.
final class Clipping {
    private Clipping() {}

    static NDArray clip(NDArray array, Argument min, Argument max) {
        return expression(array, min, max).toArray();
    }

    static NDArray clipInto(NDArray out, NDArray array, Argument min, Argument max) {
        out.writable("output array is read-only");
        Expression clipped = expression(array, min, max);
        Operands.checkCast("clip", clipped.dtype(), out, "");
        return clipped.into(out);
    }

    private static Expression expression(NDArray array, Argument min, Argument max) {
        Argument argument = Argument.of(array);
        List<DType> types = List.of(array.dtype(), min.dtypeBeside(argument), max.dtypeBeside(argument));
        if (!types.stream().allMatch(Numeric.class::isInstance)) {
            List<String> names = types.stream().map(DType::repr).toList();
            throw new CastException("ufunc 'clip' did not contain a loop with signature matching types ("
                    + String.join(", ", names) + ") -> None"
                    + (array.dtype().kind() == 'V' ? ". Take a field first: array.field(name)" : ""));
        }
        Expression expression = Expression.of(array);
        return min instanceof Argument.Weak(Number low) && max instanceof Argument.Weak(Number high)
                ? clip(expression, low, high)
                : clip(expression, min, max);
    }

    /// Whole bounds beyond the range of an integer type bound nothing.
    static Expression clip(Expression expression, Number min, Number max) {
        boolean hasMin = !isBeyond(BinaryUfunc.GREATER_EQUAL, expression, min);
        boolean hasMax = !isBeyond(BinaryUfunc.LESS_EQUAL, expression, max);
        if (hasMin && hasMax) {
            return between(expression, Argument.of(min), Argument.of(max));
        }
        if (hasMin) {
            return expression.apply(BinaryUfunc.MAXIMUM, min);
        }
        return hasMax ? expression.apply(BinaryUfunc.MINIMUM, max) : expression.apply(UnaryUfunc.POSITIVE);
    }

    private static Expression between(Expression expression, Argument min, Argument max) {
        NumericType type = common(Argument.of(expression), min, max);
        if (type != NumericType.FLOAT32 && type != NumericType.FLOAT64) {
            return clip(expression, min, max);
        }
        double low = min.toArray(Operands.dtypeOf(type)).getDouble();
        double high = max.toArray(Operands.dtypeOf(type)).getDouble();
        ExpressionNode node = Expression.node(Argument.of(expression), type);
        return new Expression(new ExpressionNode.Clip(node, low, high, type));
    }

    /// Whether every number of the type is on the right side of the bound, without looking.
    private static boolean isBeyond(BinaryUfunc inside, Expression expression, Number bound) {
        return BeyondRange.of(inside, expression.dtype(), bound)
                .filter(nearest -> nearest.function() == inside)
                .isPresent();
    }

    static Expression clip(Expression expression, Argument min, Argument max) {
        Argument argument = Argument.of(expression);
        NumericType type = common(argument, min, max);
        TypedLoop maximum = BinaryLoops.of(BinaryOp.MAXIMUM, type).orElseThrow();
        TypedLoop minimum = BinaryLoops.of(BinaryOp.MINIMUM, type).orElseThrow();
        List<ExpressionNode> nodes = new ArrayList<>();
        for (Argument part : List.of(argument, min, max)) {
            nodes.add(Expression.node(part, type));
        }
        long[] shape =
                Operands.broadcast(nodes.stream().map(ExpressionNode::shape).toArray(long[][]::new));
        ExpressionNode larger = new ExpressionNode.Call(maximum, nodes.subList(0, 2), shape);
        return new Expression(new ExpressionNode.Call(minimum, List.of(larger, nodes.get(2)), shape));
    }

    private static NumericType common(Argument argument, Argument min, Argument max) {
        DType low = min.dtypeBeside(argument);
        DType high = max.dtypeBeside(argument);
        DType common = Promotion.of(Promotion.of(argument.dtypeBeside(argument), low), high);
        return ((Numeric) common).type();
    }
}
