package ndraster.codecs;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// A function of a library. The arguments must be those of its descriptor.
///
/// It is linked when it is first called: linking all that a library has takes longer than decoding a small picture.
final class NativeFunction {
    private final String name;
    private final MemorySegment address;
    private final FunctionDescriptor signature;
    private Optional<MethodHandle> handle = Optional.empty();

    NativeFunction(String name, MemorySegment address, FunctionDescriptor signature) {
        this.name = name;
        this.address = address;
        this.signature = signature;
    }

    void run(Object... arguments) {
        invoke(arguments);
    }

    int toInt(Object... arguments) {
        return (int) invoke(arguments);
    }

    /// Of a function whose answer is 0 or not.
    boolean isTrue(Object... arguments) {
        return toInt(arguments) != 0;
    }

    long toLong(Object... arguments) {
        return (long) invoke(arguments);
    }

    /// A pointer, of no size, or a struct.
    MemorySegment toMemory(Object... arguments) {
        return (MemorySegment) invoke(arguments);
    }

    private Object invoke(Object... arguments) {
        try {
            return handle().invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(name + " could not be called", e);
        }
    }

    @SuppressWarnings("restricted") // calling libraries is what this package is for
    private synchronized MethodHandle handle() {
        MethodHandle linked = handle.orElseGet(() -> Linker.nativeLinker().downcallHandle(address, signature));
        handle = Optional.of(linked);
        return linked;
    }
}
