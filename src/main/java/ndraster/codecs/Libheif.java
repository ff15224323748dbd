package ndraster.codecs;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.util.List;
import ndraster.codecs.CodecException.Problem;

/// The functions of libheif that are called here, from version 1.12 on.
///
/// @see <a href="https://github.com/strukturag/libheif">libheif</a>
final class Libheif {
    static final int HEVC = 1;
    static final int AV1 = 4;

    private static final int UNSUPPORTED = 4;
    private static final int NO_CODEC = 3000;
    private static final int END_OF_DATA = 100;
    private static final long LONGEST_MESSAGE = 1000;

    private static final StructLayout ERROR = MemoryLayout.structLayout(
            JAVA_INT.withName("code"), JAVA_INT.withName("subcode"), ADDRESS.withName("message"));

    final NativeFunction haveDecoder;
    final NativeFunction allocate;
    final NativeFunction free;
    final NativeFunction read;
    final NativeFunction count;
    final NativeFunction ids;
    final NativeFunction primary;
    final NativeFunction handle;
    final NativeFunction release;
    final NativeFunction width;
    final NativeFunction height;
    final NativeFunction hasAlpha;
    final NativeFunction isPremultiplied;
    final NativeFunction bits;
    final NativeFunction profileType;
    final NativeFunction profileSize;
    final NativeFunction profile;
    final NativeFunction codes;
    final NativeFunction blockCount;
    final NativeFunction blockIds;
    final NativeFunction blockContent;
    final NativeFunction blockSize;
    final NativeFunction block;
    final NativeFunction decode;
    final NativeFunction releaseImage;
    final NativeFunction planeWidth;
    final NativeFunction planeHeight;
    final NativeFunction planeBits;
    final NativeFunction plane;
    final NativeFunction colours;
    final NativeFunction freeColours;

    private Libheif(SystemLibrary library) {
        haveDecoder = library.function("heif_have_decoder_for_format", JAVA_INT, JAVA_INT);
        allocate = library.function("heif_context_alloc", ADDRESS);
        free = library.procedure("heif_context_free", ADDRESS);
        read = library.function(
                "heif_context_read_from_memory_without_copy", ERROR, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS);
        count = library.function("heif_context_get_number_of_top_level_images", JAVA_INT, ADDRESS);
        ids = library.function("heif_context_get_list_of_top_level_image_IDs", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
        primary = library.function("heif_context_get_primary_image_ID", ERROR, ADDRESS, ADDRESS);
        handle = library.function("heif_context_get_image_handle", ERROR, ADDRESS, JAVA_INT, ADDRESS);
        release = library.procedure("heif_image_handle_release", ADDRESS);
        width = ofHandle(library, "heif_image_handle_get_width");
        height = ofHandle(library, "heif_image_handle_get_height");
        hasAlpha = ofHandle(library, "heif_image_handle_has_alpha_channel");
        isPremultiplied = ofHandle(library, "heif_image_handle_is_premultiplied_alpha");
        bits = ofHandle(library, "heif_image_handle_get_luma_bits_per_pixel");
        profileType = ofHandle(library, "heif_image_handle_get_color_profile_type");
        profileSize = library.function("heif_image_handle_get_raw_color_profile_size", JAVA_LONG, ADDRESS);
        profile = library.function("heif_image_handle_get_raw_color_profile", ERROR, ADDRESS, ADDRESS);
        codes = library.function("heif_image_handle_get_nclx_color_profile", ERROR, ADDRESS, ADDRESS);
        blockCount = library.function("heif_image_handle_get_number_of_metadata_blocks", JAVA_INT, ADDRESS, ADDRESS);
        blockIds = library.function(
                "heif_image_handle_get_list_of_metadata_block_IDs", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_INT);
        blockContent = library.function("heif_image_handle_get_metadata_content_type", ADDRESS, ADDRESS, JAVA_INT);
        blockSize = library.function("heif_image_handle_get_metadata_size", JAVA_LONG, ADDRESS, JAVA_INT);
        block = library.function("heif_image_handle_get_metadata", ERROR, ADDRESS, JAVA_INT, ADDRESS);
        decode = library.function("heif_decode_image", ERROR, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS);
        releaseImage = library.procedure("heif_image_release", ADDRESS);
        planeWidth = library.function("heif_image_get_width", JAVA_INT, ADDRESS, JAVA_INT);
        planeHeight = library.function("heif_image_get_height", JAVA_INT, ADDRESS, JAVA_INT);
        planeBits = library.function("heif_image_get_bits_per_pixel_range", JAVA_INT, ADDRESS, JAVA_INT);
        plane = library.function("heif_image_get_plane_readonly", ADDRESS, ADDRESS, JAVA_INT, ADDRESS);
        colours = library.function("heif_image_get_nclx_color_profile", ERROR, ADDRESS, ADDRESS);
        freeColours = library.procedure("heif_nclx_color_profile_free", ADDRESS);
    }

    private static NativeFunction ofHandle(SystemLibrary library, String name) {
        return library.function(name, JAVA_INT, ADDRESS);
    }

    /// The system's library.
    static Libheif get() throws CodecException {
        return Found.FOUND.get();
    }

    boolean decodes(int compression) {
        return haveDecoder.isTrue(compression);
    }

    /// Calls a function that answers with an error or none.
    ///
    /// @throws CodecException with the library's words
    void check(NativeFunction function, Object... arguments) throws CodecException {
        try (Arena arena = Arena.ofConfined()) {
            Object[] all = new Object[arguments.length + 1];
            all[0] = arena; // where the answer, a struct, is put
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            MemorySegment error = function.toMemory(all);
            int code = error.get(JAVA_INT, 0);
            if (code != 0) {
                throw problem(code, error.get(JAVA_INT, Integer.BYTES), error.get(ADDRESS, 2L * Integer.BYTES));
            }
        }
    }

    private static CodecException problem(int code, int detail, MemorySegment message) {
        String words = text(message);
        if (detail == NO_CODEC) {
            return new CodecException(
                    Problem.UNSUPPORTED,
                    words + ". Debian has decoders in libheif-plugin-dav1d (AVIF) and libheif-plugin-libde265 (HEIC)");
        }
        if (detail == END_OF_DATA) {
            return new CodecException(Problem.TRUNCATED, words);
        }
        return new CodecException(code == UNSUPPORTED ? Problem.UNSUPPORTED : Problem.DAMAGED, words);
    }

    /// What a `char*` points to.
    @SuppressWarnings("restricted") // a pointer in C says nothing of its size; a text ends with a zero
    static String text(MemorySegment pointer) {
        return pointer.equals(MemorySegment.NULL)
                ? ""
                : pointer.reinterpret(LONGEST_MESSAGE).getString(0);
    }

    /// Loaded when it is first asked for.
    private static final class Found {
        private static final Availability<Libheif> FOUND = Availability.of(
                "libheif (Debian and Ubuntu: libheif1, macOS: brew install libheif)",
                List.of("libheif.so.1", "libheif.1.dylib", "heif.dll", "libheif.dll"),
                Libheif::new);
    }
}
