package ndraster.codecs;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// The beginning of libheif's `heif_color_profile_nclx`.
///
/// @param isFull whether samples use their whole range
record Nclx(ColourCodes codes, boolean isFull) {
    private static final int PRIMARIES = 4;
    private static final int TRANSFER = 8;
    private static final int FULL_RANGE = 16;
    private static final long SIZE = 20;

    /// What `function` says of an image; nothing if it says nothing.
    @SuppressWarnings("restricted") // libheif allocates one of its own structs
    static Optional<Nclx> read(Libheif library, NativeFunction function, MemorySegment image) {
        try (Arena call = Arena.ofConfined()) {
            MemorySegment result = call.allocate(ADDRESS);
            library.check(function, image, result);
            MemorySegment struct = result.get(ADDRESS, 0).reinterpret(SIZE);
            Nclx read = new Nclx(
                    new ColourCodes(struct.get(JAVA_INT, PRIMARIES), struct.get(JAVA_INT, TRANSFER)),
                    struct.get(JAVA_BYTE, FULL_RANGE) != 0);
            library.freeColours.run(struct);
            return Optional.of(read);
        } catch (CodecException _) {
            return Optional.empty();
        }
    }
}
