package ndraster.io;

import java.awt.color.ICC_Profile;
import java.util.Optional;
import ndraster.Index;
import ndraster.NDArray;
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
        this.profile = profile.filter(found -> !stored.channels().areLab()
                && Profiles.fits(found, stored.channels().colors()));
    }

    static Stored of(ImageBytes file, Stored stored, Optional<ICC_Profile> profile) throws ImageFormatException {
        if (stored.channels() == ColorChannels.OTHER) {
            throw file.problem("sRGB of "
                    + ChannelCounts.count(stored.samples())
                    + " samples per pixel, whose meaning is not known, is not possible. Read them as stored");
        }
        boolean isKnown = stored.channels() != ColorChannels.INDEX
                && !stored.samples().dtype().equals(DType.BOOL);
        return isKnown ? new SrgbColors(file, stored, profile).convert() : stored;
    }

    private Stored convert() throws ImageFormatException {
        NDArray samples = stored.isPremultiplied() ? Alpha.divided(stored.samples()) : stored.samples();
        if (!isChanged() && stored.channels().isPlain()) {
            return new Stored(samples, stored.channels(), false, stored.isWindow());
        }
        int count = stored.channels().colors();
        NDArray perPixel = samples.ndim() == 2 ? samples.get(":, :, newaxis") : samples;
        NDArray colors = perPixel.get(Index.ellipsis(), Index.to(count));
        if (!isChanged()) {
            return new Stored(
                    isGrey() ? colors.get("..., 0") : colors, stored.channels().inSrgb(), false, stored.isWindow());
        }
        checkType(samples);
        NDArray rgb = profile.isPresent()
                ? ProfileConversion.convert(colors, profile.get(), Profiles.srgb(), file.subject())
                : withoutProfile(colors);
        return stored.channels().hasAlpha()
                ? withAlpha(rgb, perPixel.get(Index.ellipsis(), Index.at(count)))
                : opaque(rgb);
    }

    private boolean isChanged() {
        return profile.isPresent()
                || switch (stored.channels()) {
                    case CMYK, CMYK_ALPHA, CMYK_EXTRA, LAB, ICC_LAB -> true;
                    default -> false;
                };
    }

    private void checkType(NDArray samples) throws ImageFormatException {
        if (!ProfileConversion.supports(samples.dtype())) {
            throw file.problem("sRGB of " + stored.channels().label() + " samples of type " + samples.dtype()
                    + " is not supported. Read them as stored");
        }
    }

    private boolean isGrey() {
        return stored.channels().colors() == 1;
    }

    private Stored opaque(NDArray rgb) {
        return new Stored(isGrey() ? rgb.get("..., 0") : rgb, stored.channels().inSrgb(), false, stored.isWindow());
    }

    private Stored withAlpha(NDArray rgb, NDArray alpha) {
        int colors = isGrey() ? 1 : RGB;
        NDArray all = NDArray.zeros(rgb.dtype(), rgb.length(0), rgb.length(1), colors + 1);
        all.set(rgb.get(Index.ellipsis(), Index.to(colors)), Index.ellipsis(), Index.to(colors));
        all.set(alpha, Index.ellipsis(), Index.at(colors));
        return new Stored(all, stored.channels().inSrgb(), false, stored.isWindow());
    }

    private NDArray withoutProfile(NDArray colors) {
        return stored.channels().areLab() ? Lab.toSrgb(colors, stored.channels()) : Inks.toRgb(colors);
    }
}
