package ndraster.io;

import java.awt.color.ColorSpace;

/// Cyan, magenta, yellow and black without a profile: Java has a space of inks only with one.
final class PlainInks extends ColorSpace {
    private static final long serialVersionUID = 1;
    private static final int INKS = 4;
    private static final int BLACK = 3;

    PlainInks() {
        super(TYPE_CMYK, INKS);
    }

    /// Each ink takes its colour, black takes all.
    @Override
    public float[] toRGB(float[] inks) {
        float[] colors = new float[BLACK];
        for (int i = 0; i < colors.length; i++) {
            colors[i] = (1 - inks[i]) * (1 - inks[BLACK]);
        }
        return colors;
    }

    @Override
    public float[] fromRGB(float[] colors) {
        return new float[] {1 - colors[0], 1 - colors[1], 1 - colors[2], 0};
    }

    @Override
    public float[] toCIEXYZ(float[] inks) {
        return getInstance(CS_sRGB).toCIEXYZ(toRGB(inks));
    }

    @Override
    public float[] fromCIEXYZ(float[] colors) {
        return fromRGB(getInstance(CS_sRGB).fromCIEXYZ(colors));
    }
}
