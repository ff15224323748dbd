package ndraster;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.kernel.Halves;
import ndraster.layout.Layout;

/// Single elements from Java's primitive types. The usual cases go straight to memory; the others, and all
/// errors, go the way of [NDArray#fill].
final class ScalarWrites {
    private ScalarWrites() {}

    static void putLong(NDArray array, long offset, long value) {
        if (array.dtype() instanceof Numeric numeric && fits(value, numeric.type())) {
            MemorySegment memory = array.writable("assignment destination is read-only");
            if (numeric.type().isFloating()) {
                putReal(memory, offset, numeric, (double) value);
            } else {
                putInteger(memory, offset, numeric, value);
            }
            array.written();
        } else {
            fill(array, offset, value);
        }
    }

    static void putDouble(NDArray array, long offset, double value) {
        if (array.dtype() instanceof Numeric numeric && numeric.type().isFloating()) {
            putReal(array.writable("assignment destination is read-only"), offset, numeric, value);
            array.written();
        } else {
            fill(array, offset, value);
        }
    }

    private static void fill(NDArray array, long offset, Number value) {
        array.withLayout(Layout.of(new long[0], new long[0], offset)).fill(value);
    }

    private static boolean fits(long value, NumericType type) {
        return type.isFloating() || type.holds(value);
    }

    private static void putInteger(MemorySegment memory, long at, Numeric dtype, long value) {
        switch (dtype.itemSize()) {
            case Byte.BYTES -> memory.set(ValueLayout.JAVA_BYTE, at, (byte) value);
            case Short.BYTES -> putShort(memory, at, dtype, (short) value);
            case Integer.BYTES -> memory.set(ValueLayout.JAVA_INT_UNALIGNED.withOrder(dtype.order()), at, (int) value);
            default -> memory.set(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(dtype.order()), at, value);
        }
    }

    private static void putReal(MemorySegment memory, long at, Numeric dtype, double value) {
        switch (dtype.itemSize()) {
            case Short.BYTES -> putShort(memory, at, dtype, Halves.fromDouble(value));
            case Float.BYTES ->
                memory.set(ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(dtype.order()), at, (float) value);
            default -> memory.set(ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(dtype.order()), at, value);
        }
    }

    private static void putShort(MemorySegment memory, long at, Numeric dtype, short value) {
        memory.set(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(dtype.order()), at, value);
    }
}
