package ndraster.access;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.memory.Storage;
import ndraster.parallel.Cores;

/// What `NDArray` keeps to its own package, by way of method handles: Java has no word for "all packages of this
/// module", and what is public in `NDArray` is an offer to everyone. On the class path this class can be named, too;
/// whoever does has been told by its package that it is none of theirs.
public final class ArrayMemory {
    private static final MethodHandle STORAGE;
    private static final MethodHandle ARRAY;

    static {
        try {
            Lookup inside = MethodHandles.privateLookupIn(NDArray.class, MethodHandles.lookup());
            STORAGE = inside.findVirtual(NDArray.class, "storage", MethodType.methodType(Storage.class));
            ARRAY = inside.findStatic(
                    NDArray.class,
                    "overStorage",
                    MethodType.methodType(
                            NDArray.class, DType.class, Storage.class, long.class, long[].class, long[].class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private ArrayMemory() {}

    /// The memory behind an array.
    public static Storage of(NDArray array) {
        try {
            return (Storage) STORAGE.invokeExact(array);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    /// Whether other threads may look at an array's elements: those in a confined arena are its owner's alone.
    public static boolean canShare(NDArray array) {
        return Cores.canShare(of(array).readable());
    }

    /// An array over any storage, with element `(0, 0, …)` at byte `offset`.
    ///
    /// @throws ndraster.ShapeException if an element would lie outside the storage
    public static NDArray arrayOver(DType dtype, Storage storage, long offset, long[] shape, long[] strides) {
        try {
            return (NDArray) ARRAY.invokeExact(dtype, storage, offset, shape, strides);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    /// The same memory without its guard, for those who promise not to write and hand it to nobody who might.
    public static NDArray unguarded(NDArray array) {
        return array.isReadOnly()
                ? arrayOver(array.dtype(), of(array).unguarded(), array.offset(), array.shape(), array.strides())
                : array;
    }

    private static RuntimeException unchecked(Throwable e) {
        return switch (e) {
            case RuntimeException exception -> exception;
            case Error error -> throw error;
            default -> new IllegalStateException("neither of the two methods declares an exception", e);
        };
    }
}
