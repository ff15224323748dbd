package ndraster;

import ndraster.dtype.DType;
import ndraster.dtype.SubArray;
import ndraster.layout.Layout;

/// Elements of which at least one is a sub-array, as arrays of what they are made of. Their last axes meet;
/// what is missing in front, or has length 1, is repeated; what is too long is cut off, and what is too short
/// leaves the rest of the target zero.
///
/// @param toBase the type of the parts of the target
/// @param target those parts that come from the source
/// @param fromBase the type of the parts of the source
/// @param source those parts, in the shape of `target`
/// @param isLarger whether the target has other parts besides
record SubArrayPair(DType toBase, Layout target, DType fromBase, Layout source, boolean isLarger) {
    static SubArrayPair of(DType to, Layout toLayout, DType from, Layout fromLayout) {
        DType toBase = base(to);
        DType fromBase = base(from);
        Layout target = toLayout.append(inner(to), toBase.itemSize());
        Layout source = withAxes(toLayout.ndim(), inner(to).length, from, fromLayout);
        boolean isLarger = false;
        for (int axis = toLayout.ndim(); axis < target.ndim(); axis++) {
            long wanted = target.length(axis);
            long there = source.length(axis);
            if (there > wanted) {
                source = source.slice(axis, 0, 1, wanted);
            } else if (there > 1 && there < wanted) {
                target = target.slice(axis, 0, 1, there);
                isLarger = true;
            }
        }
        return new SubArrayPair(
                toBase, target, fromBase, source.broadcastTo(target.shape()).orElseThrow(), isLarger);
    }

    private static DType base(DType dtype) {
        return dtype instanceof SubArray sub ? sub.base() : dtype;
    }

    private static long[] inner(DType dtype) {
        return dtype instanceof SubArray sub
                ? sub.shape().stream().mapToLong(Integer::longValue).toArray()
                : new long[0];
    }

    /// As many axes behind the first `outer` ones as the target has: the first elements of axes that are too many,
    /// further ones of length 1 for those that are too few.
    private static Layout withAxes(int outer, int count, DType from, Layout fromLayout) {
        long[] inner = inner(from);
        Layout source = fromLayout.append(inner, base(from).itemSize());
        for (int surplus = inner.length - count; surplus > 0; surplus--) {
            source = source.select(outer, 0);
        }
        for (int missing = count - inner.length; missing > 0; missing--) {
            source = source.newAxis(outer);
        }
        return source;
    }
}
