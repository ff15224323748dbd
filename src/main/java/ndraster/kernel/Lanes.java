package ndraster.kernel;

import static ndraster.kernel.LaneLoops.LANES;

/// Loops over any number of bytes, of which all but the last few are computed eight at a time.
final class Lanes {
    private Lanes() {}

    /// A loop over elements as they are in memory.
    static Loop of(LaneLoops.Loop loop) {
        return (in, out, from, end) -> apply(loop, in[0].bytes, in[1].bytes, out[0].bytes, from, end);
    }

    private static void apply(LaneLoops.Loop loop, byte[] a, byte[] b, byte[] to, int from, int end) {
        int whole = end - (end - from) % LANES;
        loop.apply(a, b, to, from, whole);
        if (whole < end) {
            byte[] result = new byte[LANES];
            loop.apply(last(a, whole, end), last(b, whole, end), result, 0, LANES);
            System.arraycopy(result, 0, to, whole, end - whole);
        }
    }

    private static byte[] last(byte[] a, int from, int end) {
        byte[] lanes = new byte[LANES];
        System.arraycopy(a, from, lanes, 0, end - from);
        return lanes;
    }

    /// A loop with one number on the right.
    static ScalarLoop ofScalar(LaneScalarLoops.Loop loop) {
        return (in, scalar, out, from, end) ->
                apply(loop, in.bytes, (scalar.bytes[0] & 0xff) * LaneLoops.ONES, out.bytes, from, end);
    }

    /// A loop of one input.
    static Loop shiftRight(int by) {
        return (in, out, from, end) -> apply(LaneScalarLoops::shiftRight, in[0].bytes, by, out[0].bytes, from, end);
    }

    private static void apply(LaneScalarLoops.Loop loop, byte[] a, long scalar, byte[] to, int from, int end) {
        int whole = end - (end - from) % LANES;
        loop.apply(a, scalar, to, from, whole);
        if (whole < end) {
            byte[] result = new byte[LANES];
            loop.apply(last(a, whole, end), scalar, result, 0, LANES);
            System.arraycopy(result, 0, to, whole, end - whole);
        }
    }
}
