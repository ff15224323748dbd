package ndraster.io;

/// The resolution in a BMP's header.
final class BmpMetadata {
    private static final int HEADER_SIZE = 14;
    private static final int PIXELS_PER_METRE = 38;
    private static final int WITH_RESOLUTION = 40;

    private BmpMetadata() {}

    static void collect(FileView bmp, MetadataCollector found) {
        if (!bmp.hasAt(0, "BM")) {
            return; // without the file's header, all is elsewhere
        }
        int horizontal = bmp.i32(PIXELS_PER_METRE);
        int vertical = bmp.i32(PIXELS_PER_METRE + 4);
        if (bmp.u32(HEADER_SIZE) >= WITH_RESOLUTION && horizontal > 0 && vertical > 0) {
            found.add(Resolution.perMetre(horizontal, vertical));
        }
    }
}
