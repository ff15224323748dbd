package ndraster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import ndraster.layout.Layout;

/// Which elements are written: all, or of each long axis only some at both ends.
///
/// @param isSummary whether long axes are cut
/// @param items how many elements are left at each end
record Edges(boolean isSummary, int items) {
    static Edges of(long size, PrintOptions options) {
        return new Edges(size > options.threshold(), options.edgeItems());
    }

    boolean cuts(long length) {
        return isSummary && length > 2L * items;
    }

    /// The indices of an axis that are written.
    LongStream of(long length) {
        return cuts(length)
                ? LongStream.concat(LongStream.range(0, items), LongStream.range(length - items, length))
                : LongStream.range(0, length);
    }

    /// The elements that are written, in C order. No other memory is read.
    List<Object> read(NDArray array) {
        List<Object> values = new ArrayList<>();
        Layout layout = array.layout();
        offsets(layout, 0, layout.offset())
                .forEach(at -> values.add(Elements.read(array.storage().readable(), at, array.dtype())));
        return values;
    }

    private LongStream offsets(Layout layout, int axis, long start) {
        return axis == layout.ndim()
                ? LongStream.of(start)
                : of(layout.length(axis)).flatMap(i -> offsets(layout, axis + 1, start + i * layout.stride(axis)));
    }
}
