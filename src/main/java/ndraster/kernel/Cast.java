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
        boolean isMove = to.dtype().type() == from.dtype().type();
        copy(isMove ? Block.BYTES_TO_MOVE / to.dtype().itemSize() : Block.CAPACITY, memory, to, from);
    }

    static void copy(int blockCapacity, MemorySegment memory, Operand to, Operand from) {
        Tiles tiles = Tiles.of(blockCapacity, to.layout(), from.layout());
        int capacity = tiles.capacity();
        boolean isSameType = to.dtype().type() == from.dtype().type();
        Source source = isSameType
                ? Source.raw(from, tiles.rowStride(1), tiles.colStride(1), capacity, true)
                : Source.natural(from, tiles.rowStride(1), tiles.colStride(1), capacity);
        Target target = isSameType
                ? Target.raw(memory, to, tiles.rowStride(0), tiles.colStride(0), capacity, true)
                : Target.of(memory, to, from.dtype().type(), tiles.rowStride(0), tiles.colStride(0), capacity);
        tiles.forEach((offsets, rows, cols) -> target.put(source.load(offsets[1], rows, cols), offsets[0], rows, cols));
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
