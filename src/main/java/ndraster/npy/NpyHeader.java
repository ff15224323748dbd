package ndraster.npy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import ndraster.ArrayFormatException;
import ndraster.NDArray;
import ndraster.Order;
import ndraster.ShapeException;
import ndraster.dtype.DType;
import ndraster.dtype.Struct;
import ndraster.dtype.SubArray;
import ndraster.layout.Shapes;
import ndraster.literal.PythonLiteral;
import ndraster.literal.PythonLiteral.TupleOf;

/// What an .npy file says of its elements, before they come.
///
/// @param dtype what one element is; never a sub-array, whose axes belong to the shape
/// @param isFortranOrder whether the first axis, not the last, is the one whose elements are neighbours
/// @param shape the length of each axis
public record NpyHeader(DType dtype, boolean isFortranOrder, List<Long> shape) {
    /// Room for the length of the axis along which rows are appended, so that the header need not grow with it.
    private static final int GROWTH_AXIS_MAX_DIGITS = 21;

    /// @throws ShapeException if a length is negative, there are more than 64, or all elements together have more
    ///     bytes than 63 bits count
    public NpyHeader {
        shape = List.copyOf(shape);
        if (dtype instanceof SubArray) {
            throw new IllegalArgumentException("the elements of an array can not be sub-arrays: NpyHeader.of puts the"
                    + " axes of " + dtype + " into the shape");
        }
        check(dtype, shape);
    }

    private static void check(DType dtype, List<Long> shape) {
        if (shape.size() > Shapes.MAX_DIMENSIONS) {
            throw new ShapeException("maximum supported dimension for an ndarray is currently " + Shapes.MAX_DIMENSIONS
                    + ", found " + shape.size());
        }
        if (shape.stream().anyMatch(length -> length < 0)) {
            throw new ShapeException("negative dimensions are not allowed: shape " + TupleOf.ofInts(shape));
        }
        BigInteger bytes = shape.stream()
                .filter(length -> length > 0)
                .map(BigInteger::valueOf)
                .reduce(BigInteger.valueOf(Math.max(1, dtype.itemSize())), BigInteger::multiply);
        if (bytes.bitLength() >= Long.SIZE) {
            throw new ShapeException("array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum"
                    + " possible size: shape " + TupleOf.ofInts(shape) + ", " + dtype.itemSize() + " bytes each");
        }
    }

    /// What `np.save` says of `array`: Fortran order if it has no gaps in that order and does in C order, else C
    /// order.
    public static NpyHeader of(NDArray array) {
        boolean isFortranOrder = array.isFContiguous() && !array.isCContiguous();
        return new NpyHeader(
                array.dtype(),
                isFortranOrder,
                LongStream.of(array.shape()).boxed().toList());
    }

    /// A header for an array that is to be made. The axes of a sub-array type are appended to `shape`, as NumPy
    /// does.
    ///
    /// @throws ShapeException if the shape is not one, or too large
    public static NpyHeader of(DType dtype, Order order, long... shape) {
        List<Long> axes = new ArrayList<>(LongStream.of(shape).boxed().toList());
        DType element = dtype;
        while (element instanceof SubArray sub) {
            sub.shape().forEach(length -> axes.add((long) length));
            element = sub.base();
        }
        return new NpyHeader(element, order == Order.F, axes);
    }

    /// Reads the text of a header, which `version` framed.
    static NpyHeader parse(String text, NpyVersion version) throws ArrayFormatException {
        return new HeaderParser(text, version).parse();
    }

    /// The dictionary as NumPy writes it, with room to grow.
    ///
    /// @throws ndraster.dtype.DTypeException if the fields overlap or are out of order: a header has no words
    ///     for that
    String print() {
        return dict() + " ".repeat(growth());
    }

    /// All that stands before the elements in a file that NumPy writes.
    byte[] frame() {
        String text = print();
        return NpyVersion.of(text).frame(text);
    }

    String dict() {
        String descr = dtype instanceof Struct ? dtype.descr() : PythonLiteral.repr(dtype.typestr());
        return "{'descr': " + descr + ", 'fortran_order': " + (isFortranOrder ? "True" : "False") + ", 'shape': "
                + TupleOf.ofInts(shape) + ", }";
    }

    private int growth() {
        if (shape.isEmpty()) {
            return 0;
        }
        long growing = isFortranOrder ? shape.getLast() : shape.getFirst();
        return GROWTH_AXIS_MAX_DIGITS - Long.toString(growing).length();
    }

    /// The number of elements.
    public long size() {
        return shape.contains(0L) ? 0 : shape.stream().reduce(1L, Math::multiplyExact);
    }

    /// The size of all elements in bytes.
    public long nbytes() {
        return Math.multiplyExact(size(), (long) dtype.itemSize());
    }

    /// The lengths of the axes as they lie in memory, the slowest first.
    long[] memoryShape() {
        List<Long> lengths = isFortranOrder ? shape.reversed() : shape;
        return lengths.stream().mapToLong(Long::longValue).toArray();
    }

    /// The array that an array of [#memoryShape] is.
    NDArray inOrder(NDArray memory) {
        return isFortranOrder ? memory.transpose() : memory;
    }
}
