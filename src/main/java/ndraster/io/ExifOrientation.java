package ndraster.io;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/// The one field of an EXIF block that pixels depend on, and those that may go with them into a TIFF.
final class ExifOrientation {
    private ExifOrientation() {}

    static Orientation of(byte[] exif) {
        return directory(exif)
                .flatMap(fields -> fields.field(TiffDirectory.ORIENTATION))
                .map(field -> Orientation.ofExif((int) field.number()))
                .orElse(Orientation.UPRIGHT);
    }

    private static Optional<TiffDirectory> directory(byte[] exif) {
        try {
            return TiffDirectory.of(FileView.of(exif, ByteOrder.BIG_ENDIAN));
        } catch (IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    /// The fields of an EXIF block that may go into the directory of an image: all but those that say how the
    /// image's or the thumbnail's pixels lie.
    static List<TiffField> fieldsForImage(byte[] exif) {
        return directory(exif)
                .map(fields -> fields.without(ImageFields.TAGS).fields())
                .orElse(List.of());
    }
}
