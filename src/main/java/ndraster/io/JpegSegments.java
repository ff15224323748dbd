package ndraster.io;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;

/// The segments of a JPEG file in front of its pixels.
///
/// Formats: APP0 JFIF, APP1 Exif and XMP, APP2 ICC in numbered pieces, APP13 Photoshop with IPTC, COM.
record JpegSegments(FileView file) {
    static final String EXIF = "Exif\0\0";
    static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    static final String ICC = "ICC_PROFILE\0";
    static final String PHOTOSHOP = "Photoshop 3.0\0";
    static final String JFIF = "JFIF\0";

    static final int APP0 = 0xE0;
    static final int APP1 = 0xE1;
    static final int APP2 = 0xE2;
    static final int APP13 = 0xED;
    static final int COMMENT = 0xFE;
    static final int START_OF_SCAN = 0xDA;

    private static final int FIRST = 2;
    private static final int MARKER = 0xFF;
    private static final int JFIF_UNIT = 7;

    /// What is done with a segment.
    interface Visitor {
        /// Takes a segment.
        ///
        /// @param type the second byte of the marker
        /// @param content what follows the length
        void visit(int type, FileView content);
    }

    void forEach(Visitor visitor) {
        long at = FIRST;
        while (at + 4 <= file.size() && file.u8(at) == MARKER && file.u8(at + 1) != START_OF_SCAN) {
            int type = file.u8(at + 1);
            if (type == MARKER) {
                at++; // padding
            } else {
                int length = file.u16(at + 2);
                if (length < 2) {
                    return;
                }
                visitor.visit(type, file.slice(at + 4, length - 2L));
                at += 2 + length;
            }
        }
    }

    void collect(MetadataCollector found) {
        Map<Integer, byte[]> profile = new TreeMap<>();
        try {
            forEach((type, content) -> collect(type, content, found, profile));
        } finally {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            profile.values().forEach(whole::writeBytes);
            found.add(MetadataKind.ICC, whole.toByteArray());
        }
    }

    private static void collect(int type, FileView content, MetadataCollector found, Map<Integer, byte[]> profile) {
        if (type == APP1 && content.hasAt(0, EXIF)) {
            found.add(MetadataKind.EXIF, after(content, EXIF));
        } else if (type == APP1 && content.hasAt(0, XMP)) {
            found.add(MetadataKind.XMP, after(content, XMP));
        } else if (type == APP2 && content.hasAt(0, ICC)) {
            int piece = content.u8(ICC.length());
            profile.put(piece, content.bytes(ICC.length() + 2L, content.size() - ICC.length() - 2));
        } else if (type == APP13 && content.hasAt(0, PHOTOSHOP)) {
            PsdMetadata.collectResources(content.slice(PHOTOSHOP.length(), content.size() - PHOTOSHOP.length()), found);
        } else if (type == COMMENT) {
            found.addComment(content.bytes(0, content.size()));
        } else if (type == APP0 && content.hasAt(0, JFIF)) {
            // JFIF counts 1 for inches and 2 for centimetres, TIFF 2 and 3.
            found.addResolution(content.u16(JFIF_UNIT + 1), content.u16(JFIF_UNIT + 3), content.u8(JFIF_UNIT) + 1);
        }
    }

    private static byte[] after(FileView content, String start) {
        return content.bytes(start.length(), content.size() - start.length());
    }
}
