package ndraster.dlpack;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.StructLayout;

/// The structs of `dlpack.h`, for a machine with 64-bit pointers.
///
/// @see <a href="https://dmlc.github.io/dlpack/latest/c_api.html">DLPack: C API</a>
public final class DlpackStructs {
    /// `DLTensor`: where the elements are and what they are. `strides` count elements, not bytes.
    public static final StructLayout TENSOR = MemoryLayout.structLayout(
                    ADDRESS.withName("data"),
                    MemoryLayout.structLayout(JAVA_INT.withName("device_type"), JAVA_INT.withName("device_id"))
                            .withName("device"),
                    JAVA_INT.withName("ndim"),
                    MemoryLayout.structLayout(
                                    JAVA_BYTE.withName("code"),
                                    JAVA_BYTE.withName("bits"),
                                    JAVA_SHORT.withName("lanes"))
                            .withName("dtype"),
                    ADDRESS.withName("shape"),
                    ADDRESS.withName("strides"),
                    JAVA_LONG.withName("byte_offset"))
            .withName("DLTensor");

    /// `DLManagedTensor`, from before version 1.0.
    public static final StructLayout MANAGED_TENSOR = MemoryLayout.structLayout(
                    TENSOR.withName("dl_tensor"), ADDRESS.withName("manager_ctx"), ADDRESS.withName("deleter"))
            .withName("DLManagedTensor");

    /// `DLManagedTensorVersioned`, of version 1.
    public static final StructLayout MANAGED_TENSOR_VERSIONED = MemoryLayout.structLayout(
                    MemoryLayout.structLayout(JAVA_INT.withName("major"), JAVA_INT.withName("minor"))
                            .withName("version"),
                    ADDRESS.withName("manager_ctx"),
                    ADDRESS.withName("deleter"),
                    JAVA_LONG.withName("flags"),
                    TENSOR.withName("dl_tensor"))
            .withName("DLManagedTensorVersioned");

    static final int MAJOR = 1;
    static final int MINOR = 0;
    static final long FLAG_READ_ONLY = 1;
    static final long FLAG_IS_COPIED = 2;
    static final int DEVICE_CPU = 1;

    private DlpackStructs() {}

    static long offset(StructLayout struct, String... names) {
        PathElement[] path = new PathElement[names.length];
        for (int i = 0; i < names.length; i++) {
            path[i] = PathElement.groupElement(names[i]);
        }
        return struct.byteOffset(path);
    }
}
