package ndraster.pixel;

import java.util.List;

/// The names of `BufferedImage.TYPE_…`.
public final class ImageTypeNames {
    private static final List<String> NAMES = List.of(
            "TYPE_CUSTOM",
            "TYPE_INT_RGB",
            "TYPE_INT_ARGB",
            "TYPE_INT_ARGB_PRE",
            "TYPE_INT_BGR",
            "TYPE_3BYTE_BGR",
            "TYPE_4BYTE_ABGR",
            "TYPE_4BYTE_ABGR_PRE",
            "TYPE_USHORT_565_RGB",
            "TYPE_USHORT_555_RGB",
            "TYPE_BYTE_GRAY",
            "TYPE_USHORT_GRAY",
            "TYPE_BYTE_BINARY",
            "TYPE_BYTE_INDEXED");

    private ImageTypeNames() {}

    /// The name of a type; of a number that AWT does not have, `TYPE_` and the number.
    public static String name(int type) {
        return type >= 0 && type < NAMES.size() ? NAMES.get(type) : "TYPE_" + type;
    }

    /// How many types there are beside `TYPE_CUSTOM`; they are numbered from 1.
    public static int count() {
        return NAMES.size() - 1;
    }
}
