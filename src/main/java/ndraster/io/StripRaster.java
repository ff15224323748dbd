package ndraster.io;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;

/// The raster of a picture of which one strip of rows is in memory. It is for decoders that write row after row: a
/// strip is handed on when they go on to the next, whose memory is the same.
final class StripRaster extends WritableRaster {
    private final WritableRaster strip;
    private final Sink sink;
    private int passesLeft;
    private int top;
    private int row;

    /// Takes the rows from `from` on, which are in `strip`.
    interface Sink {
        void take(int from, WritableRaster strip) throws IOException;
    }

    /// What a sink threw, on its way through the decoder.
    private static final class SinkFailure extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final Throwable thrown;

        SinkFailure(Throwable thrown) {
            super(thrown);
            this.thrown = thrown;
        }
    }

    /// Throws what a sink threw, if that is why a decoder failed with `failure`.
    static void rethrowOfSink(Throwable failure) throws IOException {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SinkFailure failed) {
                switch (failed.thrown) {
                    case IOException e -> throw e;
                    case RuntimeException e -> throw e;
                    case OutOfMemoryError e -> throw e;
                    default -> throw failed;
                }
            }
        }
    }

    /// @param strip the memory
    /// @param height of the picture
    /// @param passes how often the decoder writes all of it; what the last one writes is handed on
    StripRaster(WritableRaster strip, int height, int passes, Sink sink) {
        super(
                strip.getSampleModel(),
                strip.getDataBuffer(),
                new Rectangle(strip.getWidth(), height),
                new Point(),
                null);
        this.strip = strip;
        this.passesLeft = passes;
        this.sink = sink;
    }

    /// Hands on the last strip.
    ///
    /// @return whether anything was handed on: not so if the decoder wrote fewer passes than were told
    boolean finish() {
        handOn(height - top);
        return passesLeft == 1;
    }

    private void handOn(int rows) {
        if (passesLeft > 1) {
            return;
        }
        if (passesLeft < 1) {
            throw new IllegalStateException("it has more scans than its markers tell");
        }
        try {
            sink.take(top, strip.createWritableChild(0, 0, width, rows, 0, 0, null));
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            throw new SinkFailure(e);
        }
    }

    /// The strip's row for the picture's row `y`.
    private int rowOf(int y) {
        if (y < row) {
            passesLeft--;
            top = 0;
        }
        row = y;
        if (y == top + strip.getHeight()) {
            handOn(strip.getHeight());
            top = y;
        }
        return y - top;
    }

    @Override
    public void setRect(int dx, int dy, Raster source) {
        int left = source.getMinX();
        for (int y = source.getMinY(); y < source.getMinY() + source.getHeight(); y++) {
            strip.setRect(dx, rowOf(dy + y) - y, source.createChild(left, y, source.getWidth(), 1, left, y, null));
        }
    }

    @Override
    public void setPixel(int x, int y, int[] samples) {
        strip.setPixel(x, rowOf(y), samples);
    }

    @Override
    public void setDataElements(int x, int y, int w, int h, Object data) {
        if (h != 1) {
            throw new UnsupportedOperationException("a strip takes one row at a time, found " + h);
        }
        strip.setDataElements(x, rowOf(y), w, 1, data);
    }

    /// All of it is this raster itself, which is what decoders ask for.
    @Override
    public WritableRaster createWritableChild(int x, int y, int w, int h, int toX, int toY, int[] bands) {
        boolean isWhole = x == toX && y == toY && w == width && h == height;
        if (!isWhole || bands != null) {
            throw new UnsupportedOperationException("a part of a picture in strips is not in memory");
        }
        return this;
    }
}
