package ndraster;

/// Writes one element, as [Elements] reads it.
interface ElementFormat {
    String format(Object element);
}
