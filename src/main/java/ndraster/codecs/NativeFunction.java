package ndraster.codecs;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// A function of a library. The arguments must be those of its descriptor.
record NativeFunction(String name, MethodHandle handle) {
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
            return handle.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(name + " could not be called", e);
        }
    }
}
