package ndraster.io;

import java.util.List;
import java.util.Optional;
import ndraster.NDArray;
import ndraster.awt.Images;
import ndraster.dtype.DType;

/// Whether a TIFF's page has colours of CIE L\*a\*b\*. Its plug-in would take them to sRGB, or refuse them; it is
/// made to take them for red, green and blue, which it leaves as they are.
///
/// @param space theirs; nothing if the page has other colours
record TiffLab(TiffDirectory fields, Optional<LabSpace> space) {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int MEANING = 262;
    private static final int COUNT = 277;
    private static final int RGB = 2;
    private static final int COLORS = 3;

    private static final TiffLab NONE = new TiffLab(new TiffDirectory(List.of()), Optional.empty());

    static TiffLab of(ImageBytes bytes, int page) {
        try {
            return TiffDirectory.of(FileView.bigEndian(bytes.memory()), page)
                    .map(TiffLab::of)
                    .orElse(NONE);
        } catch (IndexOutOfBoundsException _) {
            return NONE; // the plug-in says what is wrong
        }
    }

    private static TiffLab of(TiffDirectory directory) {
        long bits = directory.number(BITS, 1);
        boolean isKnown = directory.number(COUNT, 1) >= COLORS && (bits == Byte.SIZE || bits == Short.SIZE);
        return new TiffLab(
                directory, isKnown ? LabSpace.ofPhotometric((int) directory.number(MEANING, 0)) : Optional.empty());
    }

    boolean isPresent() {
        return space.isPresent();
    }

    /// The fields by which the decoder leaves the samples as they are.
    List<TiffField> plain() {
        return isPresent() ? List.of(TiffField.ofShort(MEANING, RGB)) : List.of();
    }

    ImageInfo describe() {
        return new ImageInfo(
                "TIFF",
                fields.number(WIDTH, 0),
                fields.number(HEIGHT, 0),
                fields.number(BITS, 0) == Byte.SIZE ? DType.UINT8 : DType.UINT16,
                channels(),
                (int) fields.number(COUNT, 0),
                Orientation.UPRIGHT,
                false,
                false);
    }

    private ColorChannels channels() {
        return fields.number(COUNT, 0) == COLORS
                ? space.map(LabSpace::channels).orElse(ColorChannels.OTHER)
                : ColorChannels.OTHER;
    }

    /// The samples as an image of such colours, so that nobody writes them as red, green and blue.
    Stored seen(Stored stored) {
        if (space.isEmpty()) {
            return stored;
        }
        boolean isPlain = channels() != ColorChannels.OTHER;
        NDArray samples = isPlain ? ofSpace(stored.samples(), space.get()) : stored.samples();
        return new Stored(samples, channels(), false, stored.isWindow());
    }

    private static NDArray ofSpace(NDArray samples, LabSpace space) {
        return Images.asArray(Images.asImage(samples, space, false));
    }
}
