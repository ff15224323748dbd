package ndraster;

/// Whether arrays share bytes.
final class Overlaps {
    private Overlaps() {}

    /// Whether the ranges of bytes that the two use meet. Cheap; may say yes where the elements themselves do not
    /// meet.
    static boolean mayShareMemory(NDArray a, NDArray b) {
        if (!a.storage().isSameBlockAs(b.storage()) || a.size() == 0 || b.size() == 0) {
            return false;
        }
        long shift = b.storage().address() - a.storage().address();
        return a.layout().extent(a.itemSize()).overlaps(b.layout().field(shift).extent(b.itemSize()));
    }

    /// Whether a loop that reads `source` while it writes `target`, element by element, could read what it has
    /// written: they may share memory, and not simply because they are the same elements in the same places.
    static boolean mayCollide(NDArray target, NDArray source) {
        return mayShareMemory(target, source) && !areSameElements(target, source);
    }

    private static boolean areSameElements(NDArray a, NDArray b) {
        long shift = b.storage().address() - a.storage().address();
        return a.itemSize() == b.itemSize()
                && a.dtype().equals(b.dtype())
                && a.layout().equals(b.layout().field(shift));
    }
}
