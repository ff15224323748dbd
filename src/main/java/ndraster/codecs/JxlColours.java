package ndraster.codecs;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.util.Optional;

/// The colours that libjxl decodes to.
record JxlColours(JxlDecoder decoder) {
    private static final int OF_FILE = 0;
    private static final int OF_SAMPLES = 1;
    private static final int D65 = 1;
    private static final int SRGB_PRIMARIES = 1;
    private static final int SRGB_CURVE = 13;
    private static final int RGB = 0;
    private static final int GREY = 1;
    private static final long LARGEST = 64L << 20;

    /// `JxlColorEncoding`.
    private static final StructLayout ENCODING = MemoryLayout.structLayout(
            JAVA_INT.withName("space"),
            JAVA_INT.withName("white"),
            MemoryLayout.sequenceLayout(2, JAVA_DOUBLE),
            JAVA_INT.withName("primaries"),
            MemoryLayout.paddingLayout(Integer.BYTES),
            MemoryLayout.sequenceLayout(6, JAVA_DOUBLE),
            JAVA_INT.withName("curve"),
            MemoryLayout.paddingLayout(Integer.BYTES),
            JAVA_DOUBLE.withName("gamma"),
            JAVA_INT.withName("intent"),
            MemoryLayout.paddingLayout(Integer.BYTES));

    /// Asks for sRGB where the file keeps its colours in libjxl's own space and has a profile that libjxl
    /// can not go back to: it would give linear ones, too few of them in integers.
    void choose(JxlInfo info) {
        if (info.isOriginal() || info.sample() == JxlSample.FLOAT) {
            return;
        }
        try (Arena call = Arena.ofConfined()) {
            MemorySegment encoding = call.allocate(ENCODING);
            boolean hasProfile =
                    decoder.library().encodedProfile(decoder.pointer(), OF_FILE, encoding) != JxlDecoder.SUCCESS;
            if (hasProfile) {
                set(encoding, "space", info.colours() == 1 ? GREY : RGB);
                set(encoding, "white", D65);
                set(encoding, "primaries", SRGB_PRIMARIES);
                set(encoding, "curve", SRGB_CURVE);
                set(encoding, "intent", 0);
                decoder.library().preferProfile.toInt(decoder.pointer(), encoding);
            }
        }
    }

    private static void set(MemorySegment encoding, String name, int value) {
        encoding.set(JAVA_INT, ENCODING.byteOffset(PathElement.groupElement(name)), value);
    }

    private static int get(MemorySegment encoding, String name) {
        return encoding.get(JAVA_INT, ENCODING.byteOffset(PathElement.groupElement(name)));
    }

    /// The profile of the samples; nothing if they are sRGB.
    Optional<byte[]> profile() {
        try (Arena call = Arena.ofConfined()) {
            return isSrgb(call) ? Optional.empty() : profile(call);
        }
    }

    private boolean isSrgb(Arena call) {
        MemorySegment encoding = call.allocate(ENCODING);
        return decoder.library().encodedProfile(decoder.pointer(), OF_SAMPLES, encoding) == JxlDecoder.SUCCESS
                && get(encoding, "white") == D65
                && get(encoding, "curve") == SRGB_CURVE
                && (get(encoding, "space") == GREY || get(encoding, "primaries") == SRGB_PRIMARIES);
    }

    private Optional<byte[]> profile(Arena call) {
        MemorySegment size = call.allocate(JAVA_LONG);
        int status = decoder.library().profileSize(decoder.pointer(), OF_SAMPLES, size);
        long length = size.get(JAVA_LONG, 0);
        if (status != JxlDecoder.SUCCESS || length <= 0 || length > LARGEST) {
            return Optional.empty();
        }
        MemorySegment profile = call.allocate(length);
        return decoder.library().profile(decoder.pointer(), OF_SAMPLES, profile) == JxlDecoder.SUCCESS
                ? Optional.of(profile.toArray(JAVA_BYTE))
                : Optional.empty();
    }
}
