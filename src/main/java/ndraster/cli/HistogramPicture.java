package ndraster.cli;

import java.util.List;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.dtype.DType;

/// Histograms as a picture: for each channel a field of bars, one for each of 256 ranges of values, the smallest left.
final class HistogramPicture {
    private static final int BAR_WIDTH = 2;
    private static final int HEIGHT = 128;
    private static final int GAP = 8;
    private static final List<String> GREY = List.of("#404040", "#808080");
    private static final List<String> COLORS = List.of("#d02020", "#208020", "#2040d0", "#808080");

    private final NDArray pixels;

    private HistogramPicture(int fields) {
        this.pixels = NDArray.zeros(
                DType.UINT8,
                (long) fields * (HEIGHT + GAP) + GAP,
                (long) ChannelStatistics.BINS * BAR_WIDTH + 2L * GAP,
                3);
        this.pixels.fill(255);
    }

    /// `(h, w, 3)` uint8.
    static NDArray of(List<ChannelStatistics> channels) {
        HistogramPicture picture = new HistogramPicture(channels.size());
        List<String> colors = channels.size() < 3 ? GREY : COLORS;
        for (int i = 0; i < channels.size(); i++) {
            String color = colors.get(Math.min(i, colors.size() - 1));
            picture.draw(channels.get(i).counts(), GAP + i * (HEIGHT + GAP), Integer.parseInt(color.substring(1), 16));
        }
        return picture.pixels;
    }

    private void draw(long[] counts, int top, int rgb) {
        long most = 1;
        for (long count : counts) {
            most = Math.max(most, count);
        }
        NDArray color = NDArray.of(rgb >> 16, (rgb >> 8) & 0xFF, rgb & 0xFF).astype(DType.UINT8);
        for (int i = 0; i < counts.length; i++) {
            long bar = Math.ceilDiv(counts[i] * HEIGHT, most);
            long left = GAP + (long) i * BAR_WIDTH;
            pixels.set(color, Index.slice(top + HEIGHT - bar, top + HEIGHT), Index.slice(left, left + BAR_WIDTH));
        }
    }
}
