package ndraster.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// Puts metadata into the first directory of an encoded TIFF: a longer directory follows the file's end, and the
/// file's header points to it. Its pixels are not touched.
final class TiffSplice {
    private static final int POINTER = 4;
    private static final int INCHES = 2;

    private TiffSplice() {}

    /// What has to be written behind `tiff`, whose header is changed.
    static byte[] tail(byte[] tiff, ImageMetadata metadata) {
        ByteOrder order = tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        FileView file = FileView.of(tiff, order);
        TiffDirectory directory = TiffDirectory.of(file).orElseThrow().with(fields(metadata));
        int padding = tiff.length % 2;
        int start = tiff.length + padding;
        byte[] written = directory.toBytes(
                start, order, TiffParser.of(file).orElseThrow().start(1));
        ByteBuffer.wrap(tiff).order(order).putInt(POINTER, start);
        return ByteBuffer.allocate(padding + written.length)
                .position(padding)
                .put(written)
                .array();
    }

    private static List<TiffField> fields(ImageMetadata metadata) {
        List<TiffField> fields = new ArrayList<>();
        metadata.block(MetadataKind.EXIF).ifPresent(exif -> fields.addAll(ExifOrientation.fieldsForImage(exif)));
        metadata.block(MetadataKind.XMP)
                .ifPresent(xmp -> fields.add(TiffField.ofBytes(TiffDirectory.XMP, TiffField.BYTES, xmp)));
        metadata.block(MetadataKind.IPTC)
                .ifPresent(iptc -> fields.add(TiffField.ofBytes(TiffDirectory.IPTC, TiffField.UNDEFINED, iptc)));
        metadata.block(MetadataKind.ICC)
                .ifPresent(icc -> fields.add(TiffField.ofBytes(TiffDirectory.ICC, TiffField.UNDEFINED, icc)));
        metadata.resolution().ifPresent(resolution -> {
            fields.add(TiffField.ofRational(TiffDirectory.X_RESOLUTION, resolution.horizontal()));
            fields.add(TiffField.ofRational(TiffDirectory.Y_RESOLUTION, resolution.vertical()));
            fields.add(TiffField.ofShort(TiffDirectory.RESOLUTION_UNIT, INCHES));
        });
        return fields;
    }
}
