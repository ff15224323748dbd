package ndraster.dlpack;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import ndraster.NDArray;

/// The tensors that are out, with what must live as long as they do.
///
/// A function can not free the code that it runs in. So there is one deleter for all tensors, and a struct is given to
/// the garbage collector when its deleter has been called.
final class Exports {
    private record Export(NDArray array, MemorySegment struct) {}

    private final Map<Long, Export> live = new ConcurrentHashMap<>();
    private final Arena arena = Arena.ofShared();
    private final MemorySegment deleter = Deleters.stub(this::remove, arena);

    MemorySegment deleter() {
        return deleter;
    }

    MemorySegment add(NDArray array, StructLayout layout, BiConsumer<MemorySegment, Arena> writer) {
        if (!arena.scope().isAlive()) {
            throw new IllegalStateException("this Dlpack is closed: its deleter is gone");
        }
        Arena memory = Arena.ofAuto();
        MemorySegment struct = memory.allocate(layout);
        writer.accept(struct, memory);
        live.put(struct.address(), new Export(array, struct));
        return struct;
    }

    void remove(MemorySegment tensor) {
        live.remove(tensor.address());
    }

    int live() {
        return live.size();
    }

    void close() {
        if (!live.isEmpty()) {
            throw new IllegalStateException(live.size() + " exported tensors are still out: close this after their"
                    + " consumers have called the deleter, or discard those that nobody took");
        }
        if (arena.scope().isAlive()) {
            arena.close();
        }
    }
}
