package ndraster.awt;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// The rows of 8-bit samples as Java arrays: where they are if that is a `byte[]`, otherwise copied one by one.
final class ByteRows {
    private final Samples samples;
    private final Grid grid;
    private final boolean areOnHeap;
    private final boolean areTogether;
    private final byte[][] bytes;
    private final int[] starts;

    ByteRows(Samples samples) {
        this.samples = samples;
        this.grid = samples.grid();
        this.areOnHeap = samples.bands().stream()
                .allMatch(band -> band.memory()
                        .heapArray()
                        .filter(byte[].class::isInstance)
                        .isPresent());
        this.areTogether = samples.isInOneBank() && samples.pixelBytes() <= grid.pixelStride();
        this.bytes = new byte[samples.count()][];
        this.starts = new int[samples.count()];
        for (int band = 0; band < samples.count(); band++) {
            bytes[band] = array(band);
        }
    }

    private byte[] array(int band) {
        if (areOnHeap) {
            return (byte[]) samples.bands().get(band).memory().heapArray().orElseThrow();
        }
        return areTogether && band > 0 ? bytes[0] : new byte[Math.toIntExact(rowBytes())];
    }

    private long rowBytes() {
        return (grid.width() - 1) * grid.pixelStride() + (areTogether ? samples.pixelBytes() : 1);
    }

    /// Makes row `y` the one that [#bytes] and [#start] speak of.
    void load(int y) {
        if (!areOnHeap && areTogether) {
            copy(samples.memory().readable(), samples.start() + y * grid.rowStride(), bytes[0]);
        }
        for (int band = 0; band < starts.length; band++) {
            loadBand(band, y);
        }
    }

    private void loadBand(int band, int y) {
        Samples.Band at = samples.bands().get(band);
        long from = at.offset() + y * grid.rowStride();
        if (areOnHeap) {
            starts[band] = Math.toIntExact(at.memory().heapOffset() + from);
        } else if (areTogether) {
            starts[band] = (int) (at.offset() - samples.start());
        } else {
            copy(at.memory().readable(), from, bytes[band]);
        }
    }

    private static void copy(MemorySegment memory, long from, byte[] row) {
        MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, from, row, 0, row.length);
    }

    byte[] bytes(int band) {
        return bytes[band];
    }

    /// Where in [#bytes] the band's first sample of the row is.
    int start(int band) {
        return starts[band];
    }

    /// Whether the samples of `band` follow those of band 0 at `distance`, in one array.
    @SuppressWarnings("ReferenceEquality") // the same array, not an equal one
    boolean isAt(int band, int distance) {
        return bytes[band] == bytes[0] && starts[band] - starts[0] == distance;
    }
}
