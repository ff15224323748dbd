package ndraster.elements;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.util.Optional;
import ndraster.file.FileOutput;
import ndraster.parallel.Cores;

/// Large blocks of memory from files and to files, on all cores: what takes the time is copying between the system's
/// memory and the JVM's.
final class FileBytes {
    /// A byte is copied while an element could be computed a sixteenth.
    private static final long BYTES_PER_ELEMENT = 16;

    /// Some of the second cache, so that bytes leave the buffer before they leave the cache.
    private static final int BUFFER = 1 << 18;

    private FileBytes() {}

    /// Fills `target` with what `file` has from byte `start` on, and that it has so much the caller has seen.
    ///
    /// The JVM can only read into buffers of its own; from a map it copies once, straight to where the bytes
    /// belong.
    ///
    /// @return whether it is filled; it is not if the file's system has no maps
    /// @throws InternalError if the file has been made shorter meanwhile
    static boolean read(FileChannel file, long start, MemorySegment target) {
        long size = target.byteSize();
        return areShared(target)
                ? Cores.map(size, size / BYTES_PER_ELEMENT, (from, to) -> read(file, start, target, from, to)).stream()
                        .allMatch(isRead -> isRead)
                : read(file, start, target, 0, size);
    }

    /// Each part has a map of its own, because that too is work for each page.
    private static boolean read(FileChannel file, long start, MemorySegment target, long from, long to) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment map = file.map(MapMode.READ_ONLY, start + from, to - from, arena);
            MemorySegment.copy(map, 0, target, from, to - from);
            return true;
        } catch (IOException | UnsupportedOperationException _) {
            return false;
        }
    }

    /// Whether `memory` is large enough for several cores, and theirs to see.
    static boolean areShared(MemorySegment memory) {
        return Cores.isLarge(memory.byteSize() / BYTES_PER_ELEMENT) && Cores.canShare(memory);
    }

    /// Writes `memory` to `file` from its position on, which is behind it then.
    static void write(FileOutput file, MemorySegment memory) throws IOException {
        long start = file.position();
        long size = memory.byteSize();
        for (Optional<IOException> problem : Cores.map(
                size, size / BYTES_PER_ELEMENT, (from, to) -> problem(() -> write(file, start, memory, from, to)))) {
            if (problem.isPresent()) {
                throw problem.get();
            }
        }
        file.position(start + size);
    }

    private interface Action {
        void run() throws IOException;
    }

    private static Optional<IOException> problem(Action action) {
        try {
            action.run();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    private static void write(FileOutput file, long start, MemorySegment memory, long from, long to)
            throws IOException {
        try (Arena arena = Arena.ofConfined()) { // a buffer that the machine empties itself, freed at once
            MemorySegment block = arena.allocate(BUFFER);
            ByteBuffer buffer = block.asByteBuffer();
            for (long at = from; at < to; at += BUFFER) {
                buffer.clear().limit((int) Math.min(BUFFER, to - at));
                MemorySegment.copy(memory, at, block, 0, buffer.limit());
                file.write(buffer, start + at);
            }
        }
    }
}
