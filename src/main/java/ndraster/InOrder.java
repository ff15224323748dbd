package ndraster;

import ndraster.dtype.Struct;
import ndraster.layout.Layout;

/// The one overlap that NumPy does not take apart: one-dimensional arrays whose strides point the same way are copied
/// element after element, from the end if the target begins inside the source. Where steps or item sizes differ,
/// elements that have been written are then read again, and that is NumPy's answer.
final class InOrder {
    private InOrder() {}

    /// Whether the answer differs from that of a copy made first.
    ///
    /// @param source in the shape of the target
    static boolean isNumpys(NDArray target, NDArray source) {
        if (target.ndim() != 1 || target.dtype() instanceof Struct) {
            return false;
        }
        long to = target.strides()[0];
        long from = source.strides()[0];
        if (from == 0) {
            return false; // it is read once
        }
        boolean isSameWay = to >= 0 == from >= 0;
        return isSameWay && (to != from || target.itemSize() != source.itemSize());
    }

    /// @param source in the shape of the target
    static void assign(NDArray target, NDArray source) {
        boolean isBackwards = target.layout().stride(0) < 0;
        NDArray to = isBackwards ? reversed(target) : target;
        NDArray from = isBackwards ? reversed(source) : source;
        long n = to.size();
        long shift = to.storage().address() + to.offset() - from.storage().address() - from.offset();
        boolean fromTheEnd = shift > 0 && n * from.layout().stride(0) > shift;
        for (long i = 0; i < n; i++) {
            Index element = Index.at(fromTheEnd ? n - 1 - i : i);
            to.get(element).assign(from.get(element).copy());
        }
    }

    private static NDArray reversed(NDArray array) {
        Layout layout = array.layout();
        return array.withLayout(layout.slice(0, layout.length(0) - 1, -1, layout.length(0)));
    }
}
