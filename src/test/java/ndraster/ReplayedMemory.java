package ndraster;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import ndraster.dtype.DType;

/// Where a replayed call finds its arrays: each kind takes other ways through the library.
enum ReplayedMemory {
    BYTES,
    NUMBERS,
    NATIVE;

    /// The memory as an array.
    ///
    /// @param like the type of the elements that will be there
    NDArray of(byte[] bytes, DType like) {
        return switch (this) {
            case BYTES -> NDArray.asArray(bytes);
            case NUMBERS -> numbers(bytes, like);
            case NATIVE -> nativeMemory(bytes);
        };
    }

    private static NDArray nativeMemory(byte[] bytes) {
        MemorySegment memory = Arena.ofAuto().allocate(Math.max(bytes.length, 1), Long.BYTES);
        MemorySegment.copy(bytes, 0, memory, ValueLayout.JAVA_BYTE, 0, bytes.length);
        return NDArray.asArray(DType.INT8, memory.asSlice(0, bytes.length), bytes.length);
    }

    /// A Java array of what the numbers are, if they come out even.
    private static NDArray numbers(byte[] bytes, DType like) {
        boolean isFloating = "fc".indexOf(like.kind()) >= 0;
        int size = like.kind() == 'c' ? like.itemSize() / 2 : like.itemSize();
        if (bytes.length % Math.max(size, 1) != 0) {
            return NDArray.asArray(bytes);
        }
        MemorySegment segment = MemorySegment.ofArray(bytes);
        return switch (size) {
            case Short.BYTES -> NDArray.asArray(segment.toArray(ValueLayout.JAVA_SHORT_UNALIGNED));
            case Integer.BYTES ->
                isFloating
                        ? NDArray.asArray(segment.toArray(ValueLayout.JAVA_FLOAT_UNALIGNED))
                        : NDArray.asArray(segment.toArray(ValueLayout.JAVA_INT_UNALIGNED));
            case Long.BYTES ->
                isFloating
                        ? NDArray.asArray(segment.toArray(ValueLayout.JAVA_DOUBLE_UNALIGNED))
                        : NDArray.asArray(segment.toArray(ValueLayout.JAVA_LONG_UNALIGNED));
            default -> NDArray.asArray(bytes);
        };
    }
}
