package ndraster.codecs;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ndraster.codecs.CodecException.Problem;

/// An AVIF or HEIF file, opened by libheif.
///
/// The library works on a copy of the file: a map of one that somebody else shortens would end this program.
public final class HeifFile implements AutoCloseable {
    private static final int ICC = 'p' << 24 | 'r' << 16 | 'o' << 8 | 'f';
    private static final int RESTRICTED_ICC = 'r' << 24 | 'I' << 16 | 'C' << 8 | 'C';
    private static final long MOST_METADATA = 64L << 20;
    private static final int MOST_IMAGES = 1 << 20;

    private final Arena arena = Arena.ofShared();
    private final Libheif library;
    private final MemorySegment context;
    private final HeifItems items;

    private HeifFile(Libheif library, MemorySegment file) throws CodecException {
        this.library = library;
        this.context = library.allocate.toMemory();
        try {
            MemorySegment copy = arena.allocate(Math.max(1, file.byteSize())).copyFrom(file);
            this.items = HeifItems.of(file);
            library.check(library.read, context, copy, file.byteSize(), MemorySegment.NULL);
        } catch (Throwable failure) {
            close();
            throw failure;
        }
    }

    /// Whether the system's library is there, with a decoder for AVIF.
    public static boolean decodesAvif() {
        return decodes(Libheif.AV1);
    }

    /// Whether the system's library is there, with a decoder for HEIC.
    public static boolean decodesHeic() {
        return decodes(Libheif.HEVC);
    }

    private static boolean decodes(int compression) {
        try {
            return Libheif.get().decodes(compression);
        } catch (CodecException _) {
            return false;
        }
    }

    /// Reads the header of `file`.
    ///
    /// @throws CodecException if it is damaged, or there is no library
    public static HeifFile open(MemorySegment file) throws CodecException {
        return new HeifFile(Libheif.get(), file);
    }

    /// The numbers of the images that are no part of another one, in the file's order.
    public List<Integer> ids() {
        int count = Math.clamp(library.count.toInt(context), 0, MOST_IMAGES);
        try (Arena call = Arena.ofConfined()) {
            MemorySegment ids = call.allocate(JAVA_INT, Math.max(1, count));
            int found = Math.clamp(library.ids.toInt(context, ids, count), 0, count);
            return Arrays.stream(ids.asSlice(0, (long) found * Integer.BYTES).toArray(JAVA_INT))
                    .boxed()
                    .toList();
        }
    }

    /// The number of the image that stands for the file.
    public int primary() throws CodecException {
        try (Arena call = Arena.ofConfined()) {
            MemorySegment id = call.allocate(JAVA_INT);
            library.check(library.primary, context, id);
            return id.get(JAVA_INT, 0);
        }
    }

    /// The image of that number. No pixel is decoded.
    public HeifImage image(int id) throws CodecException {
        try (HeifHandle handle = new HeifHandle(library, context, id)) {
            return new HeifImage(
                    id,
                    library.width.toInt(handle.pointer()),
                    library.height.toInt(handle.pointer()),
                    items.isGrey(id),
                    library.hasAlpha.isTrue(handle.pointer()),
                    library.isPremultiplied.isTrue(handle.pointer()),
                    library.bits.toInt(handle.pointer()));
        }
    }

    /// The colour profile of the image of that number.
    public Optional<byte[]> profile(int id) throws CodecException {
        try (HeifHandle handle = new HeifHandle(library, context, id);
                Arena call = Arena.ofConfined()) {
            int type = library.profileType.toInt(handle.pointer());
            long size = library.profileSize.toLong(handle.pointer());
            if ((type != ICC && type != RESTRICTED_ICC) || size <= 0 || size > MOST_METADATA) {
                return Optional.empty();
            }
            MemorySegment profile = call.allocate(size);
            library.check(library.profile, handle.pointer(), profile);
            return Optional.of(profile.toArray(JAVA_BYTE));
        }
    }

    /// What the image of that number says of its colours by numbers.
    public Optional<ColourCodes> codes(int id) throws CodecException {
        try (HeifHandle handle = new HeifHandle(library, context, id)) {
            return Nclx.read(library, library.codes, handle.pointer()).map(Nclx::codes);
        }
    }

    /// The EXIF block of the image of that number, from its TIFF header on.
    public Optional<byte[]> exif(int id) throws CodecException {
        List<byte[]> blocks = blocks(id, "Exif", "");
        return blocks.isEmpty() ? Optional.empty() : ExifBlock.unwrapped(blocks.getFirst());
    }

    /// The XMP packet of the image of that number.
    public Optional<byte[]> xmp(int id) throws CodecException {
        return blocks(id, "mime", "application/rdf+xml").stream().findFirst();
    }

    private List<byte[]> blocks(int id, String type, String content) throws CodecException {
        try (HeifHandle handle = new HeifHandle(library, context, id);
                Arena call = Arena.ofConfined()) {
            MemorySegment name = call.allocateFrom(type);
            int count = Math.clamp(library.blockCount.toInt(handle.pointer(), name), 0, MOST_IMAGES);
            MemorySegment ids = call.allocate(JAVA_INT, Math.max(1, count));
            library.blockIds.toInt(handle.pointer(), name, ids, count);
            List<byte[]> blocks = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int block = ids.getAtIndex(JAVA_INT, i);
                if (Libheif.text(library.blockContent.toMemory(handle.pointer(), block))
                        .equals(content)) {
                    blocks.add(block(handle, block));
                }
            }
            return blocks;
        }
    }

    private byte[] block(HeifHandle handle, int block) throws CodecException {
        long size = library.blockSize.toLong(handle.pointer(), block);
        if (size < 0 || size > MOST_METADATA) {
            throw new CodecException(Problem.DAMAGED, "a block of metadata says that it has " + size + " bytes");
        }
        try (Arena call = Arena.ofConfined()) {
            MemorySegment bytes = call.allocate(Math.max(1, size));
            library.check(library.block, handle.pointer(), block, bytes);
            return bytes.asSlice(0, size).toArray(JAVA_BYTE);
        }
    }

    /// Decodes `image`, turned and cut as the file wants it. Grey is in planes of one sample, or, where libheif has
    /// no way to that, in R, G and B, each of them.
    ///
    /// @throws CodecException if it is damaged, or `reader` throws one
    public <T> T decode(HeifImage image, PlaneReader<T> reader) throws CodecException {
        if (image.isGrey()) {
            try {
                return decode(image, HeifLayout.grey(image), reader);
            } catch (CodecException e) {
                if (e.problem() != Problem.UNSUPPORTED) {
                    throw e;
                }
            }
        }
        return decode(image, HeifLayout.rgb(image), reader);
    }

    private <T> T decode(HeifImage image, HeifLayout layout, PlaneReader<T> reader) throws CodecException {
        try (HeifHandle handle = new HeifHandle(library, context, image.id());
                HeifPixels pixels = HeifPixels.decode(library, handle, layout, image)) {
            return reader.read(pixels.planes(layout));
        }
    }

    /// Closes the file.
    @Override
    public void close() {
        library.free.run(context);
        arena.close();
    }
}
