package ndraster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import ndraster.io.ImageFile;
import ndraster.io.ImageInfo;
import ndraster.npy.NpyHeader;
import ndraster.npy.Npz;

/// Lets only so many files be worked on as fit into Java's memory together, by what their headers say.
final class MemoryGate {
    private static final int MEGABYTE_BITS = 20;
    private static final int COPIES = 4;

    private final ReadingOptions reading;
    private final Semaphore megabytes;
    private final int all;

    private MemoryGate(ReadingOptions reading, int all) {
        this.reading = reading;
        this.all = all;
        this.megabytes = new Semaphore(all, true);
    }

    /// @param reading what is read of each file
    static MemoryGate ofHeap(ReadingOptions reading) {
        long half = Runtime.getRuntime().maxMemory() >> (MEGABYTE_BITS + 1);
        return new MemoryGate(reading, Math.clamp(half, 1, Integer.MAX_VALUE));
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
        long needed = size(file, reading) / ((1 << MEGABYTE_BITS) / COPIES);
        int taken = Math.clamp(needed, 1, all);
        megabytes.acquire(taken);
        return new Share(megabytes, taken, needed / COPIES * 2 <= all);
    }

    /// Waits until no other file is worked on, and keeps the others waiting.
    Share enterAlone() throws InterruptedException {
        megabytes.acquire(all);
        return new Share(megabytes, all, false);
    }

    /// How many bytes the elements have that are read of `file`; 0 if only reading it can tell.
    static long size(Path file, ReadingOptions reading) {
        if (!Files.isRegularFile(file)) {
            return 0; // a pipe can be read only once
        }
        try (Input input = Input.open(file)) {
            return switch (FileKind.of(input)) {
                case NPY, RAW -> Files.size(file);
                case NPZ -> sizeOfArchive(file);
                case IMAGE -> sizeOfImages(input, reading);
            };
        } catch (IOException | RuntimeException _) {
            return 0; // damaged: whoever reads it says so
        }
    }

    private static long sizeOfArchive(Path file) throws IOException {
        try (Npz npz = Npz.open(file)) {
            long size = 0;
            for (String name : npz.names()) {
                NpyHeader header = npz.header(name);
                size += header.shape().stream().reduce((long) header.dtype().itemSize(), Math::multiplyExact);
            }
            return size;
        }
    }

    private static long sizeOfImages(Input input, ReadingOptions reading) throws IOException {
        try (ImageFile image = input.image()) {
            ImageInfo info = image.info();
            long samples = Arrays.stream(info.storedShape()).reduce(reading.imagesOf(image), Math::multiplyExact);
            return Math.multiplyExact(samples, info.dtype().itemSize());
        }
    }
}
