package ndraster.io;

import java.awt.color.ColorSpace;
import java.util.Optional;

/// CIE L\*a\*b\* as a TIFF stores it.
final class LabSpace extends ColorSpace {
    private static final long serialVersionUID = 1;
    private static final int COLORS = 3;
    private static final int SIGNED = 8;
    private static final int OFFSET = 9;
    private static final int WHITE = 255;

    private final ColorChannels channels;

    private LabSpace(ColorChannels channels) {
        super(TYPE_Lab, COLORS);
        this.channels = channels;
    }

    /// The one with TIFF's number for it; nothing for other colours.
    static Optional<LabSpace> ofPhotometric(int number) {
        return switch (number) {
            case SIGNED -> Optional.of(new LabSpace(ColorChannels.LAB));
            case OFFSET -> Optional.of(new LabSpace(ColorChannels.ICC_LAB));
            default -> Optional.empty();
        };
    }

    ColorChannels channels() {
        return channels;
    }

    @Override
    public float[] toRGB(float[] samples) {
        double[] rgb = new double[COLORS];
        Lab.of(channels, WHITE)
                .toSrgb(new double[] {samples[0] * WHITE, samples[1] * WHITE, samples[2] * WHITE}, 0, rgb);
        return new float[] {(float) rgb[0], (float) rgb[1], (float) rgb[2]};
    }

    @Override
    public float[] toCIEXYZ(float[] samples) {
        return getInstance(CS_sRGB).toCIEXYZ(toRGB(samples));
    }

    @Override
    public float[] fromRGB(float[] colors) {
        throw new UnsupportedOperationException("colors are not taken to Lab here");
    }

    @Override
    public float[] fromCIEXYZ(float[] colors) {
        return fromRGB(colors);
    }
}
