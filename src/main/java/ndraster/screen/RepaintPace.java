package ndraster.screen;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Turns any number of requests, from any thread, into repaints that are no more frequent than the screen is; no
/// request is lost, and nothing runs while there are none.
public final class RepaintPace {
    private final AtomicBoolean isPending = new AtomicBoolean();
    private final Supplier<Duration> frame;
    private final LongSupplier nanoTime;
    private final Later later;
    private final Runnable repaint;
    private long last;

    /// Runs a task in the thread that paints, after a delay.
    @FunctionalInterface
    public interface Later {
        /// Runs `task` after `delay`; as soon as possible if that is zero. May be called in any thread.
        void run(Duration delay, Runnable task);
    }

    /// @param frame the shortest time from one repaint to the next, asked for in the thread that paints
    /// @param nanoTime a clock, in nanoseconds
    /// @param repaint what to do; it looks at the memory only after it has been called
    public RepaintPace(Supplier<Duration> frame, LongSupplier nanoTime, Later later, Runnable repaint) {
        this.frame = frame;
        this.nanoTime = nanoTime;
        this.later = later;
        this.repaint = repaint;
        this.last = nanoTime.getAsLong() - Duration.ofHours(1).toNanos();
    }

    /// Asks for a repaint; in any thread.
    public void request() {
        if (!isPending.getAndSet(true)) {
            later.run(Duration.ZERO, this::awaitTurn);
        }
    }

    private void awaitTurn() {
        long wait = last + frame.get().toNanos() - nanoTime.getAsLong();
        if (wait > 0) {
            later.run(Duration.ofNanos(wait), this::fire);
        } else {
            fire();
        }
    }

    private void fire() {
        last = nanoTime.getAsLong();
        isPending.set(false);
        repaint.run();
    }
}
