package ndraster.kernel;

/// A loop over blocks. Complex numbers come and go as two blocks each, real parts first.
interface Loop {
    /// Computes `n` elements.
    void apply(Block[] in, Block[] out, int n);

    static Loop ofInts(IntLoops.Loop loop) {
        return (in, out, n) ->
                loop.apply(in[0].ints, in[0].at, in[1].ints, in[1].at, out[0].ints, out[0].at, n);
    }

    static Loop ofLongs(LongLoops.Loop loop) {
        return (in, out, n) ->
                loop.apply(in[0].longs, in[0].at, in[1].longs, in[1].at, out[0].longs, out[0].at, n);
    }

    static Loop ofFloats(FloatLoops.Loop loop) {
        return (in, out, n) ->
                loop.apply(in[0].floats, in[0].at, in[1].floats, in[1].at, out[0].floats, out[0].at, n);
    }

    static Loop ofDoubles(DoubleLoops.Loop loop) {
        return (in, out, n) ->
                loop.apply(in[0].doubles, in[0].at, in[1].doubles, in[1].at, out[0].doubles, out[0].at, n);
    }

    static Loop ofBytes(ByteLoops.Loop loop) {
        return (in, out, n) ->
                loop.apply(in[0].bytes, in[0].at, in[1].bytes, in[1].at, out[0].bytes, out[0].at, n);
    }

    static Loop ofShorts(ShortLoops.Loop loop) {
        return (in, out, n) ->
                loop.apply(in[0].shorts, in[0].at, in[1].shorts, in[1].at, out[0].shorts, out[0].at, n);
    }
}
