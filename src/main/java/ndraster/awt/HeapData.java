package ndraster.awt;

import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferDouble;
import java.awt.image.DataBufferFloat;
import java.awt.image.DataBufferInt;
import java.awt.image.DataBufferShort;
import java.awt.image.DataBufferUShort;
import java.util.Optional;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.memory.Storage;

/// AWT's own data buffers over the Java array behind a storage.
final class HeapData {
    private HeapData() {}

    /// The Java array from element `from` on; nothing if it is not an array of elements of this type,
    /// or must not be written.
    static Optional<DataBuffer> of(Storage storage, Numeric dtype, int from) {
        return dtype.isNative() && storage.isWritable()
                ? storage.heapArray().flatMap(array -> of(array, dtype.type(), from))
                : Optional.empty();
    }

    private static Optional<DataBuffer> of(Object array, NumericType type, int from) {
        return switch (array) {
            case byte[] a
            when type == NumericType.UINT8 || type == NumericType.BOOL ->
                Optional.of(new DataBufferByte(a, a.length - from, from));
            case short[] a
            when type == NumericType.UINT16 -> Optional.of(new DataBufferUShort(a, a.length - from, from));
            case short[] a when type == NumericType.INT16 -> Optional.of(new DataBufferShort(a, a.length - from, from));
            case int[] a when type == NumericType.INT32 -> Optional.of(new DataBufferInt(a, a.length - from, from));
            case float[] a
            when type == NumericType.FLOAT32 -> Optional.of(new DataBufferFloat(a, a.length - from, from));
            case double[] a
            when type == NumericType.FLOAT64 -> Optional.of(new DataBufferDouble(a, a.length - from, from));
            default -> Optional.empty();
        };
    }
}
