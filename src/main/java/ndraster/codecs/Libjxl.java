package ndraster.codecs;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// The functions of libjxl that are called here, from version 0.7 on.
///
/// @see <a href="https://libjxl.readthedocs.io/en/latest/api_decoder.html">libjxl: decoder API</a>
final class Libjxl {
    private static final int WITHOUT_FORMAT = 9000;

    final NativeFunction create;
    final NativeFunction destroy;
    final NativeFunction subscribe;
    final NativeFunction keepOrientation;
    final NativeFunction setInput;
    final NativeFunction closeInput;
    final NativeFunction process;
    final NativeFunction basicInfo;
    final NativeFunction extraChannel;
    final NativeFunction frameHeader;
    final NativeFunction skipFrames;
    final NativeFunction preferProfile;
    final NativeFunction bufferSize;
    final NativeFunction setBuffer;
    final NativeFunction decompressBoxes;
    final NativeFunction boxType;
    final NativeFunction setBoxBuffer;
    final NativeFunction releaseBoxBuffer;
    private final NativeFunction encodedProfile;
    private final NativeFunction profileSize;
    private final NativeFunction profile;
    private final boolean takesFormat;

    private Libjxl(SystemLibrary library) {
        int version = library.function("JxlDecoderVersion", JAVA_INT).toInt();
        takesFormat = version < WITHOUT_FORMAT;
        create = library.function("JxlDecoderCreate", ADDRESS, ADDRESS);
        destroy = library.procedure("JxlDecoderDestroy", ADDRESS);
        subscribe = library.function("JxlDecoderSubscribeEvents", JAVA_INT, ADDRESS, JAVA_INT);
        keepOrientation = library.function("JxlDecoderSetKeepOrientation", JAVA_INT, ADDRESS, JAVA_INT);
        setInput = library.function("JxlDecoderSetInput", JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG);
        closeInput = library.procedure("JxlDecoderCloseInput", ADDRESS);
        process = library.function("JxlDecoderProcessInput", JAVA_INT, ADDRESS);
        basicInfo = library.function("JxlDecoderGetBasicInfo", JAVA_INT, ADDRESS, ADDRESS);
        extraChannel = library.function("JxlDecoderGetExtraChannelInfo", JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS);
        frameHeader = library.function("JxlDecoderGetFrameHeader", JAVA_INT, ADDRESS, ADDRESS);
        skipFrames = library.procedure("JxlDecoderSkipFrames", ADDRESS, JAVA_LONG);
        preferProfile = library.function("JxlDecoderSetPreferredColorProfile", JAVA_INT, ADDRESS, ADDRESS);
        bufferSize = library.function("JxlDecoderImageOutBufferSize", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
        setBuffer = library.function("JxlDecoderSetImageOutBuffer", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG);
        decompressBoxes = library.function("JxlDecoderSetDecompressBoxes", JAVA_INT, ADDRESS, JAVA_INT);
        boxType = library.function("JxlDecoderGetBoxType", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
        setBoxBuffer = library.function("JxlDecoderSetBoxBuffer", JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG);
        releaseBoxBuffer = library.function("JxlDecoderReleaseBoxBuffer", JAVA_LONG, ADDRESS);
        encodedProfile = ofProfile(library, "JxlDecoderGetColorAsEncodedProfile");
        profileSize = ofProfile(library, "JxlDecoderGetICCProfileSize");
        profile = takesFormat
                ? library.function(
                        "JxlDecoderGetColorAsICCProfile", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_LONG)
                : library.function("JxlDecoderGetColorAsICCProfile", JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_LONG);
    }

    private NativeFunction ofProfile(SystemLibrary library, String name) {
        return takesFormat
                ? library.function(name, JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS)
                : library.function(name, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS);
    }

    /// The system's library.
    static Libjxl get() throws CodecException {
        return Found.FOUND.get();
    }

    int encodedProfile(MemorySegment decoder, int target, MemorySegment encoding) {
        return takesFormat
                ? encodedProfile.toInt(decoder, MemorySegment.NULL, target, encoding)
                : encodedProfile.toInt(decoder, target, encoding);
    }

    int profileSize(MemorySegment decoder, int target, MemorySegment size) {
        return takesFormat
                ? profileSize.toInt(decoder, MemorySegment.NULL, target, size)
                : profileSize.toInt(decoder, target, size);
    }

    int profile(MemorySegment decoder, int target, MemorySegment profile) {
        return takesFormat
                ? this.profile.toInt(decoder, MemorySegment.NULL, target, profile, profile.byteSize())
                : this.profile.toInt(decoder, target, profile, profile.byteSize());
    }

    /// Loaded when it is first asked for.
    private static final class Found {
        private static final int OLDEST = 7;
        private static final int NEWEST = 11;

        private static final Availability<Libjxl> FOUND = Availability.of(
                "libjxl (Debian 12: libjxl0.7, Debian 13: libjxl0.11, macOS: brew install jpeg-xl)",
                names(),
                Libjxl::new);

        /// Its name has the version in it, as its interface may change with each.
        private static List<String> names() {
            List<String> names = new ArrayList<>();
            for (int version = NEWEST; version >= OLDEST; version--) {
                names.add("libjxl.so.0." + version);
                names.add("libjxl.0." + version + ".dylib");
            }
            names.addAll(List.of("jxl.dll", "libjxl.dll"));
            return names;
        }
    }
}
