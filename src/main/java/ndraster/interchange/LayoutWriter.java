package ndraster.interchange;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import ndraster.dtype.Bytes;
import ndraster.dtype.DType;
import ndraster.dtype.DTypeException;
import ndraster.dtype.Field;
import ndraster.dtype.Numeric;
import ndraster.dtype.Raw;
import ndraster.dtype.Struct;
import ndraster.dtype.SubArray;
import ndraster.dtype.Text;
import ndraster.dtype.Time;

/// Element types as memory layouts.
final class LayoutWriter {
    private final boolean isAligned;

    private LayoutWriter(boolean isAligned) {
        this.isAligned = isAligned;
    }

    static MemoryLayout layout(DType dtype) {
        return new LayoutWriter(dtype instanceof Struct).of(dtype);
    }

    private MemoryLayout of(DType dtype) {
        return switch (dtype) {
            case Numeric number -> number(number);
            case Time time -> aligned(ValueLayout.JAVA_LONG.withOrder(time.order()));
            case Bytes bytes -> MemoryLayout.sequenceLayout(bytes.length(), ValueLayout.JAVA_BYTE);
            case Text text ->
                MemoryLayout.sequenceLayout(text.length(), aligned(ValueLayout.JAVA_INT.withOrder(text.order())));
            case Raw raw -> raw(raw.size());
            case SubArray array -> sequences(array);
            case Struct struct -> new LayoutWriter(isAligned && struct.isAligned()).group(struct);
        };
    }

    private MemoryLayout group(Struct struct) {
        return isUnion(struct) ? union(struct) : struct(struct);
    }

    private ValueLayout aligned(ValueLayout layout) {
        return isAligned ? layout : layout.withByteAlignment(1);
    }

    private MemoryLayout number(Numeric number) {
        ValueLayout part = switch (number.type()) {
            case BOOL -> ValueLayout.JAVA_BOOLEAN;
            case INT8, UINT8 -> ValueLayout.JAVA_BYTE;
            case UINT16 -> ValueLayout.JAVA_CHAR;
            case INT16, FLOAT16 -> ValueLayout.JAVA_SHORT;
            case INT32, UINT32 -> ValueLayout.JAVA_INT;
            case INT64, UINT64 -> ValueLayout.JAVA_LONG;
            case FLOAT32, COMPLEX64 -> ValueLayout.JAVA_FLOAT;
            case FLOAT64, COMPLEX128 -> ValueLayout.JAVA_DOUBLE;
        };
        ValueLayout ordered = aligned(part.withOrder(number.order()));
        return number.type().isComplex()
                ? MemoryLayout.structLayout(
                        ordered.withName(LayoutReader.REAL), ordered.withName(LayoutReader.IMAGINARY))
                : ordered;
    }

    /// Padding has at least one byte.
    private static MemoryLayout raw(long size) {
        return size == 0 ? MemoryLayout.sequenceLayout(0, ValueLayout.JAVA_BYTE) : MemoryLayout.paddingLayout(size);
    }

    private MemoryLayout sequences(SubArray array) {
        MemoryLayout layout = of(array.base());
        for (int length : array.shape().reversed()) {
            layout = MemoryLayout.sequenceLayout(length, layout);
        }
        return layout;
    }

    private static boolean isUnion(Struct struct) {
        return struct.fields().size() > 1 && struct.fields().stream().allMatch(field -> field.offset() == 0);
    }

    private MemoryLayout union(Struct struct) {
        List<MemoryLayout> members = new ArrayList<>();
        struct.fields().forEach(field -> members.add(named(field)));
        long size = members.stream().mapToLong(MemoryLayout::byteSize).max().orElse(0);
        if (size < struct.itemSize()) {
            members.add(MemoryLayout.paddingLayout(struct.itemSize()));
        }
        return MemoryLayout.unionLayout(members.toArray(MemoryLayout[]::new));
    }

    private MemoryLayout struct(Struct struct) {
        List<MemoryLayout> members = new ArrayList<>();
        long end = 0;
        for (Field field : struct.fields()) {
            if (field.offset() < end) {
                throw new DTypeException(
                        "a struct layout has no overlapping or out-of-order fields: field '"
                                + field.name() + "' of " + struct + " starts at byte " + field.offset()
                                + ", before the end of the one in front of it. Only a union, all fields at byte 0, can overlap");
            }
            pad(members, field.offset() - end);
            members.add(named(field));
            end = field.offset() + (long) field.dtype().itemSize();
        }
        pad(members, struct.itemSize() - end);
        return MemoryLayout.structLayout(members.toArray(MemoryLayout[]::new));
    }

    private MemoryLayout named(Field field) {
        return of(field.dtype()).withName(field.name());
    }

    private static void pad(List<MemoryLayout> members, long size) {
        if (size > 0) {
            members.add(MemoryLayout.paddingLayout(size));
        }
    }
}
