package ndraster.interchange;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.GroupLayout;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.PaddingLayout;
import java.lang.foreign.SequenceLayout;
import java.lang.foreign.UnionLayout;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ndraster.dtype.DType;
import ndraster.dtype.DTypeException;
import ndraster.dtype.Field;
import ndraster.dtype.Numeric;
import ndraster.dtype.Raw;
import ndraster.dtype.Struct;
import ndraster.dtype.SubArray;

/// Memory layouts as element types.
final class LayoutReader {
    static final String REAL = "real";
    static final String IMAGINARY = "imag";

    private LayoutReader() {}

    static DType dtype(MemoryLayout layout) {
        return switch (layout) {
            case ValueLayout value -> number(value).withOrder(value.order());
            case PaddingLayout padding -> new Raw(size(padding.byteSize()));
            case SequenceLayout sequence -> subArray(sequence);
            case GroupLayout group -> complex(group).orElseGet(() -> struct(group));
        };
    }

    private static DType number(ValueLayout value) {
        return switch (value) {
            case ValueLayout.OfBoolean _ -> DType.BOOL;
            case ValueLayout.OfByte _ -> DType.INT8;
            case ValueLayout.OfChar _ -> DType.UINT16;
            case ValueLayout.OfShort _ -> DType.INT16;
            case ValueLayout.OfInt _ -> DType.INT32;
            case ValueLayout.OfLong _ -> DType.INT64;
            case ValueLayout.OfFloat _ -> DType.FLOAT32;
            case ValueLayout.OfDouble _ -> DType.FLOAT64;
            case AddressLayout _ ->
                throw new DTypeException(
                        "no dtype is an address: " + value + ". Describe it as JAVA_LONG if its number is wanted");
        };
    }

    private static SubArray subArray(SequenceLayout sequence) {
        List<Integer> shape = new ArrayList<>();
        MemoryLayout element = sequence;
        while (element instanceof SequenceLayout outer) {
            shape.add(size(outer.elementCount()));
            element = outer.elementLayout();
        }
        return new SubArray(dtype(element), shape);
    }

    private static Optional<DType> complex(GroupLayout group) {
        List<MemoryLayout> parts = group.memberLayouts();
        boolean isComplex = parts.size() == 2
                && !(group instanceof UnionLayout)
                && parts.getFirst().withoutName().equals(parts.getLast().withoutName())
                && parts.getFirst().name().filter(REAL::equals).isPresent()
                && parts.getLast().name().filter(IMAGINARY::equals).isPresent();
        return isComplex ? complexOf(dtype(parts.getFirst())) : Optional.empty();
    }

    private static Optional<DType> complexOf(DType part) {
        return part instanceof Numeric number
                ? switch (number.type()) {
                    case FLOAT32 -> Optional.of(DType.COMPLEX64.withOrder(number.order()));
                    case FLOAT64 -> Optional.of(DType.COMPLEX128.withOrder(number.order()));
                    default -> Optional.empty();
                }
                : Optional.empty();
    }

    private static Struct struct(GroupLayout group) {
        List<Field> fields = new ArrayList<>();
        long offset = 0;
        for (MemoryLayout member : group.memberLayouts()) {
            if (!(member instanceof PaddingLayout && member.name().isEmpty())) {
                String name = member.name().orElse("f" + fields.size());
                fields.add(Field.of(name, dtype(member), size(offset)));
            }
            offset += group instanceof UnionLayout ? 0 : member.byteSize();
        }
        int itemSize = size(group.byteSize());
        return new Struct(fields, itemSize, isAsInC(group, itemSize, fields));
    }

    private static boolean isAsInC(GroupLayout group, int itemSize, List<Field> fields) {
        return group.byteAlignment() > 1
                && itemSize % group.byteAlignment() == 0
                && fields.stream()
                        .allMatch(field -> field.offset() % field.dtype().alignment() == 0)
                && fields.stream().allMatch(field -> itemSize % field.dtype().alignment() == 0);
    }

    private static int size(long bytes) {
        if (bytes > Integer.MAX_VALUE) {
            throw new DTypeException("dtype size in bytes must fit into a C int: the layout has " + bytes
                    + ". The sequences that a layout begins with can be axes: Foreign.asArray");
        }
        return (int) bytes;
    }
}
