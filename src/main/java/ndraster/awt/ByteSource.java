package ndraster.awt;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;

/// Colours whose channels are bytes: grey, grey and alpha, R, G, B, and R, G, B, A, wherever they lie.
final class ByteSource implements ArgbSource {
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
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
            grey(rows.bytes(0), rows.start(0), step, argb, width);
        } else if (isReversed()) {
            readReversed(argb);
        } else {
            colours(argb);
        }
        if (channels == 2 || (channels == 4 && !isAbgr())) {
            alpha(rows.bytes(channels - 1), rows.start(channels - 1), step, argb, width);
        }
        premultiplied.ifPresent(alpha -> alpha.divide(argb, width));
    }

    private boolean isReversed() {
        return rows.isAt(1, -1) && rows.isAt(2, -2) && (isAbgr() || (step == 3 && channels == 3));
    }

    private boolean isAbgr() {
        return channels == 4 && step == 4 && rows.isAt(1, -1) && rows.isAt(2, -2) && rows.isAt(3, -3);
    }

    private void readReversed(int[] argb) {
        if (channels == 4) {
            abgr(rows.bytes(3), rows.start(3), argb, width);
        } else {
            bgr(rows.bytes(2), rows.start(2), argb, width);
        }
    }

    private void colours(int[] argb) {
        if (rows.isAt(0, 0) && rows.isAt(1, rows.start(1) - rows.start(0)) && step == 3) {
            three(rows.bytes(0), rows.start(0), rows.start(1), rows.start(2), argb, width);
        } else {
            spread(argb);
        }
    }

    private void spread(int[] argb) {
        opaque(argb, width);
        for (int band = 0; band < 3; band++) {
            channel(rows.bytes(band), rows.start(band), step, 16 - Byte.SIZE * band, argb, width);
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

    private static void three(byte[] bytes, int red, int green, int blue, int[] argb, int width) {
        for (int x = 0; x < width; x++) {
            argb[x] = OPAQUE
                    | (bytes[red + 3 * x] & 0xff) << 16
                    | (bytes[green + 3 * x] & 0xff) << 8
                    | (bytes[blue + 3 * x] & 0xff);
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

    private static void grey(byte[] bytes, int start, int step, int[] argb, int width) {
        if (step == 1) {
            greyRow(bytes, start, argb, width);
            return;
        }
        int at = start;
        for (int x = 0; x < width; x++, at += step) {
            argb[x] = OPAQUE | (bytes[at] & 0xff) * GREY_LEVEL;
        }
    }

    private static void greyRow(byte[] bytes, int start, int[] argb, int width) {
        for (int x = 0; x < width; x++) {
            argb[x] = OPAQUE | (bytes[start + x] & 0xff) * GREY_LEVEL;
        }
    }
}
