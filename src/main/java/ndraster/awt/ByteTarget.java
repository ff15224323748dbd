package ndraster.awt;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Colours as bytes of an array that they fill, row after row.
final class ByteTarget {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private ByteTarget() {}

    static ArgbTarget bgr(byte[] bytes) {
        return (y, argb) -> three(argb, bytes, y * argb.length * 3, argb.length);
    }

    static ArgbTarget rgb(byte[] bytes) {
        return (y, argb) -> {
            IntTarget.reverse(argb, argb.length);
            three(argb, bytes, y * argb.length * 3, argb.length);
        };
    }

    static ArgbTarget abgr(byte[] bytes) {
        return (y, argb) -> rotated(argb, bytes, y * argb.length * 4, argb.length);
    }

    static ArgbTarget premultipliedAbgr(byte[] bytes) {
        return (y, argb) -> {
            Alpha.multiply(argb, argb.length);
            rotated(argb, bytes, y * argb.length * 4, argb.length);
        };
    }

    static ArgbTarget rgba(byte[] bytes) {
        return (y, argb) -> {
            IntTarget.reverse(argb, argb.length);
            four(argb, bytes, y * argb.length * 4, argb.length);
        };
    }

    static ArgbTarget gray(byte[] bytes) {
        return (y, argb) -> {
            Luma.eightBits(argb, argb.length);
            Casts.toBytes(argb, bytes, y * argb.length, argb.length);
        };
    }

    /// The lower three bytes, lowest first. Each write spoils a byte that the next one sets.
    private static void three(int[] pixels, byte[] bytes, int start, int count) {
        int last = count - 1;
        for (int x = 0; x < last; x++) {
            INT.set(bytes, start + 3 * x, pixels[x]);
        }
        int at = start + 3 * last;
        bytes[at] = (byte) pixels[last];
        bytes[at + 1] = (byte) (pixels[last] >> 8);
        bytes[at + 2] = (byte) (pixels[last] >> 16);
    }

    private static void four(int[] pixels, byte[] bytes, int start, int count) {
        for (int x = 0; x < count; x++) {
            INT.set(bytes, start + 4 * x, pixels[x]);
        }
    }

    private static void rotated(int[] argb, byte[] bytes, int start, int count) {
        for (int x = 0; x < count; x++) {
            INT.set(bytes, start + 4 * x, Integer.rotateLeft(argb[x], Byte.SIZE));
        }
    }
}
