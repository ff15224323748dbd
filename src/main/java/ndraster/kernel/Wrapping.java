package ndraster.kernel;

import java.util.Optional;
import ndraster.dtype.NumericType;

/// Makes what a loop has computed in a wider carrier values of the type itself: integers wrap around, halves are
/// rounded. Memory does that by itself; values that stay in blocks need it.
interface Wrapping {
    /// Changes the `n` values of `block`.
    void apply(Block block, int n);

    /// Nothing for types that are their own carriers.
    static Optional<Wrapping> of(NumericType type) {
        return switch (type) {
            case INT8 -> Optional.of((block, n) -> bytes(block.ints, block.at, n));
            case UINT8 -> Optional.of((block, n) -> unsignedBytes(block.ints, block.at, n));
            case INT16 -> Optional.of((block, n) -> shorts(block.ints, block.at, n));
            case UINT16 -> Optional.of((block, n) -> unsignedShorts(block.ints, block.at, n));
            case UINT32 -> Optional.of((block, n) -> unsignedInts(block.longs, block.at, n));
            case FLOAT16 -> Optional.of((block, n) -> halves(block.floats, block.at, n));
            default -> Optional.empty();
        };
    }

    private static void bytes(int[] a, int at, int n) {
        for (int i = 0; i < n; i++) {
            a[at + i] = a[at + i] << 24 >> 24;
        }
    }

    private static void unsignedBytes(int[] a, int at, int n) {
        for (int i = 0; i < n; i++) {
            a[at + i] = a[at + i] & 0xff;
        }
    }

    private static void shorts(int[] a, int at, int n) {
        for (int i = 0; i < n; i++) {
            a[at + i] = a[at + i] << 16 >> 16;
        }
    }

    private static void unsignedShorts(int[] a, int at, int n) {
        for (int i = 0; i < n; i++) {
            a[at + i] = a[at + i] & 0xffff;
        }
    }

    private static void unsignedInts(long[] a, int at, int n) {
        for (int i = 0; i < n; i++) {
            a[at + i] = a[at + i] & 0xffff_ffffL;
        }
    }

    private static void halves(float[] a, int at, int n) {
        for (int i = 0; i < n; i++) {
            a[at + i] = Float.float16ToFloat(Float.floatToFloat16(a[at + i]));
        }
    }
}
