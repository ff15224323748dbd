package ndraster.safetensors;

import java.nio.ByteOrder;
import java.util.Optional;
import java.util.stream.Stream;
import ndraster.dtype.DType;

/// The element types of the format, in its own order: tensors of the last ones come first in a file. All numbers are
/// little-endian.
enum TensorType {
    BOOL(8, "|b1"),
    F4(4),
    F6_E2M3(6),
    F6_E3M2(6),
    U8(8, "|u1"),
    I8(8, "|i1"),
    F8_E5M2(8),
    F8_E4M3(8),
    F8_E8M0(8),
    F8_E4M3FNUZ(8),
    F8_E5M2FNUZ(8),
    I16(16, "<i2"),
    U16(16, "<u2"),
    F16(16, "<f2"),
    BF16(16),
    I32(32, "<i4"),
    U32(32, "<u4"),
    F32(32, "<f4"),
    C64(64, "<c8"),
    F64(64, "<f8"),
    I64(64, "<i8"),
    U64(64, "<u8");

    private final int bits;
    private final String typestr;

    TensorType(int bits) {
        this(bits, "");
    }

    TensorType(int bits, String typestr) {
        this.bits = bits;
        this.typestr = typestr;
    }

    static Optional<TensorType> of(String name) {
        return Stream.of(values()).filter(type -> type.name().equals(name)).findFirst();
    }

    static Optional<TensorType> of(DType dtype) {
        String little = dtype.withOrder(ByteOrder.LITTLE_ENDIAN).typestr();
        return Stream.of(values()).filter(type -> type.typestr.equals(little)).findFirst();
    }

    /// What one element is; nothing for the types that NumPy does not have.
    Optional<DType> dtype() {
        return typestr.isEmpty() ? Optional.empty() : Optional.of(DType.of(typestr));
    }

    int bits() {
        return bits;
    }

    /// The type that an element's bits are looked at in, and bytes where an element is less than one.
    DType bitsType() {
        return bits == 16 ? DType.UINT16.withOrder(ByteOrder.LITTLE_ENDIAN) : DType.UINT8;
    }

    /// Whether each element has bytes of its own.
    boolean isWholeBytes() {
        return bits % 8 == 0;
    }
}
