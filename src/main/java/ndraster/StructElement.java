package ndraster;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ndraster.dtype.DType;
import ndraster.dtype.Struct;
import ndraster.dtype.SubArray;

/// One plain element inside a struct, however deep.
///
/// @param offset the bytes from the start of the struct
record StructElement(DType dtype, long offset) {
    static List<StructElement> of(Struct struct) {
        return of(struct, 0).toList();
    }

    private static Stream<StructElement> of(DType dtype, long offset) {
        return switch (dtype) {
            case Struct struct -> struct.fields().stream().flatMap(field -> of(field.dtype(), offset + field.offset()));
            case SubArray sub -> {
                int size = sub.base().itemSize();
                int count = sub.shape().stream().reduce(1, Math::multiplyExact);
                yield IntStream.range(0, count).boxed().flatMap(i -> of(sub.base(), offset + (long) i * size));
            }
            default -> Stream.of(new StructElement(dtype, offset));
        };
    }

    /// This element of every struct of an array. A view.
    NDArray of(NDArray array) {
        return array.withDType(dtype, array.layout().field(offset));
    }
}
