package ndraster.testing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ndraster.io.ImageMetadata;
import ndraster.io.MetadataKind;

/// Metadata beside other metadata.
final class MetadataText {
    private MetadataText() {}

    /// What there is, and which blocks of it have other bytes than expected, which their lengths may not tell.
    static String of(ImageMetadata found, ImageMetadata expected) {
        List<MetadataKind> changed = Stream.of(MetadataKind.values())
                .filter(kind ->
                        found.block(kind).isPresent() && expected.block(kind).isPresent())
                .filter(kind -> !Arrays.equals(
                        found.block(kind).get(), expected.block(kind).get()))
                .toList();
        return found + changed.stream().map(kind -> ", other bytes of " + kind).collect(Collectors.joining());
    }
}
