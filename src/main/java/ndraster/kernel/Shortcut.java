package ndraster.kernel;

import static ndraster.dtype.NumericType.FLOAT32;

import java.util.Optional;
import ndraster.dtype.NumericType;

/// Conversions between float32 and whole numbers of one or two bytes as they are in memory, without an `int` between:
/// C2 makes SIMD code for `byte` to `float` and back, but not for `byte` to `int`.
final class Shortcut {
    private Shortcut() {}

    static boolean isToFloats(NumericType from, NumericType to) {
        return to == FLOAT32 && (from.isInteger() && from.size() <= Short.BYTES);
    }

    /// From memory to floats; nothing for other types.
    static Optional<Conversion> toFloats(NumericType from, NumericType to) {
        if (!isToFloats(from, to)) {
            return Optional.empty();
        }
        return switch (from) {
            case INT8 -> Optional.of((a, b, n) -> bytes(a.bytes, a.at, b.floats, b.at, n));
            case UINT8 -> Optional.of((a, b, n) -> unsignedBytes(a.bytes, a.at, b.floats, b.at, n));
            case INT16 -> Optional.of((a, b, n) -> shorts(a.shorts, a.at, b.floats, b.at, n));
            case UINT16 -> Optional.of((a, b, n) -> unsignedShorts(a.shorts, a.at, b.floats, b.at, n));
            default -> Optional.empty();
        };
    }

    private static void bytes(byte[] a, int at, float[] to, int start, int n) {
        for (int i = 0; i < n; i++) {
            to[start + i] = a[at + i];
        }
    }

    private static void unsignedBytes(byte[] a, int at, float[] to, int start, int n) {
        for (int i = 0; i < n; i++) {
            to[start + i] = (int) (float) a[at + i] & 0xff;
        }
    }

    private static void shorts(short[] a, int at, float[] to, int start, int n) {
        for (int i = 0; i < n; i++) {
            to[start + i] = a[at + i];
        }
    }

    private static void unsignedShorts(short[] a, int at, float[] to, int start, int n) {
        for (int i = 0; i < n; i++) {
            to[start + i] = (int) (float) a[at + i] & 0xffff;
        }
    }

    /// From floats to memory; nothing for other types.
    static Optional<Narrowing> ofFloats(NumericType from, NumericType to) {
        if (from != FLOAT32) {
            return Optional.empty();
        }
        return switch (to) {
            case INT8, UINT8 -> Optional.of((a, b, n) -> floats(a.floats, a.at, b.bytes, b.at, n));
            case INT16, UINT16 -> Optional.of((a, b, n) -> floats(a.floats, a.at, b.shorts, b.at, n));
            default -> Optional.empty();
        };
    }

    private static void floats(float[] a, int at, byte[] to, int start, int n) {
        for (int i = 0; i < n; i++) {
            to[start + i] = (byte) (int) a[at + i];
        }
    }

    private static void floats(float[] a, int at, short[] to, int start, int n) {
        for (int i = 0; i < n; i++) {
            to[start + i] = (short) (int) a[at + i];
        }
    }
}
