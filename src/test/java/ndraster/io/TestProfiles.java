package ndraster.io;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Colour profiles for tests.
final class TestProfiles {
    private TestProfiles() {}

    /// Writes the profile of sRGB's primaries without its curve, whose colours differ strongly from sRGB's.
    static Path linear(Path file) throws IOException {
        return Files.write(
                file, ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData());
    }
}
