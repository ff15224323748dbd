package ndraster;

import java.nio.ByteOrder;
import java.util.Random;
import java.util.function.Supplier;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;

/// Random calculations, each made twice: at once, call by call, and as an expression.
final class RandomTrees {
    private static final long[][] SHAPES = {{6, 5, 3}, {6, 5, 3}, {5, 3}, {3}, {6, 1, 1}, {1, 5, 1}, {}};
    private static final Number[] NUMBERS = {0, 1, 2, -1, 3, 100, 300, 1.5, -0.25, 2.0, Double.NaN};

    private static final String REFUSED = "refused: ";

    private final Random random;

    RandomTrees(long seed) {
        this.random = new Random(seed);
    }

    /// What came of a calculation at once, and the same as an expression; or why both were refused.
    record Twins(NDArray eager, Expression lazy) {}

    /// The two ways refused the same thing in different words, or only one of them did.
    static final class DifferentOutcome extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DifferentOutcome(String message) {
            super(message);
        }
    }

    Twins tree(int depth) {
        if (depth == 0 || random.nextInt(8) == 0) {
            return leaf();
        }
        Twins a = tree(depth - 1);
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> binary(a, tree(depth - 1));
            case 4, 5 -> withNumber(a);
            case 6, 7 -> unary(a);
            case 8 -> clip(a);
            case 9 -> cast(a);
            case 10 -> where(a, tree(depth - 1), tree(depth - 1));
            default -> binary(leaf(), a);
        };
    }

    private Twins leaf() {
        NumericType type = NumericType.values()[random.nextInt(NumericType.values().length)];
        Numeric dtype = new Numeric(type, random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        NDArray array = NDArray.zeros(dtype, SHAPES[random.nextInt(SHAPES.length)]);
        NDArray flat = array.reshape(-1);
        for (long i = 0; i < flat.size(); i++) {
            flat.get(Index.at(i)).assign(NDArray.of(value(type)).reshape());
        }
        NDArray turned = array.ndim() > 0 && random.nextBoolean() ? array.get("::-1") : array;
        return new Twins(turned, Expression.of(turned));
    }

    private double value(NumericType type) {
        boolean isWhole = type.isInteger() || random.nextInt(3) == 0;
        double value = isWhole ? random.nextInt(400) - 100 : random.nextGaussian() * 30;
        return type.kind() == 'u' ? Math.abs(value) : value;
    }

    private Twins binary(Twins a, Twins b) {
        BinaryUfunc function = BinaryUfunc.values()[random.nextInt(BinaryUfunc.values().length)];
        return either(a, () -> function.apply(a.eager, b.eager), () -> a.lazy.apply(function, b.lazy));
    }

    private Twins withNumber(Twins a) {
        BinaryUfunc function = BinaryUfunc.values()[random.nextInt(BinaryUfunc.values().length)];
        Number number = NUMBERS[random.nextInt(NUMBERS.length)];
        return random.nextBoolean()
                ? either(a, () -> function.apply(a.eager, number), () -> a.lazy.apply(function, number))
                : either(a, () -> function.apply(number, a.eager), () -> Expression.of(function, number, a.lazy));
    }

    private Twins unary(Twins a) {
        UnaryUfunc function = UnaryUfunc.values()[random.nextInt(UnaryUfunc.values().length)];
        return either(a, () -> function.apply(a.eager), () -> a.lazy.apply(function));
    }

    private Twins clip(Twins a) {
        Number low = NUMBERS[random.nextInt(NUMBERS.length)];
        Number high = NUMBERS[random.nextInt(NUMBERS.length)];
        return either(a, () -> a.eager.clip(low, high), () -> a.lazy.clip(low, high));
    }

    private Twins cast(Twins a) {
        DType type =
                new Numeric(NumericType.values()[random.nextInt(NumericType.values().length)], ByteOrder.nativeOrder());
        return random.nextBoolean()
                ? either(a, () -> a.eager.astype(type), () -> a.lazy.astype(type))
                : either(a, () -> a.eager.toSaturated(type), () -> a.lazy.saturate(type));
    }

    private Twins where(Twins condition, Twins a, Twins b) {
        return either(
                a,
                () -> Choice.where(condition.eager, a.eager, b.eager),
                () -> Expression.where(condition.lazy, a.lazy, b.lazy));
    }

    /// Both ways; where both are refused in the same words, `otherwise`.
    private static Twins either(Twins otherwise, Supplier<NDArray> eager, Supplier<Expression> lazy) {
        String outcome = outcome(eager);
        String other = outcome(() -> lazy.get().toArray());
        if (!outcome.equals(other)) {
            throw new DifferentOutcome(outcome + " at once, " + other + " as an expression");
        }
        return outcome.startsWith(REFUSED) ? otherwise : new Twins(eager.get(), lazy.get());
    }

    private static String outcome(Supplier<NDArray> call) {
        try {
            return "a result of " + call.get().dtype().name();
        } catch (IllegalArgumentException e) {
            return REFUSED + e.getMessage();
        }
    }
}
