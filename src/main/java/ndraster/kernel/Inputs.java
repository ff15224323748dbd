package ndraster.kernel;

import java.util.function.Supplier;
import ndraster.parallel.Cores;

/// Inputs of one sweep: one for each thread, since each has room of its own for what it loads.
record Inputs(Sweep sweep, Supplier<Input> maker) {
    Input another() {
        return maker.get();
    }

    /// Whether `size` elements are worth the work of another thread.
    boolean isShared(long size) {
        return sweep.canShare() && Cores.isLarge(size);
    }
}
