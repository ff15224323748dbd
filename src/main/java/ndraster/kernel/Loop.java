package ndraster.kernel;

/// A loop over blocks. Complex numbers come and go as two blocks each, real parts first.
interface Loop {
    /// Computes `n` elements.
    void apply(Block[] in, Block[] out, int from, int end);

    static Loop ofInts(IntLoops.Loop loop) {
        return (in, out, from, end) -> loop.apply(in[0].ints, in[1].ints, out[0].ints, from, end);
    }

    static Loop ofLongs(LongLoops.Loop loop) {
        return (in, out, from, end) -> loop.apply(in[0].longs, in[1].longs, out[0].longs, from, end);
    }

    static Loop ofFloats(FloatLoops.Loop loop) {
        return (in, out, from, end) -> loop.apply(in[0].floats, in[1].floats, out[0].floats, from, end);
    }

    static Loop ofDoubles(DoubleLoops.Loop loop) {
        return (in, out, from, end) -> loop.apply(in[0].doubles, in[1].doubles, out[0].doubles, from, end);
    }

    static Loop ofBytes(ByteLoops.Loop loop) {
        return (in, out, from, end) -> loop.apply(in[0].bytes, in[1].bytes, out[0].bytes, from, end);
    }

    static Loop ofShorts(ShortLoops.Loop loop) {
        return (in, out, from, end) -> loop.apply(in[0].shorts, in[1].shorts, out[0].shorts, from, end);
    }
}
