package ndraster.io;

import java.util.Arrays;

/// PNG's filters: each byte becomes its difference from what its neighbours let expect.
final class PngFilter {
    static final int NONE = 0;
    static final int SUB = 1;
    static final int UP = 2;
    static final int AVERAGE = 3;
    static final int PAETH = 4;

    private final int length;
    private final int pixelBytes;
    private final byte[] current;
    private final byte[] above;
    private final byte[][] candidates;
    private final FilterRule.RowCost costs;
    private final int[] filters;

    /// @param length the bytes of a row
    /// @param pixelBytes how far to the left the same sample of the pixel before is
    PngFilter(int length, int pixelBytes, FilterRule rule) {
        this.length = length;
        this.pixelBytes = pixelBytes;
        this.current = new byte[pixelBytes + length];
        this.above = new byte[pixelBytes + length];
        this.candidates = new byte[PAETH + 1][length];
        this.costs = rule.cost(length);
        this.filters = rule.filters();
    }

    /// Writes the filter that leaves what costs least, and what it leaves.
    ///
    /// @param before where the row above starts in `plain`; negative if there is none
    void write(byte[] plain, int start, int before, byte[] target, int at) {
        System.arraycopy(plain, start, current, pixelBytes, length);
        if (before < 0) {
            Arrays.fill(above, (byte) 0);
        } else {
            System.arraycopy(plain, before, above, pixelBytes, length);
        }
        int best = cheapest();
        target[at] = (byte) best;
        System.arraycopy(candidates[best], 0, target, at + 1, length);
    }

    private int cheapest() {
        int best = NONE;
        double least = Double.MAX_VALUE;
        for (int filter : filters) {
            fill(filter);
            double cost = costs.of(candidates[filter]);
            if (cost < least) {
                least = cost;
                best = filter;
            }
        }
        return best;
    }

    private void fill(int filter) {
        byte[] out = candidates[filter];
        switch (filter) {
            case SUB -> sub(out);
            case UP -> up(out);
            case AVERAGE -> average(out);
            case PAETH -> paeth(out);
            default -> System.arraycopy(current, pixelBytes, out, 0, length);
        }
    }

    private void sub(byte[] out) {
        for (int i = 0; i < length; i++) {
            out[i] = (byte) (current[i + pixelBytes] - current[i]);
        }
    }

    private void up(byte[] out) {
        for (int i = 0; i < length; i++) {
            out[i] = (byte) (current[i + pixelBytes] - above[i + pixelBytes]);
        }
    }

    private void average(byte[] out) {
        for (int i = 0; i < length; i++) {
            int mean = ((current[i] & 0xff) + (above[i + pixelBytes] & 0xff)) >> 1;
            out[i] = (byte) (current[i + pixelBytes] - mean);
        }
    }

    private void paeth(byte[] out) {
        for (int i = 0; i < length; i++) {
            int left = current[i] & 0xff;
            int up = above[i + pixelBytes] & 0xff;
            int corner = above[i] & 0xff;
            int toLeft = Math.abs(up - corner);
            int toUp = Math.abs(left - corner);
            int toCorner = Math.abs(left + up - 2 * corner);
            int nearest = toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
            out[i] = (byte) (current[i + pixelBytes] - nearest);
        }
    }
}
