package ndraster.io;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Colour profiles for tests.
final class TestProfiles {
    private static final int HUNDREDTHS = 10;

    private TestProfiles() {}

    /// Writes the profile of sRGB's primaries without its curve, whose colours differ strongly from sRGB's.
    static Path linear(Path file) throws IOException {
        return Files.write(
                file, ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData());
    }

    /// Writes a profile that is none of Java's own, as nearly all are: linear, with a slightly other red.
    static Path unknown(Path file) throws IOException {
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        ICC_Profile profile = ICC_Profile.getInstance(linear);
        byte[] red = profile.getData(ICC_Profile.icSigRedColorantTag);
        red[HUNDREDTHS]++;
        profile.setData(ICC_Profile.icSigRedColorantTag, red);
        return Files.write(file, profile.getData());
    }
}
