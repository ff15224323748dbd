package ndraster.cli;

import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Some rows of a resized picture, made by one thread, which has no more rows of the narrowed picture at a time than
/// one
/// row of the result is made of.
interface ResizeBand {
    /// How many rows [#narrow] takes at once.
    int ROWS_AT_ONCE = 2;

    /// Narrows or widens `count` rows of the source, from row `first` on; rows come in their order.
    void narrow(int first, int count);

    /// Makes row `y` of the result, of the narrowed rows that count for it.
    void finish(int y);

    /// Makes all rows, in bands at the same time.
    ///
    /// @param rows how many the source has
    static void run(ResizeWeights down, int rows, Supplier<ResizeBand> bands) {
        int height = down.length();
        int count = Math.min(height, 2 * Runtime.getRuntime().availableProcessors());
        IntStream.range(0, count).parallel().forEach(i -> {
            int first = (int) ((long) height * i / count);
            int last = (int) ((long) height * (i + 1) / count);
            run(bands.get(), down, rows, first, last);
        });
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
