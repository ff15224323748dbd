package ndraster;

/// Anything whose memory can be seen as an array: NumPy's `__array_interface__` attribute, as one method.
///
/// Implement it, and [NDArray#asArray(ArrayInterfaceExporter)] gives an array over the object's own memory. The array
/// keeps the exporter reachable.
@FunctionalInterface
public interface ArrayInterfaceExporter {
    /// Where the memory is and what it means.
    ArrayInterface arrayInterface();
}
