package ndraster;

/// A slice on an axis of known length: where it begins and how many elements it has.
record SliceRange(long first, long step, long length) {
    /// Python's `slice.indices`.
    static SliceRange of(Index.Slice slice, long n) {
        long step = slice.step().orElse(1);
        long lowest = step > 0 ? 0 : -1;
        long highest = step > 0 ? n : n - 1;
        long start = slice.start().isPresent()
                ? clip(slice.start().getAsLong(), n, lowest, highest)
                : step > 0 ? lowest : highest;
        long stop = slice.stop().isPresent()
                ? clip(slice.stop().getAsLong(), n, lowest, highest)
                : step > 0 ? highest : lowest;
        return new SliceRange(start, step, length(start, stop, step));
    }

    private static long clip(long index, long n, long lowest, long highest) {
        long counted = index < 0 ? index + n : index;
        return Math.max(lowest, Math.min(counted, highest));
    }

    static long length(long start, long stop, long step) {
        if (step > 0) {
            return start < stop ? (stop - start - 1) / step + 1 : 0;
        }
        return stop < start ? (stop - start + 1) / step + 1 : 0;
    }
}
