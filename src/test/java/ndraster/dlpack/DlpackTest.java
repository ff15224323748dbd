package ndraster.dlpack;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Optional;
import ndraster.ArrayInterface;
import ndraster.NDArray;
import ndraster.ReadOnlyArrayException;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DlpackTest {
    private static final int MOST_COLLECTIONS = 200;
    private static final long FLAGS = DlpackStructs.offset(DlpackStructs.MANAGED_TENSOR_VERSIONED, "flags");
    private static final long TENSOR = DlpackStructs.offset(DlpackStructs.MANAGED_TENSOR_VERSIONED, "dl_tensor");

    private static NDArray nativeArray(DType dtype, Arena arena, long... shape) {
        NDArray zeros = NDArray.zeros(dtype, shape);
        return NDArray.asArray(dtype, arena.allocate(Math.max(1, zeros.nbytes()), 8), shape);
    }

    @Test
    void a_tensor_goes_out_comes_in_and_is_deleted_once() {
        // @start region="round-trip"
        try (Arena memory = Arena.ofConfined();
                Dlpack dlpack = new Dlpack()) {
            NDArray array = NDArray.asArray(DType.FLOAT32, memory.allocate(48, 4), 3, 4);
            MemorySegment tensor = dlpack.asTensor(array); // a DLManagedTensorVersioned *

            try (Arena use = Arena.ofConfined()) {
                NDArray imported = dlpack.asArray(tensor, use);
                imported.fill(1.5);
            } // its deleter is called here
            // @end
            assertThat(array.getDouble(2, 3)).isEqualTo(1.5);
            assertThat(dlpack.liveExports()).isZero();
            assertThat(dlpack.liveImports()).isZero();
        }
    }

    @Test
    void strides_and_rights_survive_both_structs() {
        try (Arena memory = Arena.ofConfined();
                Arena use = Arena.ofConfined()) {
            Dlpack dlpack = new Dlpack();
            NDArray view = nativeArray(DType.INT16, memory, 4, 6)
                    .assign(NDArray.arange(24).reshape(4, 6))
                    .get("1::2, ::-1");
            NDArray read = dlpack.asArray(dlpack.asTensor(view.asReadOnly()), use);
            NDArray old = dlpack.asArrayOfUnversioned(dlpack.asUnversionedTensor(view), use);

            assertThat(read.toLongs()).containsExactly(view.toLongs());
            assertThat(read.strides()).containsExactly(24, -2);
            assertThat(old.strides()).containsExactly(24, -2);
            assertThatThrownBy(() -> read.fill(1)).isInstanceOf(ReadOnlyArrayException.class);
            old.fill(3);
            assertThat(read.toLongs()).containsOnly(3);
            assertThat(dlpack.liveImports()).isEqualTo(2);
            assertThatThrownBy(() -> dlpack.asUnversionedTensor(view.asReadOnly()))
                    .hasMessageStartingWith("Cannot export readonly array");
        }
    }

    @Test
    void a_copy_says_so_and_is_one() {
        try (Dlpack dlpack = new Dlpack();
                Arena use = Arena.ofConfined()) {
            NDArray heap = NDArray.asArray(DType.of(">i4"), new byte[12], 3).fill(258);
            MemorySegment tensor = dlpack.toTensor(heap);

            assertThat(tensor.get(JAVA_LONG, FLAGS)).isEqualTo(2);
            NDArray imported = dlpack.asArray(tensor, use);
            assertThat(imported.dtype()).isEqualTo(DType.INT32);
            imported.fill(1);
            assertThat(heap.toLongs()).containsOnly(258);
        }
    }

    @Test
    void what_nobody_takes_is_discarded_and_a_dlpack_with_tensors_out_stays_open() {
        try (Arena memory = Arena.ofConfined()) {
            Dlpack dlpack = new Dlpack();
            MemorySegment tensor = dlpack.asTensor(nativeArray(DType.UINT8, memory, 3));
            assertThatThrownBy(dlpack::close)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("1 exported tensors are still out");
            dlpack.discard(tensor);
            dlpack.discard(tensor);
            dlpack.close();
            assertThatThrownBy(() -> dlpack.toTensor(NDArray.arange(2))).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void an_import_ends_with_the_garbage_collector_if_its_arena_does() {
        try (Dlpack dlpack = new Dlpack()) {
            assertThat(sumOfImport(dlpack)).isEqualTo(15);
            for (int i = 0; i < MOST_COLLECTIONS && dlpack.liveExports() > 0; i++) {
                System.gc();
                Thread.onSpinWait();
            }
            assertThat(dlpack.liveImports()).isZero();
            assertThat(dlpack.liveExports()).isZero();
        }
    }

    private static long sumOfImport(Dlpack dlpack) {
        return dlpack.asArray(dlpack.toTensor(NDArray.arange(6)), Arena.ofAuto())
                .sum()
                .getLong();
    }

    @Test
    void an_array_is_not_used_after_its_tensor_has_ended() {
        try (Dlpack dlpack = new Dlpack()) {
            NDArray imported;
            try (Arena use = Arena.ofConfined()) {
                imported = dlpack.asArray(dlpack.toTensor(NDArray.arange(6)), use);
            }
            assertThatThrownBy(imported::copy).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_tensor_without_elements_or_strides_or_deleter_is_an_array_too() {
        try (Arena arena = Arena.ofConfined()) {
            Dlpack dlpack = new Dlpack();
            MemorySegment empty = dlpack.asTensor(nativeArray(DType.FLOAT64, arena, 0, 3));
            assertThat(dlpack.asArray(empty, arena).shape()).containsExactly(0, 3);

            MemorySegment plain = dlpack.toTensor(NDArray.arange(6).reshape(2, 3));
            plain.set(ADDRESS, TENSOR + DlpackStructs.offset(DlpackStructs.TENSOR, "strides"), MemorySegment.NULL);
            plain.set(
                    ADDRESS,
                    DlpackStructs.offset(DlpackStructs.MANAGED_TENSOR_VERSIONED, "deleter"),
                    MemorySegment.NULL);
            NDArray read = dlpack.asArray(plain, arena);
            assertThat(read.toLongs()).containsExactly(0, 1, 2, 3, 4, 5);
            dlpack.discard(plain);
        }
    }

    @Test
    void a_tensor_that_no_array_can_be_is_refused_and_stays_its_producers() {
        try (Arena arena = Arena.ofConfined();
                Dlpack dlpack = new Dlpack()) {
            MemorySegment tensor = dlpack.toTensor(NDArray.arange(6));
            refused(dlpack, tensor, TENSOR + 8, 2, "Unsupported device in DLTensor.", arena);
            refused(dlpack, tensor, TENSOR + 16, 65, "maxdims of DLTensor is higher than the supported maxdims", arena);
            refused(dlpack, tensor, TENSOR + 16, -1, "maxdims of DLTensor is higher than the supported maxdims", arena);
            refused(dlpack, tensor, 0, 2, "the exported DLPack major version", arena);
            tensor.set(JAVA_SHORT, TENSOR + 22, (short) 4);
            assertThatThrownBy(() -> dlpack.asArray(tensor, arena))
                    .hasMessageStartingWith("Unsupported lanes in DLTensor dtype.");
            tensor.set(JAVA_SHORT, TENSOR + 22, (short) 1);
            tensor.set(JAVA_BYTE, TENSOR + 20, (byte) 4);
            assertThatThrownBy(() -> dlpack.asArray(tensor, arena))
                    .hasMessageStartingWith("Unsupported dtype in DLTensor.");
            assertThatThrownBy(() -> dlpack.asArray(MemorySegment.NULL, arena)).isInstanceOf(DlpackException.class);
            assertThat(dlpack.liveExports()).isEqualTo(1);
            assertThat(dlpack.liveImports()).isZero();
            dlpack.discard(tensor);
        }
    }

    private static void refused(Dlpack dlpack, MemorySegment tensor, long at, int value, String message, Arena arena) {
        int before = tensor.get(JAVA_INT, at);
        tensor.set(JAVA_INT, at, value);
        assertThatThrownBy(() -> dlpack.asArray(tensor, arena))
                .isInstanceOf(DlpackException.class)
                .hasMessageStartingWith(message);
        tensor.set(JAVA_INT, at, before);
    }

    @Test
    void sizes_beyond_all_memory_are_refused() {
        try (Arena arena = Arena.ofConfined();
                Dlpack dlpack = new Dlpack()) {
            MemorySegment tensor = dlpack.toTensor(NDArray.arange(6));
            long[] shapes = {Long.MAX_VALUE, 1L << 61, -1};
            for (long length : shapes) {
                MemorySegment shape = arena.allocateFrom(JAVA_LONG, length);
                tensor.set(ADDRESS, TENSOR + DlpackStructs.offset(DlpackStructs.TENSOR, "shape"), shape);
                assertThatThrownBy(() -> dlpack.asArray(tensor, arena)).isInstanceOf(DlpackException.class);
            }
            dlpack.discard(tensor);
        }
    }

    @Test
    void a_tensor_without_memory_is_refused_unless_it_has_no_elements() {
        try (Arena arena = Arena.ofConfined();
                Dlpack dlpack = new Dlpack()) {
            MemorySegment tensor = dlpack.toTensor(NDArray.arange(6));
            tensor.set(ADDRESS, TENSOR, MemorySegment.NULL);
            for (long offset : new long[] {0, 16}) {
                tensor.set(JAVA_LONG, TENSOR + DlpackStructs.offset(DlpackStructs.TENSOR, "byte_offset"), offset);
                assertThatThrownBy(() -> dlpack.asArray(tensor, arena))
                        .isInstanceOf(DlpackException.class)
                        .hasMessageStartingWith("no memory is 48 bytes at address 0");
            }
            tensor.set(ADDRESS, TENSOR, MemorySegment.ofAddress(-40));
            assertThatThrownBy(() -> dlpack.asArray(tensor, arena)).isInstanceOf(DlpackException.class);
            assertThat(dlpack.liveImports()).isZero();
            dlpack.discard(tensor);

            MemorySegment empty = dlpack.toTensor(NDArray.zeros(DType.INT16, 0));
            empty.set(ADDRESS, TENSOR, MemorySegment.NULL);
            assertThat(dlpack.asArray(empty, arena).shape()).containsExactly(0);
            dlpack.discard(empty);
        }
    }

    /// As in NumPy, which looks at no stride of a contiguous array, a single element or an axis of length 1.
    @ParameterizedTest
    @CsvSource({"1, 4, 7, 2, 6", "1, 4, 7, 4, 6", "1, 1, 7, 5, 6", "0, 4, 7, 3, 6", "4, 1, 2, 7, 2"})
    void a_stride_that_leads_to_no_element_need_not_be_a_multiple(
            long rows, long columns, long down, long right, long imported) {
        try (Dlpack dlpack = new Dlpack();
                Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(64, 8);
            MemorySegment.copy(
                    NDArray.arange(64).astype(DType.UINT8).toBytes(), 0, memory, ValueLayout.JAVA_BYTE, 0, 64);
            NDArray array = NDArray.asArray(
                    new ArrayInterface(
                            List.of(rows, columns),
                            "<u2",
                            Optional.empty(),
                            new ArrayInterface.Data(memory, false),
                            Optional.of(List.of(down, right)),
                            0,
                            ArrayInterface.VERSION),
                    memory);
            NDArray back = dlpack.asArray(dlpack.asTensor(array), arena);

            assertThat(back.shape()).containsExactly(rows, columns);
            assertThat(back.toLongs()).isEqualTo(array.toLongs());
            assertThat(back.strides()[0]).isEqualTo(imported);
        }
    }

    @Test
    void a_field_whose_strides_are_no_multiples_has_to_be_copied() {
        try (Arena arena = Arena.ofConfined();
                Dlpack dlpack = new Dlpack()) {
            NDArray two = nativeArray(DType.ofSpec("[('a', 'u1'), ('b', '<u2')]"), arena, 2)
                    .field("b");
            assertThatThrownBy(() -> dlpack.asTensor(two))
                    .isInstanceOf(DlpackException.class)
                    .hasMessageStartingWith("DLPack only supports strides which are a multiple of itemsize.");
        }
    }

    @Test
    void a_tensor_that_goes_out_while_its_dlpack_is_closed_is_refused() {
        Exports exports = new Exports();
        assertThatThrownBy(() -> exports.add(
                        NDArray.arange(3), DlpackStructs.MANAGED_TENSOR, (struct, arena) -> exports.close()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("this Dlpack is closed");
        assertThat(exports.live()).isZero();
    }

    /// A consumer may still be in the deleter when the last tensor is counted off. Without the function, this ends
    /// the JVM.
    @Test
    void the_deleter_stays_when_its_dlpack_is_closed() {
        Dlpack dlpack = new Dlpack();
        MemorySegment tensor = dlpack.toTensor(NDArray.arange(3));
        MemorySegment deleter =
                tensor.get(ADDRESS, DlpackStructs.offset(DlpackStructs.MANAGED_TENSOR_VERSIONED, "deleter"));
        Deleters.call(deleter, tensor);
        dlpack.close();
        Deleters.call(deleter, tensor);
        assertThat(dlpack.liveExports()).isZero();
    }

    @Test
    void heap_memory_has_to_be_copied() {
        try (Dlpack dlpack = new Dlpack()) {
            assertThatThrownBy(() -> dlpack.asTensor(NDArray.arange(3)))
                    .isInstanceOf(DlpackException.class)
                    .hasMessageContaining("toTensor copies");
        }
    }
}
