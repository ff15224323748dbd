package ndraster.screen;

/// What is painted.
public interface Picture {
    /// The colours of elements, row by row, as AWT's `TYPE_INT_ARGB` has them.
    ///
    /// @throws IllegalStateException if the memory is gone
    int[] colours(Span rows, Span columns);
}
