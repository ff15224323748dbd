package ndraster.dtype;

import java.util.ArrayList;
import java.util.List;

/// Whether a type read from a PEP 3118 format is the one it was written for, apart from what the format cannot say.
final class BufferLayout {
    private BufferLayout() {}

    static boolean isSame(DType written, DType read) {
        return written instanceof Raw raw
                ? read.itemSize() == raw.size()
                : plain(written).equals(plain(read));
    }

    /// Without titles, without the mark of alignment, and with the shapes of nested sub-arrays joined.
    private static DType plain(DType dtype) {
        return switch (dtype) {
            case Struct struct ->
                Struct.of(
                        struct.fields().stream()
                                .map(field -> Field.of(field.name(), plain(field.dtype()), field.offset()))
                                .toList(),
                        struct.itemSize());
            case SubArray subArray -> {
                SubArray joined = joined(subArray);
                yield new SubArray(plain(joined.base()), joined.shape());
            }
            default -> dtype;
        };
    }

    /// A sub-array of sub-arrays as one: the format has no nested shapes, and the memory is the same.
    static SubArray joined(SubArray dtype) {
        if (!(dtype.base() instanceof SubArray(DType base, List<Integer> inner))) {
            return dtype;
        }
        List<Integer> shape = new ArrayList<>(dtype.shape());
        shape.addAll(inner);
        return joined(new SubArray(base, shape));
    }
}
