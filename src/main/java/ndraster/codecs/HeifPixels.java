package ndraster.codecs;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import ndraster.codecs.CodecException.Problem;

/// An image that libheif has decoded.
record HeifPixels(Libheif library, MemorySegment pointer, HeifImage image) implements AutoCloseable {
    private static final int MOST_BITS = 16;

    static HeifPixels decode(Libheif library, HeifHandle handle, HeifLayout layout, HeifImage image)
            throws CodecException {
        try (Arena call = Arena.ofConfined()) {
            MemorySegment result = call.allocate(ADDRESS);
            library.check(
                    library.decode,
                    handle.pointer(),
                    result,
                    layout.colourSpace(),
                    layout.chroma(),
                    MemorySegment.NULL);
            return new HeifPixels(library, result.get(ADDRESS, 0), image);
        }
    }

    List<Plane> planes(HeifLayout layout) throws CodecException {
        List<Plane> planes = new ArrayList<>();
        for (int channel : layout.channels()) {
            planes.add(plane(channel, layout.samples()));
        }
        return planes;
    }

    /// The header of a file may say something else than its data are.
    private Plane plane(int channel, int samples) throws CodecException {
        int width = library.planeWidth.toInt(pointer, channel);
        int height = library.planeHeight.toInt(pointer, channel);
        int bits = library.planeBits.toInt(pointer, channel);
        if (width != image.width() || height != image.height() || isDeep(bits) != isDeep(image.bits())) {
            throw new CodecException(
                    Problem.DAMAGED,
                    "its header says " + image.width() + " x " + image.height() + " pixels of " + image.bits()
                            + " bits, its data are " + width + " x " + height + " of " + bits);
        }
        try (Arena call = Arena.ofConfined()) {
            MemorySegment stride = call.allocate(JAVA_INT);
            MemorySegment start = library.plane.toMemory(pointer, channel, stride);
            return new Plane(
                    memory(start, stride.get(JAVA_INT, 0), (long) width * samples * (isDeep(bits) ? 2 : 1)),
                    width,
                    height,
                    samples,
                    Math.clamp(bits, Byte.SIZE, MOST_BITS),
                    stride.get(JAVA_INT, 0),
                    HeifLayout.isLuma(channel) && isLimited());
        }
    }

    /// libheif widens the range on the way to R, G and B only.
    private boolean isLimited() {
        return Nclx.read(library, library.colours, pointer)
                .map(colours -> !colours.isFull())
                .orElse(false);
    }

    @SuppressWarnings("restricted") // libheif allocates rows of `stride` bytes
    private MemorySegment memory(MemorySegment start, long stride, long row) throws CodecException {
        if (start.equals(MemorySegment.NULL) || stride < row) {
            throw new CodecException(Problem.DAMAGED, "libheif decoded no samples");
        }
        return start.reinterpret((image.height() - 1L) * stride + row);
    }

    private static boolean isDeep(int bits) {
        return bits > Byte.SIZE;
    }

    @Override
    public void close() {
        library.releaseImage.run(pointer);
    }
}
