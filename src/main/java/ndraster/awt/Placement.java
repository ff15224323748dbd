package ndraster.awt;

import java.util.List;
import java.util.Optional;
import ndraster.NDArray;
import ndraster.memory.Storage;

/// The samples of an array in the terms of AWT: counted in elements, in `int`, strides forward.
///
/// @param start the byte of the lowest sample of the first pixel
/// @param bands each band's distance from there
/// @param size the elements from there to the end of the last pixel
record Placement(
        Storage memory,
        long start,
        int height,
        int width,
        int rowStride,
        int pixelStride,
        List<Integer> bands,
        int size) {
    /// @throws ImageLayoutException if AWT has no terms for them
    static Placement of(NDArray array, Samples samples) {
        return new Planner(array, samples).plan();
    }

    Placement {
        bands = List.copyOf(bands);
    }

    /// Each band's distance from element `index`.
    int[] bandsFrom(int index) {
        return bands.stream().mapToInt(band -> index + band).toArray();
    }

    /// The index of the first pixel's lowest sample in the Java array behind the memory; nothing if there is none,
    /// or it starts inside an element of it.
    Optional<Integer> heapIndex(int itemSize) {
        long address = memory.heapOffset() + start;
        return memory.heapArray().isPresent() && address % itemSize == 0
                ? Optional.of(Math.toIntExact(address / itemSize))
                : Optional.empty();
    }

    /// Whether AWT takes this for pixels one after the other, each in one piece. Its loops for palettes fail
    /// on a single band with gaps, which is therefore no such thing.
    boolean isInterleaved() {
        boolean isBandWithGaps = bands.size() == 1 && pixelStride != 1;
        return !isBandWithGaps
                && bands.stream().allMatch(band -> band < pixelStride)
                && (long) pixelStride * width <= rowStride;
    }

    private record Planner(NDArray array, Samples samples) {
        Placement plan() {
            Grid grid = samples.grid().withIdleStridesSettled(samples.pixelBytes());
            checkForward(grid);
            int pixelStride = toInt(elements(grid.pixelStride()));
            int rowStride = toInt(elements(grid.rowStride()));
            List<Integer> bands = samples.bands().stream()
                    .map(band -> toInt(elements(band.offset() - samples.start())))
                    .toList();
            return new Placement(
                    samples.memory(),
                    samples.start(),
                    (int) grid.height(),
                    (int) grid.width(),
                    rowStride,
                    pixelStride,
                    bands,
                    toInt(elements(Math.addExact(samples.grid().reach(), samples.pixelBytes()))));
        }

        private void checkForward(Grid grid) {
            if (grid.rowStride() < 0 || grid.pixelStride() < 0) {
                throw refused("AWT can not go backwards through rows or columns, whose strides are here "
                        + grid.rowStride() + " and " + grid.pixelStride());
            }
        }

        private long elements(long bytes) {
            int itemSize = samples.dtype().itemSize();
            if (bytes % itemSize != 0) {
                throw refused("its samples are " + bytes + " bytes apart, which is not a multiple of their size, "
                        + itemSize);
            }
            return bytes / itemSize;
        }

        private int toInt(long elements) {
            if (elements > Integer.MAX_VALUE) {
                throw refused("AWT counts up to 2147483647 samples, and this would need " + elements);
            }
            return (int) elements;
        }

        private ImageLayoutException refused(String reason) {
            return new ImageLayoutException(
                    ArraySamples.describe(array) + ": " + reason + ". Images.toImage copies it into an image");
        }
    }
}
