package ndraster.io;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/// A WebP as its plug-in understands it: no picture is lost for a profile that is none.
final class WebpFile {
    private static final int FIRST = 12;
    private static final int HEADER = 8;
    private static final int MARK = 36;
    private static final String PROFILE = "ICCP";
    private static final byte[] UNKNOWN = "NONE".getBytes(StandardCharsets.US_ASCII);

    private WebpFile() {}

    /// The file itself, or a copy with a chunk of another name.
    static ImageBytes understood(ImageBytes bytes) {
        FileView file = FileView.littleEndian(bytes.memory());
        boolean isWebp = file.hasAt(0, "RIFF") && file.hasAt(HEADER, "WEBP") && file.size() < Integer.MAX_VALUE;
        long profile = isWebp ? profile(file) : 0;
        if (profile == 0 || file.hasAt(profile + HEADER + MARK, "acsp")) {
            return bytes;
        }
        byte[] copy = file.bytes(0, file.size());
        System.arraycopy(UNKNOWN, 0, copy, (int) profile, UNKNOWN.length);
        return new ImageBytes(MemorySegment.ofArray(copy), bytes.subject());
    }

    /// Where its chunk starts; 0 if there is none.
    private static long profile(FileView file) {
        long at = FIRST;
        while (at + HEADER <= file.size()) {
            if (file.hasAt(at, PROFILE)) {
                return at;
            }
            long length = file.u32(at + PROFILE.length());
            at += HEADER + length + length % 2;
        }
        return 0;
    }
}
