package ndraster.interchange;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SequenceLayout;
import java.util.ArrayList;
import java.util.List;
import ndraster.NDArray;
import ndraster.ShapeException;
import ndraster.dtype.DType;
import ndraster.layout.Shapes;

/// Arrays and `java.lang.foreign`: element types as memory layouts, arrays as segments.
///
/// {@snippet file="ndraster/interchange/ForeignTest.java" region="layout"}
///
/// | element | layout |
/// |---|---|
/// | bool, int8 … int64, float32, float64 | `JAVA_BOOLEAN`, `JAVA_BYTE` … `JAVA_DOUBLE`, in their byte order |
/// | uint16 | `JAVA_CHAR` |
/// | uint8, uint32, uint64, datetime64, timedelta64 | the integer of that size: layouts have no sign |
/// | float16 | `JAVA_SHORT` |
/// | complex | a struct of `real` and `imag` |
/// | `S`, `U` | a sequence of `JAVA_BYTE`, of `JAVA_INT` |
/// | `V`, gaps | padding, with a name if it is a field |
/// | sub-array | a sequence |
/// | struct | a struct with the fields' names and gaps; a union if all fields start at byte 0 |
///
/// Alignments are C's inside of a struct that was made with them (`align=True`), and 1 elsewhere, also inside
/// of a packed struct in an aligned one, so that a layout fits whatever memory an array may have.
public final class Foreign {
    private Foreign() {}

    /// The layout of one element of `dtype`.
    ///
    /// @throws ndraster.dtype.DTypeException if it has fields that overlap or are out of order, other than
    ///     those of a union
    public static MemoryLayout layoutOf(DType dtype) {
        return LayoutWriter.layout(dtype);
    }

    /// The layout of all elements of an array in C order: a sequence for each axis.
    ///
    /// @throws ndraster.dtype.DTypeException as [#layoutOf(DType)]
    public static MemoryLayout layoutOf(NDArray array) {
        MemoryLayout layout = layoutOf(array.dtype());
        long[] shape = array.shape();
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            layout = MemoryLayout.sequenceLayout(shape[axis], layout);
        }
        return layout;
    }

    /// The element type that `layout` describes. Integers are signed but for `JAVA_CHAR`; a struct of two equal
    /// floats `real` and `imag` is complex; unnamed members are gaps; a struct that C would lay out so and that
    /// needs alignment is marked as aligned.
    ///
    /// @throws ndraster.dtype.DTypeException for addresses, and for members with the same name
    public static DType dtypeOf(MemoryLayout layout) {
        return LayoutReader.dtype(layout);
    }

    /// The memory as an array; the sequences that `layout` begins with are the axes. A shared view, read-only
    /// if the segment is.
    ///
    /// @throws ShapeException if the segment is smaller than the layout
    /// @throws ndraster.dtype.DTypeException as [#dtypeOf]
    public static NDArray asArray(MemorySegment memory, MemoryLayout layout) {
        List<Long> shape = new ArrayList<>();
        MemoryLayout element = layout;
        while (element instanceof SequenceLayout sequence) {
            shape.add(sequence.elementCount());
            element = sequence.elementLayout();
        }
        return NDArray.asArray(dtypeOf(element), memory, Shapes.toArray(shape));
    }
}
