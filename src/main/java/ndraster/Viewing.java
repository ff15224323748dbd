package ndraster;

import java.util.List;
import ndraster.layout.Layout;

/// The layout that positions, slices and new axes choose from another one: its numbers are found in one pass, since
/// programs make views much more often than anything else.
final class Viewing {
    private final Layout from;
    private final List<Index> index;
    private final int whole;
    private final long[] shape;
    private final long[] strides;
    private long offset;
    private int axis;
    private int made;

    private Viewing(Layout from, List<Index> index) {
        int taken = 0;
        int added = 0;
        int ellipses = 0;
        int slices = 0;
        for (Index part : index) {
            switch (part) {
                case Index.At _ -> taken++;
                case Index.Slice _ -> slices++;
                case Index.NewAxis _ -> added++;
                case Index.Ellipsis _ -> ellipses++;
                default -> throw Indexing.notAnIndex("a field stands alone between the brackets");
            }
        }
        Indexing.checkCounts(ellipses, taken + slices, from.ndim());
        this.from = from;
        this.index = index;
        this.whole = from.ndim() - taken - slices;
        this.shape = new long[from.ndim() - taken + added];
        this.strides = new long[shape.length];
        this.offset = from.offset();
    }

    static Layout of(Layout from, List<Index> index) {
        return new Viewing(from, index).view();
    }

    private Layout view() {
        for (Index part : index) {
            switch (part) {
                case Index.At(long position) -> select(position);
                case Index.Slice slice -> slice(slice);
                case Index.NewAxis _ -> shape[made++] = 1;
                default -> keep(whole);
            }
        }
        keep(from.ndim() - axis);
        return Layout.ofOwn(shape, strides, offset);
    }

    private void select(long position) {
        offset += Axes.position(position, from.length(axis), axis) * from.stride(axis);
        axis++;
    }

    private void slice(Index.Slice slice) {
        SliceRange range = SliceRange.of(slice, from.length(axis));
        offset += range.length() == 0 ? 0 : range.first() * from.stride(axis);
        shape[made] = range.length();
        strides[made++] = from.stride(axis++) * range.step();
    }

    private void keep(int count) {
        for (int k = 0; k < count; k++) {
            shape[made] = from.length(axis);
            strides[made++] = from.stride(axis++);
        }
    }
}
