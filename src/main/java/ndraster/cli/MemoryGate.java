package ndraster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import ndraster.io.ImageFile;
import ndraster.io.ImageInfo;

/// Lets only so many files be worked on as fit into Java's memory together, by what their headers say.
final class MemoryGate {
    private static final int MEGABYTE_BITS = 20;
    private static final int COPIES = 4;

    private final Semaphore megabytes;
    private final int all;

    private MemoryGate(int all) {
        this.all = all;
        this.megabytes = new Semaphore(all, true);
    }

    static MemoryGate ofHeap() {
        long half = Runtime.getRuntime().maxMemory() >> (MEGABYTE_BITS + 1);
        return new MemoryGate(Math.clamp(half, 1, Integer.MAX_VALUE));
    }

    /// What a file takes, until it is closed.
    ///
    /// @param isEnough whether the picture and a copy of it fit
    record Share(Semaphore megabytes, int taken, boolean isEnough) implements AutoCloseable {
        @Override
        public void close() {
            megabytes.release(taken);
        }
    }

    /// Waits until there is memory for `file`; one that needs more than there is waits for all of it.
    Share enter(Path file) throws InterruptedException {
        long needed = needed(file) >> MEGABYTE_BITS;
        int taken = Math.clamp(needed, 1, all);
        megabytes.acquire(taken);
        return new Share(megabytes, taken, needed / COPIES * 2 <= all);
    }

    private static long needed(Path file) {
        if (!Files.isRegularFile(file)) {
            return 0; // a pipe can be read only once
        }
        try (ImageFile image = ImageFile.open(file)) {
            ImageInfo info = image.info();
            long samples = Arrays.stream(info.storedShape()).reduce(1, Math::multiplyExact);
            return samples * info.dtype().itemSize() * COPIES;
        } catch (IOException | RuntimeException _) {
            return 0; // no image, or damaged: whoever reads it says so
        }
    }
}
