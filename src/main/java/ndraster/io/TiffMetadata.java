package ndraster.io;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;

/// The metadata in the directories of a TIFF file's pages.
final class TiffMetadata {
    private TiffMetadata() {}

    static void collect(MemorySegment memory, int page, MetadataCollector found) {
        Optional<TiffDirectory> directory = TiffDirectory.of(FileView.bigEndian(memory), page);
        if (directory.isPresent()) {
            collect(directory.get(), found);
        }
    }

    private static void collect(TiffDirectory fields, MetadataCollector found) {
        fields.field(TiffDirectory.XMP).ifPresent(field -> found.add(MetadataKind.XMP, field.value()));
        fields.field(TiffDirectory.IPTC).ifPresent(field -> found.add(MetadataKind.IPTC, field.value()));
        fields.field(TiffDirectory.ICC).ifPresent(field -> found.add(MetadataKind.ICC, field.value()));
        found.addResolution(fields);
        List<TiffField> rest =
                fields.without(ImageFields.TAGS).withoutBigNumbers().fields();
        if (!rest.isEmpty()) {
            found.add(MetadataKind.EXIF, new TiffDirectory(rest).toBytes());
        }
    }
}
