package ndraster.io;

import java.awt.color.ColorSpace;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;

/// What the samples of one pixel are, in the order of the array's last axis.
public enum ColorChannels {
    /// One grey sample: the array has no axis for it.
    GREY("grey", 1, false),
    /// Grey and alpha.
    GREY_ALPHA("grey+alpha", 1, true),
    /// Red, green, blue.
    RGB("RGB", 3, false),
    /// Red, green, blue, alpha.
    RGBA("RGBA", 3, true),
    /// Cyan, magenta, yellow, black, as inks: 0 is none, 255 all.
    CMYK("CMYK", 4, false),
    /// Inks and alpha.
    CMYK_ALPHA("CMYK+alpha", 4, true),
    /// CIE L\*a\*b\*: L from 0 to all, a and b in two's complement, in 16 bits 256 times as large.
    LAB("Lab", 3, false),
    /// CIE L\*a\*b\* as ICC profiles have it: a and b around 128, in 16 bits around 32768, where an L of 65280 is
    /// all.
    ICC_LAB("ICC Lab", 3, false),
    /// Grey and more samples, whose meaning the file does not say.
    GREY_EXTRA("grey+extra", 1, false),
    /// Red, green, blue and more samples, whose meaning the file does not say.
    RGB_EXTRA("RGB+extra", 3, false),
    /// Inks and more samples, whose meaning the file does not say.
    CMYK_EXTRA("CMYK+extra", 4, false),
    /// Indices into a palette.
    INDEX("index", 1, false),
    /// Samples of another meaning, or more than these.
    OTHER("other", 0, false);

    private final String label;
    private final int colors;
    private final boolean hasAlpha;

    ColorChannels(String label, int colors, boolean hasAlpha) {
        this.label = label;
        this.colors = colors;
        this.hasAlpha = hasAlpha;
    }

    /// The name that people and JSON see: `RGB`, `grey+alpha`.
    public String label() {
        return label;
    }

    /// How many samples of a pixel stand for its colour; 0 if that is not known.
    public int colors() {
        return colors;
    }

    /// Whether the last sample of a pixel is its alpha.
    public boolean hasAlpha() {
        return hasAlpha;
    }

    /// What `count` samples of these colours are.
    static ColorChannels of(ColorModel colors, int count) {
        if (colors instanceof IndexColorModel) {
            return ofCount(count);
        }
        boolean hasAlpha = colors.hasAlpha();
        return switch (colors.getColorSpace().getType()) {
            case ColorSpace.TYPE_GRAY -> pick(count, hasAlpha, GREY, GREY_ALPHA, GREY_EXTRA);
            case ColorSpace.TYPE_RGB -> pick(count, hasAlpha, RGB, RGBA, RGB_EXTRA);
            case ColorSpace.TYPE_CMYK -> pick(count, hasAlpha, CMYK, CMYK_ALPHA, CMYK_EXTRA);
            case ColorSpace.TYPE_Lab -> pick(count, false, lab(colors.getColorSpace()), OTHER, OTHER);
            default -> OTHER;
        };
    }

    private static ColorChannels lab(ColorSpace space) {
        return space instanceof LabSpace known ? known.channels() : ICC_LAB;
    }

    /// What so many samples are if nobody says otherwise.
    static ColorChannels ofCount(int count) {
        return switch (count) {
            case 1 -> GREY;
            case 2 -> GREY_ALPHA;
            case 3 -> RGB;
            case 4 -> RGBA;
            default -> OTHER;
        };
    }

    private static ColorChannels pick(
            int count, boolean hasAlpha, ColorChannels opaque, ColorChannels withAlpha, ColorChannels withExtra) {
        if (count == opaque.colors) {
            return opaque;
        }
        if (hasAlpha) {
            return count == opaque.colors + 1 ? withAlpha : OTHER;
        }
        return count > opaque.colors ? withExtra : OTHER;
    }

    /// What becomes of them by [Colors#SRGB].
    ColorChannels inSrgb() {
        return switch (this) {
            case GREY, GREY_EXTRA -> GREY;
            case RGB, RGB_EXTRA, CMYK, CMYK_EXTRA, LAB, ICC_LAB -> RGB;
            case RGBA, CMYK_ALPHA -> RGBA;
            case GREY_ALPHA, INDEX, OTHER -> this;
        };
    }

    boolean areLab() {
        return this == LAB || this == ICC_LAB;
    }

    /// Whether the number of samples tells what they are: grey or R, G, B, maybe with alpha.
    boolean isPlain() {
        return this == GREY || this == GREY_ALPHA || this == RGB || this == RGBA;
    }
}
