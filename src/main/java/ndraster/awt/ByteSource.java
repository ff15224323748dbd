package ndraster.awt;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.stream.IntStream;

/// Colours whose channels are bytes: grey, grey and alpha, R, G, B, and R, G, B, A, wherever they lie.
final class ByteSource implements ArgbSource {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int OPAQUE = 0xff000000;
    private static final int GREY_LEVEL = 0x010101;

    private final ByteRows rows;
    private final int channels;
    private final int width;
    private final int step;
    private final Optional<Alpha> premultiplied;

    /// @param premultiplied how alpha has to be divided out, if it has been multiplied in
    ByteSource(Samples samples, Optional<Alpha> premultiplied) {
        this.rows = new ByteRows(samples);
        this.channels = samples.count();
        this.width = Math.toIntExact(samples.grid().width());
        this.step = Math.toIntExact(samples.grid().pixelStride());
        this.premultiplied = premultiplied;
    }

    @Override
    public void read(int y, int[] argb) {
        rows.load(y);
        if (channels <= 2) {
            grey(argb);
        } else if (!readWords(argb)) {
            spread(argb);
        }
        premultiplied.ifPresent(alpha -> alpha.divide(argb, width));
    }

    /// Reads pixels that are in one piece, in an order that is known, each as one number.
    private boolean readWords(int[] argb) {
        if (isOrdered(-1) && step == 3 && channels == 3) {
            bgr(rows.bytes(2), rows.start(2), argb, width);
        } else if (isOrdered(1) && step == 3 && channels == 3) {
            rgb(rows.bytes(0), rows.start(0), argb, width);
        } else if (isOrdered(-1) && step == 4 && channels == 4) {
            abgr(rows.bytes(3), rows.start(3), argb, width);
        } else if (isOrdered(1) && step == 4 && channels == 4) {
            rgba(rows.bytes(0), rows.start(0), argb, width);
        } else {
            return false;
        }
        return true;
    }

    private boolean isOrdered(int distance) {
        return IntStream.range(1, channels).allMatch(band -> rows.isAt(band, distance * band));
    }

    private void spread(int[] argb) {
        opaque(argb, width);
        for (int band = 0; band < 3; band++) {
            channel(rows.bytes(band), rows.start(band), step, 16 - Byte.SIZE * band, argb, width);
        }
        if (channels == 4) {
            alpha(rows.bytes(3), rows.start(3), step, argb, width);
        }
    }

    private static void bgr(byte[] bytes, int start, int[] argb, int width) {
        int last = width - 1;
        for (int x = 0; x < last; x++) {
            argb[x] = OPAQUE | (int) INT.get(bytes, start + 3 * x);
        }
        int at = start + 3 * last;
        argb[last] = OPAQUE | (bytes[at + 2] & 0xff) << 16 | (bytes[at + 1] & 0xff) << 8 | (bytes[at] & 0xff);
    }

    private static void abgr(byte[] bytes, int start, int[] argb, int width) {
        for (int x = 0; x < width; x++) {
            argb[x] = Integer.rotateRight((int) INT.get(bytes, start + 4 * x), Byte.SIZE);
        }
    }

    private static void rgb(byte[] bytes, int start, int[] argb, int width) {
        int last = width - 1;
        for (int x = 0; x < last; x++) {
            argb[x] = OPAQUE | Integer.reverseBytes((int) INT.get(bytes, start + 3 * x)) >>> Byte.SIZE;
        }
        int at = start + 3 * last;
        argb[last] = OPAQUE | (bytes[at] & 0xff) << 16 | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff);
    }

    private static void rgba(byte[] bytes, int start, int[] argb, int width) {
        for (int x = 0; x < width; x++) {
            argb[x] = Integer.rotateRight(Integer.reverseBytes((int) INT.get(bytes, start + 4 * x)), Byte.SIZE);
        }
    }

    private static void opaque(int[] argb, int width) {
        for (int x = 0; x < width; x++) {
            argb[x] = OPAQUE;
        }
    }

    private static void channel(byte[] bytes, int start, int step, int shift, int[] argb, int width) {
        int at = start;
        for (int x = 0; x < width; x++, at += step) {
            argb[x] |= (bytes[at] & 0xff) << shift;
        }
    }

    private static void alpha(byte[] bytes, int start, int step, int[] argb, int width) {
        int at = start;
        for (int x = 0; x < width; x++, at += step) {
            argb[x] = (argb[x] & ~OPAQUE) | bytes[at] << 24;
        }
    }

    private void grey(int[] argb) {
        if (step == 1) {
            Casts.toInts(rows.bytes(0), rows.start(0), argb, width);
            greyRow(argb, width);
        } else {
            greySteps(rows.bytes(0), rows.start(0), step, argb, width);
        }
        if (channels == 2) {
            alpha(rows.bytes(1), rows.start(1), step, argb, width);
        }
    }

    private static void greySteps(byte[] bytes, int start, int step, int[] argb, int width) {
        int at = start;
        for (int x = 0; x < width; x++, at += step) {
            argb[x] = OPAQUE | (bytes[at] & 0xff) * GREY_LEVEL;
        }
    }

    private static void greyRow(int[] levels, int width) {
        for (int x = 0; x < width; x++) {
            levels[x] = OPAQUE | (levels[x] & 0xff) * GREY_LEVEL;
        }
    }
}
