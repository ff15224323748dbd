package ndraster.kernel;

import ndraster.layout.Layout;

/// Layouts whose first one runs forwards along every axis: all others are turned with it. The elements that
/// meet stay the same, and those of an image with its channels backwards in memory are seen to lie one after
/// the other.
public final class Upright {
    private Upright() {}

    /// Layouts of one shape, the output first.
    public static Layout[] of(Layout... layouts) {
        Layout[] upright = layouts;
        for (int axis = 0; axis < layouts[0].ndim(); axis++) {
            if (isBackwards(layouts[0], axis)) {
                upright = turned(upright, axis);
            }
        }
        return upright;
    }

    /// A layout that runs forwards along the axes that are chosen.
    public static Layout of(Layout layout, boolean[] isChosen) {
        Layout upright = layout;
        for (int axis = 0; axis < layout.ndim(); axis++) {
            if (isChosen[axis] && isBackwards(layout, axis)) {
                upright = turned(upright, axis);
            }
        }
        return upright;
    }

    /// Operands, the output first.
    static Operand[] of(Operand... operands) {
        Layout first = operands[0].layout();
        Operand[] upright = operands;
        for (int axis = 0; axis < first.ndim(); axis++) {
            if (isBackwards(first, axis)) {
                upright = turned(upright, axis);
            }
        }
        return upright;
    }

    private static boolean isBackwards(Layout layout, int axis) {
        return layout.stride(axis) < 0 && layout.length(axis) > 1;
    }

    private static Layout[] turned(Layout[] layouts, int axis) {
        Layout[] turned = new Layout[layouts.length];
        for (int k = 0; k < turned.length; k++) {
            turned[k] = turned(layouts[k], axis);
        }
        return turned;
    }

    private static Operand[] turned(Operand[] operands, int axis) {
        Operand[] turned = new Operand[operands.length];
        for (int k = 0; k < turned.length; k++) {
            turned[k] = operands[k].withLayout(turned(operands[k].layout(), axis));
        }
        return turned;
    }

    private static Layout turned(Layout layout, int axis) {
        return layout.slice(axis, layout.length(axis) - 1, -1, layout.length(axis));
    }
}
