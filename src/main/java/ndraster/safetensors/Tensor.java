package ndraster.safetensors;

import java.util.List;
import java.util.Optional;
import ndraster.dtype.DType;
import ndraster.layout.Shapes;

/// What a header says of one tensor.
///
/// @param type the name of the element type: `F32`, `U8`, `BF16`
/// @param shape the length of each axis
/// @param begin the first byte of its elements, counted from the end of the header
/// @param end the byte behind its elements
public record Tensor(String type, List<Long> shape, long begin, long end) {
    public Tensor {
        shape = List.copyOf(shape);
    }

    /// The elements' type as NumPy has it; nothing for `BF16`, `F8_…`, `F6_…` and `F4`.
    public Optional<DType> dtype() {
        return TensorType.of(type).flatMap(TensorType::dtype);
    }

    /// The size of all elements in bytes.
    public long nbytes() {
        return end - begin;
    }

    private TensorType tensorType() {
        return TensorType.of(type).orElseThrow();
    }

    /// What the elements are read as: their bits, where NumPy has no such type.
    DType elementType() {
        return dtype().orElseGet(() -> tensorType().bitsType());
    }

    /// The shape of those: one row of bytes, where several elements share one.
    long[] elementShape() {
        return tensorType().isWholeBytes() ? Shapes.toArray(shape) : new long[] {nbytes()};
    }

    /// The bits of all elements, as the shape has them.
    ///
    /// @throws ArithmeticException if they are too many, axes of length 0 left out
    static long bits(TensorType type, List<Long> shape) {
        long bits = type.bits();
        for (long length : shape) {
            bits = Math.multiplyExact(bits, Math.max(1, length));
        }
        return shape.contains(0L) ? 0 : bits;
    }
}
