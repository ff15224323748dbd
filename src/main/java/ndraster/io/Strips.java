package ndraster.io;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import ndraster.NDArray;

/// A picture in strips of rows, each small enough for memory.
final class Strips {
    private static final long MOST_BYTES = 128L << 20;
    private static final int SHARE_OF_MEMORY = 16;

    private Strips() {}

    /// @param window the pixels of the rows from the `from`th on
    record Strip(long from, Window window) {}

    /// @throws IllegalArgumentException if `target` is not for the pixels of `window`
    static void check(NDArray target, Window window, ImageInfo info) {
        long height = window.rows().count();
        long width = window.columns().count();
        long[] shape = info.samplesPerPixel() == 1
                ? new long[] {height, width}
                : new long[] {height, width, info.samplesPerPixel()};
        if (!Arrays.equals(shape, target.shape()) || !target.dtype().equals(info.dtype())) {
            throw new IllegalArgumentException("the target is " + ChannelCounts.describe(target)
                    + ", the picture is an array of shape "
                    + Arrays.toString(shape).replace('[', '(').replace(']', ')') + " and type " + info.dtype());
        }
    }

    /// How many rows of `window` there are in a strip that leaves room for what is made of it.
    static long rows(Window window, ImageInfo info) {
        long rowBytes = Math.multiplyExact(
                window.columns().count() * window.columns().step(),
                Math.multiplyExact((long) info.samplesPerPixel(), info.dtype().itemSize()));
        long most = Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
        return Math.max(1, most / (rowBytes * window.rows().step()));
    }

    /// @param rows the most that are in one
    static List<Strip> of(Window window, long rows) {
        long height = window.rows().count();
        return LongStream.range(0, Math.ceilDiv(height, rows))
                .map(i -> i * rows)
                .mapToObj(from -> new Strip(from, window.rows(from, Math.min(from + rows, height))))
                .toList();
    }
}
