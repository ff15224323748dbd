package ndraster.interchange;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import ndraster.ShapeException;
import ndraster.layout.Shapes;

/// What holds for every buffer.
final class BufferRules {
    private BufferRules() {}

    static void check(
            List<MemorySegment> memory,
            long itemSize,
            Optional<List<Long>> shape,
            Optional<List<Long>> strides,
            Optional<List<Long>> suboffsets) {
        checkNumbers(itemSize, shape, strides, suboffsets);
        checkBanks(memory.size(), shape, suboffsets);
    }

    static void checkNumbers(
            long itemSize, Optional<List<Long>> shape, Optional<List<Long>> strides, Optional<List<Long>> suboffsets) {
        int ndim = shape.map(List::size).orElse(1);
        if (itemSize < 0 || ndim > Shapes.MAX_DIMENSIONS) {
            throw new ShapeException("a buffer of " + ndim + " dimensions with items of " + itemSize + " bytes: 0 to "
                    + Shapes.MAX_DIMENSIONS + " dimensions and no negative size are possible");
        }
        shape.ifPresent(lengths -> checkSize(lengths, itemSize));
        checkLength("strides", strides, shape);
        checkLength("suboffsets", suboffsets, strides);
    }

    /// How many axes come before the elements that lie in one piece: up to the last that leads to pointers.
    static int indirectAxes(List<Long> suboffsets) {
        int axes = suboffsets.size();
        while (axes > 0 && suboffsets.get(axes - 1) < 0) {
            axes--;
        }
        return axes;
    }

    private static void checkSize(List<Long> shape, long itemSize) {
        long size = itemSize;
        try {
            for (long length : shape) {
                if (length < 0) {
                    throw new ShapeException("negative dimensions are not allowed: a buffer of shape " + shape);
                }
                size = Math.multiplyExact(size, Math.max(1, length));
            }
        } catch (ArithmeticException e) {
            throw new ShapeException("array is too big: a buffer of shape " + shape + " with items of " + itemSize
                    + " bytes does not fit in 63 bits");
        }
    }

    private static void checkLength(String what, Optional<List<Long>> values, Optional<List<Long>> others) {
        if (values.isPresent() && sizeOf(values) != sizeOf(others)) {
            throw new ShapeException(what + " " + values.get() + " of a buffer need as many numbers as there are axes,"
                    + " and shape and strides before them; found "
                    + others.map(List::toString).orElse("NULL"));
        }
    }

    private static int sizeOf(Optional<List<Long>> values) {
        return values.isPresent() ? values.get().size() : -1;
    }

    private static void checkBanks(int banks, Optional<List<Long>> shape, Optional<List<Long>> suboffsets) {
        List<Long> given = suboffsets.orElse(List.of());
        long expected = product(shape.orElse(List.of()).subList(0, indirectAxes(given)));
        if (banks != expected) {
            throw new ShapeException(
                    "a buffer of shape " + shape.map(List::toString).orElse("NULL") + " and suboffsets " + given
                            + " is in " + expected + " pieces of memory; found " + banks);
        }
    }

    private static long product(List<Long> lengths) {
        try {
            return Shapes.size(Shapes.toArray(lengths));
        } catch (ArithmeticException e) {
            throw new ShapeException("array is too big: a buffer with " + lengths + " pieces of memory");
        }
    }

    static long nbytes(BufferView view) {
        return view.shape()
                .map(shape -> shape.stream().reduce(view.itemSize(), (size, length) -> size * length))
                .orElseGet(() -> view.memory().getFirst().byteSize() - view.offset());
    }

    static boolean isContiguous(BufferView view, boolean isByRows) {
        if (view.isIndirect()) {
            return false;
        }
        if (view.strides().isEmpty()) {
            return isByRows
                    || view.shape().stream()
                                    .flatMap(List::stream)
                                    .filter(length -> length != 1)
                                    .count()
                            <= 1;
        }
        List<Long> shape = view.shape().orElseThrow();
        List<Long> strides = view.strides().get();
        return isPacked(isByRows ? shape.reversed() : shape, isByRows ? strides.reversed() : strides, view.itemSize());
    }

    /// Whether the axes, innermost first, have no gaps.
    private static boolean isPacked(List<Long> shape, List<Long> strides, long itemSize) {
        if (shape.contains(0L)) {
            return true;
        }
        long expected = itemSize;
        for (int axis = 0; axis < shape.size(); axis++) {
            if (shape.get(axis) != 1 && strides.get(axis) != expected) {
                return false;
            }
            expected *= shape.get(axis);
        }
        return true;
    }

    /// The strides of C order without gaps, of a size that has been checked.
    static List<Long> packed(List<Long> shape, long itemSize) {
        long[] strides = new long[shape.size()];
        long stride = itemSize;
        for (int axis = strides.length - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= shape.get(axis);
        }
        return Shapes.toList(strides);
    }
}
