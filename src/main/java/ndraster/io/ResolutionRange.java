package ndraster.io;

import java.util.Optional;
import java.util.stream.Stream;

/// The resolutions that formats have numbers for.
enum ResolutionRange {
    JPEG("1", "65535"),
    PNG("0.0254", "54546084"),
    TIFF("0.000001", "4294967295");

    private final String least;
    private final String most;

    ResolutionRange(String least, String most) {
        this.least = least;
        this.most = most;
    }

    /// @throws ImageFormatException if `metadata` have a resolution that the format has no number for
    static void check(Encoding encoding, ImageMetadata metadata, String subject) throws ImageFormatException {
        Optional<ResolutionRange> range =
                Stream.of(values()).filter(known -> encoding.is(known.name())).findFirst();
        if (range.isPresent() && metadata.resolution().isPresent()) {
            range.get().check(metadata.resolution().get(), subject);
        }
    }

    private void check(Resolution resolution, String subject) throws ImageFormatException {
        if (!holds(resolution.horizontal()) || !holds(resolution.vertical())) {
            throw new ImageFormatException(
                    subject,
                    name() + " holds " + least + " to " + most + " dpi, found " + resolution.horizontal() + " x "
                            + resolution.vertical()
                            + " dpi. Leave it out: --strip, in Java ImageMetadata.withoutResolution");
        }
    }

    private boolean holds(double dpi) {
        return dpi >= Double.parseDouble(least) && dpi <= Double.parseDouble(most);
    }
}
