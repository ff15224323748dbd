package ndraster.io;

/// The scans that a JPEG's pixels are stored in: one, or several of which each adds to those before it.
record JpegScans(FileView file) {
    private static final int MARKER = 0xFF;
    private static final int FIRST = 2;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_SEQUENTIAL = 0xC1;
    private static final int LAST_FRAME = 0xC3;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int END = 0xD9;

    /// How many there are, by looking at all of the file only if it can be more than one.
    int count() {
        int scans = 0;
        boolean isComplete = false;
        int channels = 0;
        long at = FIRST;
        while (at + 10 <= file.size() && !isComplete) {
            int type = file.u8(at) == MARKER ? file.u8(at + 1) : 0;
            if (type >= FIRST_FRAME && type <= LAST_FRAME) {
                channels = type <= LAST_SEQUENTIAL ? file.u8(at + 9) : 0;
            }
            boolean isScan = type == JpegSegments.START_OF_SCAN;
            scans += isScan ? 1 : 0;
            isComplete = type == END || (isScan && file.u8(at + 4) == channels);
            at += isSegment(type) ? 2 + file.u16(at + 2) : 1;
        }
        return scans;
    }

    /// Not so 0 and restarts, which are among the pixels, and padding.
    private static boolean isSegment(int type) {
        return type != 0 && type != MARKER && (type < FIRST_RESTART || type > LAST_RESTART);
    }
}
