package ndraster.io;

import java.awt.color.CMMException;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.awt.Images;
import ndraster.dtype.DType;

/// Colours taken from one profile's space to another's, by the JDK's colour management.
final class ProfileConversion {
    private static final int RGB = 3;

    private ProfileConversion() {}

    static boolean supports(DType type) {
        return type.equals(DType.UINT8) || type.equals(DType.UINT16);
    }

    /// The colours in the target's space, `(h, w, m)` of the same type, m being the target's colours. A copy.
    ///
    /// @param colors `(h, w, n)`, uint8 or uint16, n being the source's colours
    /// @param subject what errors name
    static NDArray convert(NDArray colors, ICC_Profile source, ICC_Profile target, String subject)
            throws ImageFormatException {
        NDArray converted =
                NDArray.zeros(colors.dtype(), colors.length(0), colors.length(1), target.getNumComponents());
        Raster from = Images.asImage(colors.copy()).getRaster();
        WritableRaster to = Images.asImage(converted).getRaster();
        try {
            new ColorConvertOp(new ICC_Profile[] {source, target}, null).filter(from, to);
        } catch (CMMException | IllegalArgumentException e) {
            throw new ImageFormatException(
                    subject, "its colour profile can not be used: " + Reasons.wordsOf(e) + ". Read it as stored", e);
        }
        return converted;
    }

    /// `picture` in the colour space that `options` ask for.
    ///
    /// @param picture grey or R, G, B, maybe with alpha
    static NDArray forWriting(NDArray picture, WriteOptions options, ICC_Profile target, String subject)
            throws ImageFormatException {
        int colors = ChannelCounts.count(picture) < RGB ? 1 : RGB;
        if (target.getNumComponents() != colors || !supports(picture.dtype())) {
            throw new ImageFormatException(
                    subject,
                    "the profile to write is for " + target.getNumComponents()
                            + " colours of uint8 or uint16, found " + ChannelCounts.describe(picture)
                            + ". Convert the array first");
        }
        NDArray pixels = picture.ndim() == 2 ? picture.get(":, :, newaxis") : picture;
        NDArray changed = pixels.copy();
        changed.set(
                convert(source(pixels, colors, options), sourceProfile(colors, options), target, subject),
                Index.ellipsis(),
                Index.to(colors));
        return changed.reshape(picture.shape());
    }

    private static ICC_Profile sourceProfile(int colors, WriteOptions options) {
        return options.metadata()
                .profile()
                .filter(found -> Profiles.fits(found, colors))
                .orElseGet(Profiles::srgb);
    }

    /// Grey without a profile of its own is sRGB's: Java's own grey is linear.
    private static NDArray source(NDArray pixels, int colors, WriteOptions options) {
        boolean isRepeated = sourceProfile(colors, options).getNumComponents() > colors;
        NDArray samples = pixels.get(Index.ellipsis(), Index.to(colors));
        return isRepeated ? samples.broadcastTo(pixels.length(0), pixels.length(1), RGB) : samples;
    }
}
