package ndraster.dlpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import ndraster.Golden;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.dtype.DType;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// NumPy consumes our struct: its bytes go to Python, where the pointers in them are made those of a file that both
/// sides map. NumPy before 2.1 knows the older struct only, and before 1.25 no bool.
class DlpackPythonTest {
    private static final int SIZE = 4096;

    private static final String CONSUMER = """
            import ctypes, mmap, sys
            import numpy as np
            path, struct, start, shape, strides = sys.argv[1:]
            raw = bytearray.fromhex(struct)
            versioned = len(raw) == 80
            tensor = 32 if versioned else 0
            file = open(path, 'r+b')
            memory = mmap.mmap(file.fileno(), 0)
            here = ctypes.addressof(ctypes.c_char.from_buffer(memory))
            numbers = lambda text: (ctypes.c_int64 * len(text.split()))(*map(int, text.split()))
            shape, strides = numbers(shape), numbers(strides)
            deleted = []
            DELETER = ctypes.CFUNCTYPE(None, ctypes.c_void_p)
            deleter = DELETER(lambda p: deleted.append(p))
            def put(at, value):
                raw[at:at + 8] = value.to_bytes(8, 'little')
            put(tensor, int.from_bytes(raw[tensor:tensor + 8], 'little') - int(start) + here)
            put(tensor + 24, ctypes.addressof(shape))
            put(tensor + 32, ctypes.addressof(strides))
            put(16 if versioned else 56, ctypes.cast(deleter, ctypes.c_void_p).value)
            block = ctypes.create_string_buffer(bytes(raw), len(raw))
            name = b'dltensor_versioned' if versioned else b'dltensor'
            new = ctypes.pythonapi.PyCapsule_New
            new.restype = ctypes.py_object
            new.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
            class Producer:
                def __dlpack__(self, **options):
                    return new(ctypes.addressof(block), name, None)
                def __dlpack_device__(self):
                    return (1, 0)
            needed = (2, 1) if versioned else (1, 25) if raw[tensor + 20] == 6 else (1, 22)
            if tuple(map(int, np.__version__.split('.')[:2])) < needed:
                print('too old')
                sys.exit()
            a = np.from_dlpack(Producer())
            print(a.dtype.str, a.shape, a.strides, a.tobytes().hex())
            del a
            print(len(deleted))
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"?", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "f4", "f8", "c8", "c16"})
    void numpy_reads_our_tensor_and_deletes_it_once(String type) throws IOException {
        try (Arena arena = Arena.ofShared()) {
            MemorySegment memory = mapped(arena);
            NDArray array = NDArray.asArray(DType.of(type), memory, 4, 6).get("::2, 1:");
            array.fill(1);
            Dlpack dlpack = new Dlpack();

            checkSeen(array, seen(dlpack.asUnversionedTensor(array), array, memory.address()));
            checkSeen(array, seen(dlpack.asTensor(array), array, memory.address()));
        }
    }

    private static void checkSeen(NDArray array, String seen) {
        assertThat(seen)
                .isIn(
                        "too old",
                        array.dtype().typestr() + " (2, 5) (" + array.strides()[0] + ", " + array.strides()[1] + ") "
                                + Golden.hex(array.toBytes()) + "\n1");
    }

    private String seen(MemorySegment tensor, NDArray array, long start) {
        String bytes = Golden.hex(tensor.toArray(java.lang.foreign.ValueLayout.JAVA_BYTE));
        long itemSize = array.itemSize();
        return Python.require()
                .run(
                        CONSUMER,
                        folder.resolve("memory"),
                        bytes,
                        start,
                        "2 5",
                        array.strides()[0] / itemSize + " " + array.strides()[1] / itemSize)
                .strip();
    }

    private MemorySegment mapped(Arena arena) throws IOException {
        try (FileChannel channel = FileChannel.open(
                folder.resolve("memory"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE, arena);
        }
    }
}
