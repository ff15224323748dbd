package ndraster;

import java.util.Arrays;
import java.util.function.LongBinaryOperator;
import ndraster.layout.Shapes;

/// Borders around an array: `np.pad`. Always a copy.
///
/// Widths are pairs, before and after, one for each axis; a single pair or number is for every axis.
///
/// ```
/// NDArray framed = Padding.edge(image, new long[] {2, 2}, new long[] {2, 2}, new long[] {0, 0});
/// ```
///
/// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.pad.html">numpy.pad</a>
public final class Padding {
    private Padding() {}

    /// A border of one value, as [NDArray#fill] takes it.
    ///
    /// @throws ShapeException if the widths do not fit the axes or are negative
    /// @throws CastException if the value does not fit the type
    public static NDArray constant(NDArray array, Object value, long[]... widths) {
        long[][] pairs = pairs(array, widths);
        long[] shape = array.shape();
        Arrays.setAll(shape, axis -> Creation.sum(shape[axis], pairs[axis][0], pairs[axis][1]));
        NDArray result = NDArray.full(array.dtype(), value, shape);
        NDArray inside = result;
        for (int axis = 0; axis < shape.length; axis++) {
            inside = Shaping.part(inside, axis, pairs[axis][0], array.length(axis));
        }
        inside.assign(array);
        return result;
    }

    /// A border that repeats the outermost elements: `aaa|abcd|ddd`.
    ///
    /// @throws ShapeException if the widths do not fit the axes or are negative, or an empty axis would grow
    public static NDArray edge(NDArray array, long[]... widths) {
        return extended(array, widths, "edge", (at, length) -> Math.clamp(at, 0, length - 1));
    }

    /// A border that mirrors at the outermost elements, without repeating them: `dcb|abcd|cba`.
    ///
    /// @throws ShapeException as [#edge]
    public static NDArray reflect(NDArray array, long[]... widths) {
        return extended(array, widths, "reflect", (at, length) -> {
            long period = Math.max(1, 2 * (length - 1));
            long inPeriod = Math.floorMod(at, period);
            return Math.min(inPeriod, period - inPeriod) % length;
        });
    }

    /// A border that mirrors beyond the outermost elements, repeating them: `cba|abcd|dcb`.
    ///
    /// @throws ShapeException as [#edge]
    public static NDArray symmetric(NDArray array, long[]... widths) {
        return extended(array, widths, "symmetric", (at, length) -> {
            long inPeriod = Math.floorMod(at, 2 * length);
            return Math.min(inPeriod, 2 * length - 1 - inPeriod);
        });
    }

    /// A border that goes on at the other side: `bcd|abcd|abc`.
    ///
    /// @throws ShapeException as [#edge]
    public static NDArray wrap(NDArray array, long[]... widths) {
        return extended(array, widths, "wrap", Math::floorMod);
    }

    /// @param source from a place on the axis, counted from its first element, and its length to the element that
    /// stands there
    private static NDArray extended(NDArray array, long[][] widths, String mode, LongBinaryOperator source) {
        long[][] pairs = pairs(array, widths);
        NDArray result = array;
        for (int axis = 0; axis < pairs.length; axis++) {
            long before = pairs[axis][0];
            long length = array.length(axis);
            long whole = Creation.sum(length, before, pairs[axis][1]);
            if (whole == length) {
                continue;
            }
            if (length == 0) {
                throw new ShapeException(
                        "can't extend empty axis " + axis + " using modes other than 'constant' or 'empty': " + mode);
            }
            long[] positions = new long[Creation.arrayLength(whole)];
            Arrays.setAll(positions, i -> source.applyAsLong(i - before, length));
            result = Picking.take(result, NDArray.asArray(positions), axis, Picking.Outside.RAISE);
        }
        return result == array ? array.copy() : result;
    }

    private static long[][] pairs(NDArray array, long[][] widths) {
        long[][] pairs = new long[array.ndim()][];
        for (int axis = 0; axis < pairs.length; axis++) {
            long[] given = widths.length == 1 ? widths[0] : widths.length == pairs.length ? widths[axis] : new long[0];
            if (given.length != 1 && given.length != 2) {
                throw unfit(array, widths);
            }
            pairs[axis] = new long[] {given[0], given[given.length - 1]};
            if (given[0] < 0 || given[given.length - 1] < 0) {
                throw new ShapeException("index can't contain negative values: " + Arrays.deepToString(widths));
            }
        }
        return pairs;
    }

    private static ShapeException unfit(NDArray array, long[][] widths) {
        long[] given = {widths.length, widths.length == 0 ? 0 : widths[0].length};
        return new ShapeException("operands could not be broadcast together with remapped shapes [original->remapped]: "
                + Shapes.toString(given) + "  and requested shape (" + array.ndim() + ",2): widths "
                + Arrays.deepToString(widths) + " for an array of " + array.ndim() + " dimensions");
    }
}
