package ndraster.io;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/// The one field of an EXIF block that pixels depend on.
final class ExifOrientation {
    private ExifOrientation() {}

    static Orientation of(byte[] exif) {
        return directory(exif)
                .flatMap(fields -> fields.field(TiffDirectory.ORIENTATION))
                .map(field -> Orientation.ofExif((int) field.number()))
                .orElse(Orientation.UPRIGHT);
    }

    /// The same block with another orientation, if it had one. Only that field changes: makers' notes have
    /// offsets in them that a block written anew would break.
    static byte[] changed(byte[] exif, Orientation orientation) {
        byte[] changed = exif.clone();
        try {
            FileView block = FileView.of(exif, isLittle(exif) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            long start = block.u32(4);
            for (int i = 0; i < block.u16(start); i++) {
                int entry = Math.toIntExact(start + 2 + 12L * i);
                if (block.u16(entry) == TiffDirectory.ORIENTATION) {
                    changed[entry + 8] = (byte) (isLittle(exif) ? orientation.exif() : 0);
                    changed[entry + 9] = (byte) (isLittle(exif) ? 0 : orientation.exif());
                }
            }
        } catch (IndexOutOfBoundsException _) {
            return exif; // damaged: nobody finds an orientation in it
        }
        return changed;
    }

    private static boolean isLittle(byte[] exif) {
        return exif.length > 0 && exif[0] == 'I';
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
