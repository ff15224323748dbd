package ndraster.cli;

import java.util.function.Supplier;
import ndraster.NDArray;
import ndraster.parallel.Cores;

/// Some rows of a resized picture, made by one thread, which has no more rows of the narrowed picture at a
/// time than one row of the result is made of.
interface ResizeBand {
    /// How many rows [#narrow] takes at once.
    int ROWS_AT_ONCE = 2;

    /// Narrows or widens `count` rows of the source, from row `first` on; rows come in their order.
    void narrow(int first, int count);

    /// Makes row `y` of the result, of the narrowed rows that count for it.
    void finish(int y);

    /// Makes all rows, in bands at the same time.
    ///
    /// @param pixels the source
    static void run(NDArray pixels, ResizeWeights down, Supplier<ResizeBand> bands) {
        int rows = (int) pixels.length(0);
        Cores.run(down.length(), pixels.size(), (first, last) -> run(bands.get(), down, rows, (int) first, (int) last));
    }

    private static void run(ResizeBand band, ResizeWeights down, int rows, int first, int last) {
        int next = 0;
        for (int y = first; y < last; y++) {
            next = Math.max(next, down.start(y));
            while (next < down.end(y)) {
                int count = Math.min(ROWS_AT_ONCE, rows - next);
                band.narrow(next, count);
                next += count;
            }
            band.finish(y);
        }
    }
}
