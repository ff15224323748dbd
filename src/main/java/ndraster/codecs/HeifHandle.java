package ndraster.codecs;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// What libheif calls an image of a file.
record HeifHandle(Libheif library, MemorySegment pointer) implements AutoCloseable {
    HeifHandle(Libheif library, MemorySegment context, int id) throws CodecException {
        this(library, find(library, context, id));
    }

    private static MemorySegment find(Libheif library, MemorySegment context, int id) throws CodecException {
        try (Arena call = Arena.ofConfined()) {
            MemorySegment handle = call.allocate(ADDRESS);
            library.check(library.handle, context, id, handle);
            return handle.get(ADDRESS, 0);
        }
    }

    @Override
    public void close() {
        library.release.run(pointer);
    }
}
