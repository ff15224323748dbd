package ndraster.io;

import java.awt.color.ColorSpace;
import java.awt.image.ColorModel;

/// What the samples of one pixel are, in the order of the array's last axis.
public enum ColorChannels {
    /// One grey sample: the array has no axis for it.
    GREY("grey"),
    /// Grey and alpha.
    GREY_ALPHA("grey+alpha"),
    /// Red, green, blue.
    RGB("RGB"),
    /// Red, green, blue, alpha.
    RGBA("RGBA"),
    /// Cyan, magenta, yellow, black, as inks: 0 is none, 255 all.
    CMYK("CMYK"),
    /// Samples of another meaning, or more than these.
    OTHER("other");

    private final String label;

    ColorChannels(String label) {
        this.label = label;
    }

    /// The name that people and JSON see: `RGB`, `grey+alpha`.
    public String label() {
        return label;
    }

    static ColorChannels of(ColorModel colors, int count) {
        int type = colors.getColorSpace().getType();
        boolean hasAlpha = colors.hasAlpha();
        return switch (type) {
            case ColorSpace.TYPE_GRAY -> pick(count, hasAlpha, 1, GREY, GREY_ALPHA);
            case ColorSpace.TYPE_RGB -> pick(count, hasAlpha, 3, RGB, RGBA);
            case ColorSpace.TYPE_CMYK -> count == 4 ? CMYK : OTHER;
            default -> OTHER;
        };
    }

    private static ColorChannels pick(
            int count, boolean hasAlpha, int colors, ColorChannels opaque, ColorChannels withAlpha) {
        if (count == colors) {
            return opaque;
        }
        return hasAlpha && count == colors + 1 ? withAlpha : OTHER;
    }
}
