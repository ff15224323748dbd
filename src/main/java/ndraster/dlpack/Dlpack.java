package ndraster.dlpack;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static ndraster.dlpack.DlpackStructs.MANAGED_TENSOR;
import static ndraster.dlpack.DlpackStructs.MANAGED_TENSOR_VERSIONED;
import static ndraster.dlpack.DlpackStructs.offset;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.util.concurrent.atomic.AtomicInteger;
import ndraster.NDArray;

/// Exchanges arrays with native code by DLPack: pointers to structs that end with their deleter.
///
/// What goes out lives until its consumer calls the deleter, what comes in until its `Arena` ends, which calls the
/// producer's. One `Dlpack` has one deleter for all that it exports, and counts both sides; close it when nothing is
/// out any more. Safe for several threads.
///
/// {@snippet file="ndraster/dlpack/DlpackTest.java" region="round-trip"}
///
/// @see <a href="https://dmlc.github.io/dlpack/latest/">DLPack</a>
public final class Dlpack implements AutoCloseable {
    private static final long OLD_TENSOR = offset(MANAGED_TENSOR, "dl_tensor");
    private static final long OLD_DELETER = offset(MANAGED_TENSOR, "deleter");
    private static final long TENSOR = offset(MANAGED_TENSOR_VERSIONED, "dl_tensor");
    private static final long DELETER = offset(MANAGED_TENSOR_VERSIONED, "deleter");
    private static final long FLAGS = offset(MANAGED_TENSOR_VERSIONED, "flags");
    private static final long MAJOR = offset(MANAGED_TENSOR_VERSIONED, "version", "major");
    private static final long MINOR = offset(MANAGED_TENSOR_VERSIONED, "version", "minor");

    private final Exports exports = new Exports();
    private final AtomicInteger imports = new AtomicInteger();

    /// With a deleter of its own, for which native access must be enabled.
    public Dlpack() {}

    // ------------------------------------------------------------------ exported

    /// The array as a `DLManagedTensorVersioned`, version 1.0. Shared; flagged if the array is read-only. The array
    /// is kept reachable until the deleter is called; an arena that owns its memory must stay open as long.
    ///
    /// @throws DlpackException if its memory is not native, its elements are not numbers in the machine's byte
    ///     order, or its strides are not multiples of their size
    public MemorySegment asTensor(NDArray array) {
        return versioned(array, array.isReadOnly() ? DlpackStructs.FLAG_READ_ONLY : 0);
    }

    /// A copy of the array, in native memory, as a `DLManagedTensorVersioned` that is flagged as a copy.
    ///
    /// @throws DlpackException if its elements are not numbers
    public MemorySegment toTensor(NDArray array) {
        return versioned(TensorMemory.copy(array), DlpackStructs.FLAG_IS_COPIED);
    }

    /// The array as a `DLManagedTensor`, for consumers from before version 1.0. Shared.
    ///
    /// @throws DlpackException as [#asTensor], and if the array is read-only, which that struct can not say
    public MemorySegment asUnversionedTensor(NDArray array) {
        if (array.isReadOnly()) {
            throw new DlpackException("Cannot export readonly array since signalling readonly is unsupported by DLPack"
                    + " (supported by newer DLPack version). asTensor is the newer one");
        }
        Tensor tensor = TensorMemory.tensorOf(array);
        return exports.add(array, MANAGED_TENSOR, (struct, arena) -> {
            tensor.write(struct.asSlice(OLD_TENSOR), arena);
            struct.set(ADDRESS, OLD_DELETER, exports.deleter());
        });
    }

    private MemorySegment versioned(NDArray array, long flags) {
        Tensor tensor = TensorMemory.tensorOf(array);
        return exports.add(array, MANAGED_TENSOR_VERSIONED, (struct, arena) -> {
            struct.set(JAVA_INT, MAJOR, DlpackStructs.MAJOR);
            struct.set(JAVA_INT, MINOR, DlpackStructs.MINOR);
            struct.set(ADDRESS, DELETER, exports.deleter());
            struct.set(JAVA_LONG, FLAGS, flags);
            tensor.write(struct.asSlice(TENSOR), arena);
        });
    }

    // ------------------------------------------------------------------ imported

    /// The array that a `DLManagedTensorVersioned` describes, consumed: its deleter is called when `lifetime` ends,
    /// with `Arena.ofAuto()` when the array and its views are gone. Shared; read-only if it is flagged so.
    ///
    /// @param tensor a pointer to the struct
    /// @throws DlpackException if it is of another version than 1, not in the CPU's memory, or not of
    ///     numbers; it is then still the producer's
    public NDArray asArray(MemorySegment tensor, Arena lifetime) {
        MemorySegment struct = sized(tensor, MANAGED_TENSOR_VERSIONED);
        int major = struct.get(JAVA_INT, MAJOR);
        if (major != DlpackStructs.MAJOR) {
            throw new DlpackException("the exported DLPack major version is not one that can be imported: it is "
                    + Integer.toUnsignedString(major) + ", not 1");
        }
        boolean isReadOnly = (struct.get(JAVA_LONG, FLAGS) & DlpackStructs.FLAG_READ_ONLY) != 0;
        return consumed(struct, TENSOR, DELETER, isReadOnly, lifetime);
    }

    /// As [#asArray], of a `DLManagedTensor` from before version 1.0.
    ///
    /// @throws DlpackException if it is not in the CPU's memory, or not of numbers
    public NDArray asArrayOfUnversioned(MemorySegment tensor, Arena lifetime) {
        return consumed(sized(tensor, MANAGED_TENSOR), OLD_TENSOR, OLD_DELETER, false, lifetime);
    }

    private NDArray consumed(MemorySegment struct, long at, long deleterAt, boolean isReadOnly, Arena lifetime) {
        Tensor tensor = Tensor.read(struct.asSlice(at));
        MemorySegment deleter = struct.get(ADDRESS, deleterAt);
        MemorySegment self = MemorySegment.ofAddress(struct.address());
        NDArray array = TensorMemory.arrayOver(tensor, isReadOnly, lifetime, () -> {
            imports.decrementAndGet();
            Deleters.call(deleter, self);
        });
        imports.incrementAndGet();
        return array;
    }

    @SuppressWarnings("restricted") // a pointer from C has no size; the struct that it points to has
    private static MemorySegment sized(MemorySegment tensor, StructLayout layout) {
        if (tensor.address() == 0 || !tensor.isNative()) {
            throw new DlpackException("a tensor is a pointer to native memory; found " + tensor);
        }
        return tensor.byteSize() == layout.byteSize() ? tensor : tensor.reinterpret(layout.byteSize());
    }

    // ------------------------------------------------------------------ counted

    /// How many exported tensors have not been deleted.
    public int liveExports() {
        return exports.live();
    }

    /// How many imported arrays have not ended.
    public int liveImports() {
        return imports.get();
    }

    /// Deletes a tensor that no consumer has taken, as its consumer would. Nothing happens if it is not one
    /// of these, or deleted already.
    public void discard(MemorySegment tensor) {
        exports.remove(tensor);
    }

    /// Ends the exports. The deleter itself, some hundred bytes, stays: a consumer may still be in it.
    ///
    /// @throws IllegalStateException if exported tensors are still out
    @Override
    public void close() {
        exports.close();
    }
}
