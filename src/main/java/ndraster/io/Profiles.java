package ndraster.io;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Optional;

/// Colour profiles.
final class Profiles {
    private static final int DESCRIPTION = ICC_Profile.icSigProfileDescriptionTag;

    private Profiles() {}

    /// The profile in these bytes; nothing if Java can not use it, as nobody should lose a picture for that.
    static Optional<ICC_Profile> of(byte[] bytes) {
        try {
            return Optional.of(ICC_Profile.getInstance(bytes));
        } catch (IllegalArgumentException | CMMException _) {
            return Optional.empty();
        }
    }

    static ICC_Profile srgb() {
        return ICC_Profile.getInstance(ColorSpace.CS_sRGB);
    }

    /// Whether pixels of `count` colours without alpha can be seen through it.
    static boolean fits(ICC_Profile profile, int count) {
        boolean isInput = profile.getProfileClass() != ICC_Profile.CLASS_DEVICELINK
                && profile.getProfileClass() != ICC_Profile.CLASS_NAMEDCOLOR;
        return isInput && profile.getNumComponents() == count;
    }

    /// What its maker calls it: `Adobe RGB (1998)`.
    static Optional<String> name(ICC_Profile profile) {
        return Optional.ofNullable(profile.getData(DESCRIPTION)).flatMap(IccText::of);
    }
}
