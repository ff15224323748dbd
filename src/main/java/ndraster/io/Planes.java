package ndraster.io;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import ndraster.Joining;
import ndraster.NDArray;
import ndraster.codecs.Plane;
import ndraster.dtype.DType;

/// Samples in the memory of a library, copied into arrays.
final class Planes {
    private static final int BYTE = 255;
    private static final int SHORT = 65535;
    private static final int BLACK = 16;
    private static final int WHITE = 235;

    private Planes() {}

    /// `(h, w)`, or `(h, w, c)` with the samples of all planes. 9 to 15 bits are spread over the range of 16.
    ///
    /// @throws OutOfMemoryError if they are more than a Java array holds
    static NDArray integers(List<Plane> planes) {
        List<NDArray> arrays =
                planes.stream().map(plane -> reshaped(plane, integers(plane))).toList();
        return arrays.size() == 1 ? arrays.getFirst() : Joining.stack(arrays, 2);
    }

    /// `(h, w)`, or `(h, w, c)`, of float32.
    ///
    /// @throws OutOfMemoryError if they are more than a Java array holds
    static NDArray floats(Plane plane) {
        float[] samples = new float[size(plane)];
        int row = plane.width() * plane.samples();
        for (int y = 0; y < plane.height(); y++) {
            MemorySegment.copy(
                    plane.memory(), ValueLayout.JAVA_FLOAT_UNALIGNED, y * plane.stride(), samples, y * row, row);
        }
        return reshaped(plane, NDArray.asArray(samples));
    }

    private static NDArray integers(Plane plane) {
        return plane.bits() > Byte.SIZE ? shorts(plane) : bytes(plane);
    }

    private static NDArray bytes(Plane plane) {
        byte[] samples = new byte[size(plane)];
        int row = plane.width() * plane.samples();
        for (int y = 0; y < plane.height(); y++) {
            MemorySegment.copy(plane.memory(), ValueLayout.JAVA_BYTE, y * plane.stride(), samples, y * row, row);
        }
        if (plane.isLimited()) {
            short[] spread = spread(plane, BYTE);
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (byte) spread[samples[i] & BYTE];
            }
        }
        return NDArray.asArray(DType.UINT8, samples, samples.length);
    }

    private static NDArray shorts(Plane plane) {
        short[] samples = new short[size(plane)];
        int row = plane.width() * plane.samples();
        for (int y = 0; y < plane.height(); y++) {
            MemorySegment.copy(
                    plane.memory(), ValueLayout.JAVA_SHORT_UNALIGNED, y * plane.stride(), samples, y * row, row);
        }
        if (plane.bits() < Short.SIZE || plane.isLimited()) {
            short[] spread = spread(plane, SHORT);
            for (int i = 0; i < samples.length; i++) {
                samples[i] = spread[samples[i] & (spread.length - 1)];
            }
        }
        return NDArray.asArray(DType.UINT16, samples, samples.length);
    }

    /// What each value becomes over the whole range of the type, as every other format has it.
    private static short[] spread(Plane plane, long most) {
        int more = plane.bits() - Byte.SIZE;
        int black = plane.isLimited() ? BLACK << more : 0;
        int range = plane.isLimited() ? (WHITE - BLACK) << more : (1 << plane.bits()) - 1;
        short[] spread = new short[1 << plane.bits()];
        for (int value = 0; value < spread.length; value++) {
            spread[value] = (short) ((Math.clamp(value - black, 0, range) * most + range / 2) / range);
        }
        return spread;
    }

    private static int size(Plane plane) {
        long size = (long) plane.width() * plane.height() * plane.samples();
        if (size > Integer.MAX_VALUE - Long.BYTES) {
            throw new OutOfMemoryError(size + " samples are more than a Java array holds");
        }
        return (int) size;
    }

    private static NDArray reshaped(Plane plane, NDArray samples) {
        return plane.samples() == 1
                ? samples.reshape(plane.height(), plane.width())
                : samples.reshape(plane.height(), plane.width(), plane.samples());
    }
}
