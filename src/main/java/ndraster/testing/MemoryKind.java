package ndraster.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.Order;
import ndraster.Shaping;
import ndraster.dtype.DType;

/// Where the elements of an array are, and in which order: what code that works on arrays should not have to mind.
public enum MemoryKind {
    /// A `byte[]`, C-contiguous.
    HEAP {
        @Override
        NDArray make(DType dtype, Arena arena, long... shape) {
            return NDArray.zeros(dtype, shape);
        }
    },
    /// An `int[]`, as images of `TYPE_INT_…` have it.
    INTS {
        @Override
        NDArray make(DType dtype, Arena arena, long... shape) {
            long ints = (bytes(dtype, shape) + Integer.BYTES - 1) / Integer.BYTES;
            MemorySegment memory = MemorySegment.ofArray(new int[Math.toIntExact(ints)]);
            return NDArray.asArray(dtype, memory.asSlice(0, bytes(dtype, shape)), shape);
        }
    },
    /// One channel of four in an `int[]`, as that of an image with packed pixels.
    CHANNEL {
        @Override
        NDArray make(DType dtype, Arena arena, long... shape) {
            return INTS.make(dtype, arena, withFour(shape)).get(Index.ellipsis(), Index.at(3));
        }
    },
    /// Native memory.
    NATIVE {
        @Override
        NDArray make(DType dtype, Arena arena, long... shape) {
            return NDArray.asArray(dtype, arena.allocate(bytes(dtype, shape)), shape);
        }
    },
    /// One channel of four in native memory.
    NATIVE_CHANNEL {
        @Override
        NDArray make(DType dtype, Arena arena, long... shape) {
            return NATIVE.make(dtype, arena, withFour(shape)).get(Index.ellipsis(), Index.at(1));
        }
    },
    /// A file that is mapped, and deleted as soon as it is no longer used.
    MAPPED {
        @Override
        NDArray make(DType dtype, Arena arena, long... shape) {
            return NDArray.asArray(dtype, mapped(arena, bytes(dtype, shape)), shape);
        }
    },
    /// A `byte[]`, seen through a read-only view.
    READ_ONLY {
        @Override
        NDArray make(DType dtype, Arena arena, long... shape) {
            return NDArray.zeros(dtype, shape);
        }

        @Override
        NDArray finish(NDArray filled) {
            return filled.asReadOnly();
        }
    },
    /// The last element first: every stride is negative.
    REVERSED {
        @Override
        NDArray make(DType dtype, Arena arena, long... shape) {
            return Shaping.flip(NDArray.zeros(dtype, shape));
        }
    },
    /// Rows with a gap behind each, as scan lines that are padded.
    PADDED {
        @Override
        NDArray make(DType dtype, Arena arena, long... shape) {
            if (shape.length < 2) {
                return NDArray.zeros(dtype, shape);
            }
            long[] wider = shape.clone();
            wider[1] = wider[1] + 3;
            return NDArray.zeros(dtype, wider).get(Index.all(), Index.slice(0, shape[1]));
        }
    },
    /// The middle of a larger array, as a sub-image.
    SUB_IMAGE {
        @Override
        NDArray make(DType dtype, Arena arena, long... shape) {
            int framed = Math.min(2, shape.length);
            long[] larger = shape.clone();
            Index[] middle = new Index[framed];
            for (int axis = 0; axis < framed; axis++) {
                larger[axis] += 4;
                middle[axis] = Index.slice(2, 2 + shape[axis]);
            }
            return NDArray.zeros(dtype, larger).get(middle);
        }
    },
    /// Every other element of a longer last axis.
    STRIDED {
        @Override
        NDArray make(DType dtype, Arena arena, long... shape) {
            if (shape.length == 0) {
                return NDArray.zeros(dtype, shape);
            }
            long[] longer = shape.clone();
            longer[longer.length - 1] *= 2;
            return NDArray.zeros(dtype, longer).get(Index.ellipsis(), Index.every(2));
        }
    },
    /// The first axis runs fastest, as in Fortran.
    F_ORDER {
        @Override
        NDArray make(DType dtype, Arena arena, long... shape) {
            return NDArray.zeros(dtype, shape).copy(Order.F);
        }
    },
    /// The most significant byte of each number first.
    BIG_ENDIAN {
        @Override
        NDArray make(DType dtype, Arena arena, long... shape) {
            return NDArray.zeros(dtype.withOrder(ByteOrder.BIG_ENDIAN), shape);
        }
    },
    /// Elements that do not start at a multiple of their size.
    UNALIGNED {
        @Override
        NDArray make(DType dtype, Arena arena, long... shape) {
            MemorySegment memory = MemorySegment.ofArray(new byte[Math.toIntExact(bytes(dtype, shape) + 1)]);
            return NDArray.asArray(dtype, memory.asSlice(1), shape);
        }
    };

    abstract NDArray make(DType dtype, Arena arena, long... shape);

    NDArray finish(NDArray filled) {
        return filled;
    }

    /// A new array of zeros in this kind of memory.
    ///
    /// @param arena what native and mapped memory is from, and ends with
    public NDArray zeros(Arena arena, DType dtype, long... shape) {
        return finish(make(dtype, arena, shape));
    }

    /// A new array in this kind of memory with the elements of another.
    ///
    /// @param arena what native and mapped memory is from, and ends with
    public NDArray toArray(Arena arena, NDArray values) {
        return finish(make(values.dtype(), arena, values.shape()).assign(values));
    }

    private static long[] withFour(long... shape) {
        long[] longer = Arrays.copyOf(shape, shape.length + 1);
        longer[shape.length] = 4;
        return longer;
    }

    private static long bytes(DType dtype, long... shape) {
        return Arrays.stream(shape).reduce(dtype.itemSize(), Math::multiplyExact);
    }

    private static MemorySegment mapped(Arena arena, long size) {
        try {
            Path file = Files.createTempFile("ndraster", ".bin");
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
                return channel.map(FileChannel.MapMode.READ_WRITE, 0, size, arena);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no file could be made for mapped memory", e);
        }
    }
}
