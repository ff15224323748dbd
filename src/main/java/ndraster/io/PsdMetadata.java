package ndraster.io;

/// The image resources of Photoshop, in PSD files and in JPEG's APP13.
final class PsdMetadata {
    private static final int RESOURCES_LENGTH_AFTER_COLORS = 26;
    private static final String SIGNATURE = "8BIM";
    private static final int RESOLUTION = 1005;
    private static final int IPTC = 1028;
    private static final int ICC = 1039;
    private static final int EXIF = 1058;
    private static final int XMP = 1060;
    private static final double FIXED_POINT = 65536;

    private PsdMetadata() {}

    static void collect(FileView psd, MetadataCollector found) {
        long at = RESOURCES_LENGTH_AFTER_COLORS;
        at += 4 + psd.u32(at);
        collectResources(psd.slice(at + 4, psd.u32(at)), found);
    }

    static void collectResources(FileView resources, MetadataCollector found) {
        long at = 0;
        while (resources.hasAt(at, SIGNATURE)) {
            int id = resources.u16(at + 4);
            long name = resources.u8(at + 6);
            long start = at + 6 + even(name + 1) + 4;
            long length = resources.u32(start - 4);
            collect(id, resources.slice(start, length), found);
            at = start + even(length);
        }
    }

    private static long even(long length) {
        return length + length % 2;
    }

    private static void collect(int id, FileView content, MetadataCollector found) {
        switch (id) {
            case RESOLUTION -> found.addResolution(content.u32(0) / FIXED_POINT, content.u32(8) / FIXED_POINT, 2);
            case IPTC -> found.add(MetadataKind.IPTC, content.bytes(0, content.size()));
            case ICC -> found.add(MetadataKind.ICC, content.bytes(0, content.size()));
            case EXIF -> found.add(MetadataKind.EXIF, content.bytes(0, content.size()));
            case XMP -> found.add(MetadataKind.XMP, content.bytes(0, content.size()));
            default -> {}
        }
    }
}
