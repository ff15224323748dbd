package ndraster.memory;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/// Somebody who wants to know when a range of memory has been written through any [Storage]. Lasts until it is closed,
/// or until nobody holds it any more.
///
/// A Java array has no room for a list of listeners, so the watches of all memory are in one list, which keeps neither
/// them nor the memory reachable.
public final class Watch implements AutoCloseable {
    private static final AtomicReference<List<WeakReference<Watch>>> WATCHES = new AtomicReference<>(List.of());

    private final Storage storage;
    private final long start;
    private final long end;
    private final Runnable listener;

    private Watch(Storage storage, long start, long end, Runnable listener) {
        this.storage = storage;
        this.start = start;
        this.end = end;
        this.listener = listener;
    }

    static Watch of(Storage storage, long start, long end, Runnable listener) {
        Watch watch = new Watch(storage, start, end, listener);
        WeakReference<Watch> reference = new WeakReference<>(watch);
        WATCHES.updateAndGet(watches -> Stream.concat(watches.stream().filter(Watch::isHeld), Stream.of(reference))
                .toList());
        return watch;
    }

    private static boolean isHeld(WeakReference<Watch> reference) {
        return !reference.refersTo(null);
    }

    /// Whether anybody watches any memory.
    static boolean isAny() {
        return !WATCHES.get().isEmpty();
    }

    /// Tells those who watch one of the bytes from `start` up to `end` of `storage`.
    static void report(Storage storage, long start, long end) {
        boolean isOneGone = false;
        for (WeakReference<Watch> reference : WATCHES.get()) {
            Watch watch = reference.get();
            if (watch == null) {
                isOneGone = true;
            } else if (watch.covers(storage, start, end)) {
                watch.listener.run();
            }
        }
        if (isOneGone) {
            WATCHES.updateAndGet(
                    watches -> watches.stream().filter(Watch::isHeld).toList());
        }
    }

    private boolean covers(Storage written, long from, long to) {
        long shift = written.address() - storage.address();
        return storage.isSameBlockAs(written) && from + shift < end && start < to + shift;
    }

    /// No more reports, but for one that is on its way in another thread.
    @Override
    public void close() {
        WATCHES.updateAndGet(watches -> watches.stream()
                .filter(reference -> isHeld(reference) && !reference.refersTo(this))
                .toList());
    }
}
