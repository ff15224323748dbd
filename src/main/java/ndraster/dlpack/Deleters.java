package ndraster.dlpack;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Consumer;

/// `void (*deleter)(DLManagedTensor *self)`, in both directions.
final class Deleters {
    private static final FunctionDescriptor SIGNATURE = FunctionDescriptor.ofVoid(ValueLayout.ADDRESS);

    @SuppressWarnings("restricted") // DLPack's structs hold a function; there is no other way to call one
    private static final MethodHandle CALL = Linker.nativeLinker().downcallHandle(SIGNATURE);

    private Deleters() {}

    /// Calls a deleter, if there is one.
    static void call(MemorySegment deleter, MemorySegment tensor) {
        if (deleter.address() == 0) {
            return;
        }
        try {
            CALL.invokeExact(deleter, tensor);
        } catch (Throwable e) {
            throw new IllegalStateException("the deleter of a tensor could not be called", e);
        }
    }

    /// A function for C that calls `release`, which must not throw. It is there as long as this program.
    @SuppressWarnings("restricted") // as above
    static MemorySegment stub(Consumer<MemorySegment> release) {
        try {
            MethodHandle accept = MethodHandles.lookup()
                    .findVirtual(Consumer.class, "accept", MethodType.methodType(void.class, Object.class))
                    .bindTo(release)
                    .asType(MethodType.methodType(void.class, MemorySegment.class));
            return Linker.nativeLinker().upcallStub(accept, SIGNATURE, Arena.global());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Consumer has no method accept", e);
        }
    }
}
