package ndraster.kernel;

import java.lang.foreign.MemorySegment;
import ndraster.dtype.NumericType;

/// Copies real numbers from one layout, memory, byte order and type to another.
public final class Cast {
    private Cast() {}

    /// Copies every element of `from` to `to`, which has the same shape, by C's conversions. The two must not overlap, unless
    /// they are the same elements.
    ///
    /// @param memory the memory of `to`, for writing
    public static void copy(MemorySegment memory, Operand to, Operand from) {
        NumericType type = from.dtype().type();
        NumericType toType = to.dtype().type();
        Tiles tiles = Tiles.of(to.layout(), from.layout());
        Source source = new Source(from, toType, tiles.rowStride(1), tiles.colStride(1), tiles.capacity());
        Target target = new Target(
                memory, to, Conversion.target(type, toType), tiles.rowStride(0), tiles.colStride(0), tiles.capacity());
        tiles.forEach((offsets, rows, cols) -> target.put(source.load(offsets[1], rows, cols), offsets[0], rows, cols));
    }

    /// Sets each bool of `to` to whether a complex number is not zero.
    ///
    /// @param memory the memory of `to`, for writing
    /// @param real the real parts; the imaginary ones lie directly behind them
    public static void truthOfComplex(MemorySegment memory, Operand to, Operand real) {
        Operand imaginary = new Operand(real.storage(), real.dtype(), real.layout().field(real.dtype().itemSize()));
        Tiles tiles = Tiles.of(to.layout(), real.layout());
        long rowStride = tiles.rowStride(1);
        long colStride = tiles.colStride(1);
        Source re = new Source(real, NumericType.BOOL, rowStride, colStride, tiles.capacity());
        Source im = new Source(imaginary, NumericType.BOOL, rowStride, colStride, tiles.capacity());
        Target target =
                new Target(memory, to, Carrier.INT, tiles.rowStride(0), tiles.colStride(0), tiles.capacity());
        tiles.forEach((offsets, rows, cols) -> {
            Block a = re.load(offsets[1], rows, cols);
            Block b = im.load(offsets[1] + real.dtype().itemSize(), rows, cols);
            Block place = target.place(offsets[0], rows, cols);
            or(a, b, place, rows * cols);
            target.store(place, offsets[0], rows, cols);
        });
    }

    private static void or(Block a, Block b, Block to, int n) {
        for (int i = 0; i < n; i++) {
            to.ints[to.at + i] = a.ints[a.at + i] | b.ints[b.at + i];
        }
    }
}
