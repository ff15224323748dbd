package ndraster;

import java.util.Arrays;
import ndraster.layout.Layout;
import ndraster.layout.Shapes;

/// Axis numbers and shapes as a caller gives them, checked and completed, in NumPy's words.
final class Axes {
    private Axes() {}

    static int normalized(int axis, int ndim) {
        if (axis < -ndim || axis >= ndim) {
            throw new ShapeException("axis " + axis + " is out of bounds for array of dimension " + ndim);
        }
        return axis < 0 ? axis + ndim : axis;
    }

    static long first(Layout layout) {
        if (layout.ndim() == 0) {
            throw new ShapeException("len() of unsized object: an array without axes has no length");
        }
        return layout.length(0);
    }

    /// Several axes, each only once.
    ///
    /// @param words NumPy's words for one that is named twice
    static int[] distinct(int[] axes, int ndim, String words) {
        int[] normal = Arrays.stream(axes).map(axis -> normalized(axis, ndim)).toArray();
        if (Arrays.stream(normal).distinct().count() != normal.length) {
            throw new ShapeException(words + ": " + Arrays.toString(axes));
        }
        return normal;
    }

    /// A position on an axis, counted from the start.
    static long position(long position, long length, int axis) {
        if (position < -length || position >= length) {
            throw new IndexOutOfBoundsException(
                    "index " + position + " is out of bounds for axis " + axis + " with size " + length);
        }
        return position < 0 ? position + length : position;
    }

    static int[] permutation(int[] axes, int ndim) {
        if (axes.length != ndim) {
            throw new ShapeException(
                    "axes don't match array: " + Arrays.toString(axes) + " for an array of dimension " + ndim);
        }
        int[] order = new int[ndim];
        boolean[] seen = new boolean[ndim];
        for (int i = 0; i < ndim; i++) {
            order[i] = normalized(axes[i], ndim);
            if (seen[order[i]]) {
                throw new ShapeException("repeated axis in transpose: " + Arrays.toString(axes));
            }
            seen[order[i]] = true;
        }
        return order;
    }

    /// The shape with a length of −1 replaced by what is left over.
    static long[] completed(long[] target, long[] from) {
        long unknown = Arrays.stream(target).filter(length -> length < 0).count();
        if (unknown > 1) {
            throw new ShapeException("can only specify one unknown dimension: " + Shapes.toString(target));
        }
        long size = Shapes.size(from);
        long known = known(target);
        boolean fits = unknown == 0 ? known == size : known > 0 && size % known == 0;
        if (!fits) {
            throw new ShapeException("cannot reshape array of size " + size + " into shape " + Shapes.toString(target));
        }
        return Arrays.stream(target)
                .map(length -> length < 0 ? size / known : length)
                .toArray();
    }

    /// The product of the lengths that are given; −1 if it does not fit in 63 bits.
    private static long known(long[] target) {
        try {
            return Shapes.size(
                    Arrays.stream(target).filter(length -> length >= 0).toArray());
        } catch (ArithmeticException e) {
            return -1;
        }
    }

    static Layout broadcast(Layout layout, long[] target) {
        if (Arrays.stream(target).anyMatch(length -> length < 0)) {
            throw new ShapeException(
                    "all elements of broadcast shape must be non-negative: " + Shapes.toString(target));
        }
        if (layout.ndim() > target.length) {
            throw new ShapeException("input operand has more dimensions than allowed by the axis remapping: shape "
                    + Shapes.toString(layout.shape()) + ", requested shape " + Shapes.toString(target));
        }
        return layout.broadcastTo(target)
                .orElseThrow(() -> new ShapeException(
                        "operands could not be broadcast together with remapped shapes [original->remapped]: "
                                + Shapes.toString(layout.shape()) + "  and requested shape "
                                + Shapes.toString(target)));
    }
}
