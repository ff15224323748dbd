package ndraster.layout;

/// A range of bytes, `start` inclusive, `end` exclusive.
public record Extent(long start, long end) {
    /// Whether both have a byte in common.
    public boolean overlaps(Extent other) {
        return start < other.end && other.start < end;
    }

    /// The number of bytes.
    public long size() {
        return end - start;
    }
}
