package ndraster.io;

/// How many pixels share one colour in a JPEG; brightness is always stored for each.
public enum ChromaSubsampling {
    /// 4:4:4: each pixel has its own.
    NONE(1, 1),
    /// 4:2:2: two beside each other.
    HALF(2, 1),
    /// 4:2:0: two by two.
    QUARTER(2, 2);

    private final int horizontal;
    private final int vertical;

    ChromaSubsampling(int horizontal, int vertical) {
        this.horizontal = horizontal;
        this.vertical = vertical;
    }

    int horizontal() {
        return horizontal;
    }

    int vertical() {
        return vertical;
    }
}
