package ndraster.dtype;

import static ndraster.layout.Shapes.MAX_DIMENSIONS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ndraster.literal.PythonLiteral;
import ndraster.literal.PythonLiteral.Int;
import ndraster.literal.PythonLiteral.ListOf;
import ndraster.literal.PythonLiteral.TupleOf;

/// The shapes of sub-arrays.
final class Shapes {
    static final String INVALID = "invalid shape in fixed-type tuple";

    private Shapes() {}

    /// `base` itself for the empty shape, else a sub-array.
    static DType apply(DType base, List<Long> shape) {
        return shape.isEmpty() ? base : new SubArray(base, toInts(shape));
    }

    /// What `np.dtype((base, argument))` makes: a size for a type that has none yet, else a shape.
    static DType apply(DType base, PythonLiteral argument) {
        boolean isOfAnyLength = base instanceof Bytes || base instanceof Text || base instanceof Raw;
        return isOfAnyLength && base.itemSize() == 0 ? resize(base, argument) : apply(base, shape(argument));
    }

    private static DType resize(DType base, PythonLiteral argument) {
        return size(argument)
                .map(size -> base instanceof Text text
                        ? new Text(size, text.order())
                        : base instanceof Bytes ? new Bytes(size) : new Raw(size))
                .orElseThrow(() -> new DTypeException(
                        "invalid itemsize in generic type tuple: " + argument + "; write ('" + base.kind() + "', 5)"));
    }

    private static Optional<Integer> size(PythonLiteral argument) {
        return argument instanceof Int number
                ? number.asLong()
                        .filter(size -> size >= 0 && size <= Integer.MAX_VALUE)
                        .map(Long::intValue)
                : Optional.empty();
    }

    private static List<Long> shape(PythonLiteral argument) {
        return switch (argument) {
            case Int number -> List.of(length(number));
            case TupleOf tuple -> tuple.items().stream().map(Shapes::length).toList();
            case ListOf list -> list.items().stream().map(Shapes::length).toList();
            default -> throw notAShape(argument);
        };
    }

    private static long length(PythonLiteral item) {
        return item instanceof Int number ? number.asLong().orElseThrow(() -> notAShape(item)) : fail(item);
    }

    private static long fail(PythonLiteral item) {
        throw notAShape(item);
    }

    private static DTypeException notAShape(PythonLiteral found) {
        return new DTypeException(INVALID + ". A shape is an integer or a tuple of integers, not " + found);
    }

    private static List<Integer> toInts(List<Long> shape) {
        List<Integer> ints = new ArrayList<>();
        for (long length : shape) {
            if (length > Integer.MAX_VALUE) {
                throw new DTypeException(INVALID + ": dimension does not fit into a C int. The shape is " + shape);
            }
            ints.add((int) Math.max(length, -1));
        }
        return ints;
    }

    static void check(DType base, List<Integer> shape) {
        if (shape.isEmpty() || shape.size() > MAX_DIMENSIONS) {
            throw new DTypeException(INVALID + ". It has " + shape.size() + " dimensions, not 1 to " + MAX_DIMENSIONS);
        }
        if (shape.stream().anyMatch(length -> length < 0)) {
            throw new DTypeException(INVALID + ": dimension smaller then zero.");
        }
        try {
            int _ = shape.stream().reduce(base.itemSize(), Math::multiplyExact);
        } catch (ArithmeticException e) {
            throw new DTypeException(INVALID + ": dtype size in bytes must fit into a C int. The shape is " + shape
                    + ", of " + base.itemSize() + " bytes each");
        }
    }
}
