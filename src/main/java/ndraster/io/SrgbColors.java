package ndraster.io;

import java.awt.color.CMMException;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.awt.Images;
import ndraster.dtype.DType;

/// Samples as they are stored, taken to sRGB.
///
/// Without a profile R, G, B and grey are taken for sRGB's already, and inks for pure ones, as other programs do.
final class SrgbColors {
    private static final int RGB = 3;

    private final ImageBytes file;
    private final Stored stored;
    private final Optional<ICC_Profile> profile;

    private SrgbColors(ImageBytes file, Stored stored, Optional<ICC_Profile> profile) {
        this.file = file;
        this.stored = stored;
        this.profile =
                profile.filter(found -> Profiles.fits(found, stored.channels().colors()));
    }

    static Stored of(ImageBytes file, Stored stored, Optional<ICC_Profile> profile) throws ImageFormatException {
        boolean isKnown = stored.channels().colors() > 0
                && stored.channels() != ColorChannels.INDEX
                && !stored.samples().dtype().equals(DType.BOOL);
        return isKnown ? new SrgbColors(file, stored, profile).convert() : stored;
    }

    private Stored convert() throws ImageFormatException {
        NDArray samples = stored.isPremultiplied() ? Alpha.divided(stored.samples()) : stored.samples();
        if (!isChanged()) {
            return new Stored(samples, stored.channels(), false, stored.isWindow());
        }
        checkType(samples);
        int count = stored.channels().colors();
        NDArray perPixel = samples.ndim() == 2 ? samples.get(":, :, newaxis") : samples;
        NDArray colors = perPixel.get(Index.ellipsis(), Index.to(count));
        NDArray rgb = profile.isPresent() ? throughProfile(colors, profile.get()) : withoutProfile(colors);
        return stored.channels().hasAlpha()
                ? withAlpha(rgb, perPixel.get(Index.ellipsis(), Index.at(count)))
                : opaque(rgb);
    }

    private boolean isChanged() {
        return profile.isPresent()
                || switch (stored.channels()) {
                    case CMYK, CMYK_ALPHA, LAB -> true;
                    default -> false;
                };
    }

    private void checkType(NDArray samples) throws ImageFormatException {
        if (!samples.dtype().equals(DType.UINT8) && !samples.dtype().equals(DType.UINT16)) {
            throw file.problem("sRGB of " + stored.channels().label() + " samples of type " + samples.dtype()
                    + " is not supported. Read them as stored");
        }
    }

    private boolean isGrey() {
        return stored.channels().colors() == 1;
    }

    private Stored opaque(NDArray rgb) {
        return new Stored(
                isGrey() ? rgb.get("..., 0") : rgb,
                isGrey() ? ColorChannels.GREY : ColorChannels.RGB,
                false,
                stored.isWindow());
    }

    private Stored withAlpha(NDArray rgb, NDArray alpha) {
        int colors = isGrey() ? 1 : RGB;
        NDArray all = NDArray.zeros(rgb.dtype(), rgb.length(0), rgb.length(1), colors + 1);
        all.set(rgb.get(Index.ellipsis(), Index.to(colors)), Index.ellipsis(), Index.to(colors));
        all.set(alpha, Index.ellipsis(), Index.at(colors));
        return new Stored(all, isGrey() ? ColorChannels.GREY_ALPHA : ColorChannels.RGBA, false, stored.isWindow());
    }

    private NDArray withoutProfile(NDArray colors) {
        return stored.channels() == ColorChannels.LAB ? Lab.toSrgb(colors) : Inks.toRgb(colors);
    }

    private NDArray throughProfile(NDArray colors, ICC_Profile source) throws ImageFormatException {
        NDArray rgb = NDArray.zeros(colors.dtype(), colors.length(0), colors.length(1), RGB);
        ColorConvertOp conversion = new ColorConvertOp(new ICC_Profile[] {source, Profiles.srgb()}, null);
        Raster from = Images.asImage(colors.copy()).getRaster();
        WritableRaster to = Images.asImage(rgb).getRaster();
        try {
            conversion.filter(from, to);
        } catch (CMMException | IllegalArgumentException e) {
            throw new ImageFormatException(
                    file.subject(),
                    "its colour profile can not be used: " + Reasons.wordsOf(e) + ". Read it as stored",
                    e);
        }
        return rgb;
    }
}
