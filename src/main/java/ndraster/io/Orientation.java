package ndraster.io;

import ndraster.NDArray;
import ndraster.Shaping;

/// How the stored rows and columns of a picture lie, by EXIF's tag 274: what a camera notes when it is held
/// sideways.
public enum Orientation {
    /// 1: the first row is the top.
    UPRIGHT(false, false, false),
    /// 2: left and right are exchanged.
    MIRRORED(false, false, true),
    /// 3: upside down.
    TURNED_180(false, true, true),
    /// 4: top and bottom are exchanged.
    FLIPPED(false, true, false),
    /// 5: rows are columns.
    TRANSPOSED(true, false, false),
    /// 6: to be turned by 90 degrees clockwise.
    TURNED_90(true, false, true),
    /// 7: rows are columns, both of them backwards.
    TRANSVERSE(true, true, true),
    /// 8: to be turned by 90 degrees counter-clockwise.
    TURNED_270(true, true, false);

    private final boolean swapsAxes;
    private final boolean reversesRows;
    private final boolean reversesColumns;

    Orientation(boolean swapsAxes, boolean reversesRows, boolean reversesColumns) {
        this.swapsAxes = swapsAxes;
        this.reversesRows = reversesRows;
        this.reversesColumns = reversesColumns;
    }

    /// The orientation that EXIF means by `value`; upright for values that EXIF does not know, as all viewers
    /// take them.
    public static Orientation ofExif(int value) {
        return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
    }

    /// EXIF's number, 1 to 8.
    public int exif() {
        return ordinal() + 1;
    }

    /// Whether the upright picture is as wide as the stored one is high.
    public boolean swapsAxes() {
        return swapsAxes;
    }

    /// Whether the first stored row is the top.
    boolean keepsRows() {
        return !swapsAxes && !reversesRows;
    }

    /// `stored`, `(h, w)` or `(h, w, c)`, as people are to see it. A view.
    public NDArray asUpright(NDArray stored) {
        NDArray turned = swapsAxes ? stored.swapAxes(0, 1) : stored;
        turned = reversesRows ? Shaping.flip(turned, 0) : turned;
        return reversesColumns ? Shaping.flip(turned, 1) : turned;
    }

    /// What [#asUpright] makes `upright` of. A view.
    NDArray asStored(NDArray upright) {
        NDArray turned = reversesColumns ? Shaping.flip(upright, 1) : upright;
        turned = reversesRows ? Shaping.flip(turned, 0) : turned;
        return swapsAxes ? turned.swapAxes(0, 1) : turned;
    }

    /// Where the pixels that `window` selects of the upright picture are stored.
    ///
    /// @param height the rows of the upright picture
    /// @param width the columns of the upright picture
    Window stored(Window window, long height, long width) {
        Window.Axis rows = reversesRows ? window.rows().reversed(height) : window.rows();
        Window.Axis columns = reversesColumns ? window.columns().reversed(width) : window.columns();
        return swapsAxes ? new Window(columns, rows) : new Window(rows, columns);
    }

    /// Those pixels of `window`, which is stored, that are the upright picture's rows from the `from`th to before
    /// the `to`th.
    Window rows(Window window, long from, long to) {
        Window upright = swapsAxes ? window.transposed() : window;
        long height = upright.rows().count();
        Window some = reversesRows ? upright.rows(height - to, height - from) : upright.rows(from, to);
        return swapsAxes ? some.transposed() : some;
    }
}
