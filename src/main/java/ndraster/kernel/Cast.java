package ndraster.kernel;

import java.lang.foreign.MemorySegment;
import ndraster.dtype.NumericType;

/// Copies real numbers from one layout, memory, byte order and type to another.
public final class Cast {
    private Cast() {}

    /// Copies every element of `from` to `to`, which has the same shape, by C's conversions. The two must not
    /// overlap, unless they are the same elements.
    ///
    /// @param memory the memory of `to`, for writing
    public static void copy(MemorySegment memory, Operand to, Operand from) {
        Parallel.run(memory, (part, parts) -> copy(capacity(to, from), memory, part, parts[0]), to, from);
    }

    private static int capacity(Operand to, Operand from) {
        int size = to.dtype().itemSize();
        return to.dtype().type() == from.dtype().type()
                ? Block.BYTES_TO_MOVE / size
                : Math.min(
                        Block.NARROW_CAPACITY,
                        Block.BYTES_TO_CONVERT / (size + from.dtype().itemSize()));
    }

    static void copy(int blockCapacity, MemorySegment memory, Operand to, Operand from) {
        Tiles tiles = Tiles.of(blockCapacity, to.layout(), from.layout());
        Source source = source(tiles, from, to.dtype().type());
        Target target = target(tiles, memory, to, from.dtype().type());
        tiles.forEach((offsets, rows, cols) -> target.put(source.load(offsets[1], rows, cols), offsets[0], rows, cols));
    }

    private static Source source(Tiles tiles, Operand from, NumericType to) {
        NumericType type = from.dtype().type();
        return type == to || Shortcut.isToFloats(type, to)
                ? Source.raw(from, tiles.rowStride(1), tiles.colStride(1), tiles.capacity(), true)
                : Source.natural(from, tiles.rowStride(1), tiles.colStride(1), tiles.capacity());
    }

    private static Target target(Tiles tiles, MemorySegment memory, Operand to, NumericType from) {
        NumericType type = to.dtype().type();
        long rowStride = tiles.rowStride(0);
        long colStride = tiles.colStride(0);
        if (type == from) {
            return Target.raw(memory, to, rowStride, colStride, tiles.capacity(), true);
        }
        return Shortcut.toFloats(from, type)
                .map(shortcut -> Target.by(shortcut, memory, to, rowStride, colStride, tiles.capacity()))
                .orElseGet(() -> Target.of(memory, to, from, rowStride, colStride, tiles.capacity()));
    }

    /// Sets each bool of `to` to whether a complex number is not zero.
    ///
    /// @param memory the memory of `to`, for writing
    /// @param real the real parts; the imaginary ones lie directly behind them
    public static void truthOfComplex(MemorySegment memory, Operand to, Operand real) {
        Operand imaginary = new Operand(
                real.storage(), real.dtype(), real.layout().field(real.dtype().itemSize()));
        Loop or = (in, out, from, end) -> or(in[0].ints, in[1].ints, out[0].ints, from, end);
        Elementwise.run(new TypedLoop(NumericType.BOOL, NumericType.BOOL, or), memory, to, real, imaginary);
    }

    private static void or(int[] a, int[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] | b[x];
        }
    }
}
