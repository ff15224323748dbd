package ndraster.dlpack;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import ndraster.NDArray;

/// The tensors that are out, with what must live as long as they do.
///
/// A function can not free the code that it runs in. So there is one deleter for all tensors, which is never freed:
/// nobody knows when the last consumer has returned from it. A struct is given to the garbage collector when its
/// deleter has been called.
final class Exports {
    private record Export(NDArray array, MemorySegment struct) {}

    private final Map<Long, Export> live = new HashMap<>();
    private final MemorySegment deleter = Deleters.stub(this::remove);
    private boolean isClosed;

    MemorySegment deleter() {
        return deleter;
    }

    MemorySegment add(NDArray array, StructLayout layout, BiConsumer<MemorySegment, Arena> writer) {
        Arena memory = Arena.ofAuto();
        MemorySegment struct = memory.allocate(layout);
        writer.accept(struct, memory);
        put(new Export(array, struct));
        return struct;
    }

    private synchronized void put(Export export) {
        if (isClosed) {
            throw new IllegalStateException("this Dlpack is closed: make another one to export");
        }
        live.put(export.struct.address(), export);
    }

    synchronized void remove(MemorySegment tensor) {
        live.remove(tensor.address());
    }

    synchronized int live() {
        return live.size();
    }

    synchronized void close() {
        if (!live.isEmpty()) {
            throw new IllegalStateException(live.size() + " exported tensors are still out: close this after their"
                    + " consumers have called the deleter, or discard those that nobody took");
        }
        isClosed = true;
    }
}
