package ndraster.kernel;

import java.util.ArrayList;
import java.util.List;
import ndraster.layout.Layout;

/// One axis of a [Sweep], or several that lie one inside the other.
///
/// @param number of the axis in the input
/// @param step from a total to the next along the axis: 0 if it is reduced
record SweepAxis(int number, long length, long stride, boolean isReduced, int step) {
    boolean encloses(SweepAxis inner) {
        return isReduced == inner.isReduced && stride == inner.stride * inner.length;
    }

    boolean enclosedBy(SweepAxis outer) {
        return outer.stride == stride * length;
    }

    private SweepAxis enclosing(SweepAxis inner) {
        return new SweepAxis(number, length * inner.length, inner.stride, isReduced, inner.step);
    }

    SweepAxis withStep(int other) {
        return new SweepAxis(number, length, stride, isReduced, other);
    }

    SweepAxis withLength(long other) {
        return new SweepAxis(number, other, stride, isReduced, step);
    }

    /// The axes that are longer than 1, the one with the shortest stride last.
    static List<SweepAxis> sorted(Layout layout, boolean[] isReduced) {
        List<SweepAxis> axes = new ArrayList<>();
        for (int number = layout.ndim() - 1; number >= 0; number--) {
            if (layout.length(number) != 1) {
                insert(axes, new SweepAxis(number, layout.length(number), layout.stride(number), isReduced[number], 0));
            }
        }
        return axes;
    }

    /// Moves an axis inwards past those with longer strides; axes without a stride neither stop it nor let it pass
    /// alone.
    private static void insert(List<SweepAxis> axes, SweepAxis axis) {
        int at = 0;
        for (int i = 0; i < axes.size(); i++) {
            long other = Math.abs(axes.get(i).stride);
            if (axis.stride != 0 && other != 0) {
                if (other <= Math.abs(axis.stride)) {
                    break;
                }
                at = i + 1;
            }
        }
        axes.add(at, axis);
    }

    /// Neighbours that lie one inside the other and are both reduced or both kept become one.
    static List<SweepAxis> merged(List<SweepAxis> sorted) {
        List<SweepAxis> result = new ArrayList<>();
        for (SweepAxis axis : sorted) {
            if (!result.isEmpty() && result.getLast().encloses(axis)) {
                result.add(result.removeLast().enclosing(axis));
            } else {
                result.add(axis);
            }
        }
        return result;
    }
}
