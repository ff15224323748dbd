package ndraster;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import ndraster.dtype.DType;
import ndraster.dtype.Field;
import ndraster.dtype.Struct;
import ndraster.dtype.SubArray;
import ndraster.kernel.Items;
import ndraster.layout.Layout;
import ndraster.memory.Storage;

/// One value into every element. All of it is encoded before anything is written.
final class Filling {
    private record Part(Layout layout, Storage value, int size) {}

    private Filling() {}

    static void fill(NDArray array, Object value) {
        if (value instanceof NDArray one && one.ndim() == 0) {
            array.assign(one);
            return;
        }
        MemorySegment memory = array.writable("assignment destination is read-only");
        List<Part> parts = new ArrayList<>();
        encode(value, array.dtype(), array.layout(), parts);
        for (Part part : parts) {
            Layout repeated = Layout.of(part.layout.shape(), new long[part.layout.ndim()], 0);
            Items.copy(memory, array.storage(), part.layout, part.value, repeated, part.size);
        }
        array.written();
    }

    private static void encode(Object value, DType dtype, Layout layout, List<Part> parts) {
        switch (dtype) {
            case Struct struct -> encodeFields(value, struct, layout, parts);
            case SubArray sub -> {
                long[] inner =
                        sub.shape().stream().mapToLong(Integer::longValue).toArray();
                encode(value, sub.base(), layout.append(inner, sub.base().itemSize()), parts);
            }
            default -> {
                byte[] bytes = Encoding.encode(value, dtype);
                parts.add(new Part(layout, Storage.onHeap(bytes, bytes), bytes.length));
            }
        }
    }

    private static void encodeFields(Object value, Struct struct, Layout layout, List<Part> parts) {
        List<Field> fields = struct.fields();
        if (value instanceof List<?> values && values.size() != fields.size()) {
            throw new CastException("could not assign tuple of length " + values.size() + " to structure with "
                    + fields.size() + " fields.");
        }
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            Object part = value instanceof List<?> values ? values.get(i) : value;
            encode(part, field.dtype(), layout.field(field.offset()), parts);
        }
    }
}
