package ndraster.npy;

import java.util.List;
import java.util.stream.LongStream;
import ndraster.ArrayFormatException;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.dtype.Struct;
import ndraster.literal.PythonLiteral;
import ndraster.literal.PythonLiteral.TupleOf;

/// What an .npy file says of its elements.
///
/// @param dtype what one element is
/// @param isFortranOrder whether the first axis, not the last, is the one whose elements are neighbours
/// @param shape the length of each axis
record NpyHeader(DType dtype, boolean isFortranOrder, List<Long> shape) {
    /// Room for the length of the axis along which rows are appended, so that the header need not grow with it.
    private static final int GROWTH_AXIS_MAX_DIGITS = 21;

    NpyHeader {
        shape = List.copyOf(shape);
    }

    /// Fortran order is for arrays that have no gaps in that order and do in C order; the rest is written in C
    /// order.
    static NpyHeader of(NDArray array) {
        boolean isFortranOrder = array.isFContiguous() && !array.isCContiguous();
        return new NpyHeader(
                array.dtype(),
                isFortranOrder,
                LongStream.of(array.shape()).boxed().toList());
    }

    /// Reads the text of a header, which `version` framed.
    static NpyHeader parse(String text, NpyVersion version) throws ArrayFormatException {
        return new HeaderParser(text, version).parse();
    }

    /// The dictionary as NumPy writes it.
    ///
    /// @throws ndraster.dtype.DTypeException if the fields overlap or are out of order: a header has no words
    ///     for that
    String print() {
        String descr = dtype instanceof Struct ? dtype.descr() : PythonLiteral.repr(dtype.typestr());
        return "{'descr': " + descr + ", 'fortran_order': " + (isFortranOrder ? "True" : "False") + ", 'shape': "
                + TupleOf.ofInts(shape) + ", }" + " ".repeat(growth());
    }

    private int growth() {
        if (shape.isEmpty()) {
            return 0;
        }
        long growing = isFortranOrder ? shape.getLast() : shape.getFirst();
        return GROWTH_AXIS_MAX_DIGITS - Long.toString(growing).length();
    }

    /// The size of all elements in bytes; [HeaderParser] has seen to it that it fits.
    long nbytes() {
        long count = shape.contains(0L) ? 0 : shape.stream().reduce(1L, Math::multiplyExact);
        return Math.multiplyExact(count, (long) dtype.itemSize());
    }
}
