package ndraster.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What happens at Ctrl-C: the work is interrupted and gets a moment to take away what it has half written. Java
/// then ends with 130 by itself.
final class Interruption {
    private static final int SECONDS = 3;

    private final CountDownLatch finished = new CountDownLatch(1);

    private Interruption() {}

    /// Interrupts `worker` when the process is told to end.
    static Interruption watch(Thread worker) {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interruption.stop(worker)));
        return interruption;
    }

    private void stop(Thread worker) {
        if (finished.getCount() > 0) {
            worker.interrupt();
            try {
                boolean _ = finished.await(SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// The work is done, well or not.
    void finish() {
        finished.countDown();
    }
}
