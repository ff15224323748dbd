package ndraster.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import ndraster.NDArray;
import ndraster.dtype.DType;

/// An image in each kind of memory that images are in.
public enum Memories {
    /// A Java array of the elements' own kind: `byte[]`, `float[]`.
    BYTES {
        @Override
        NDArray image(DType dtype, long height, long width, long channels) {
            return NDArray.zeros(dtype, height, width, channels);
        }
    },
    /// Channels backwards, as in TYPE_3BYTE_BGR and TYPE_4BYTE_ABGR.
    BGR {
        @Override
        NDArray image(DType dtype, long height, long width, long channels) {
            return NDArray.zeros(dtype, height, width, channels).get("..., ::-1");
        }
    },
    /// The bytes of an `int[]`, as in TYPE_INT_ARGB. Other elements are where they are in [#BYTES].
    INTS {
        @Override
        NDArray image(DType dtype, long height, long width, long channels) {
            if (!dtype.equals(DType.UINT8)) {
                return BYTES.image(dtype, height, width, channels);
            }
            int[] memory = new int[Math.toIntExact((height * width * channels + 3) / 4)];
            return NDArray.asArray(dtype, memory, height, width, channels);
        }
    },
    NATIVE {
        @Override
        NDArray image(DType dtype, long height, long width, long channels) {
            MemorySegment memory = Arena.ofAuto().allocate(height * width * channels * dtype.itemSize(), 64);
            return NDArray.asArray(dtype, memory, height, width, channels);
        }
    },
    MAPPED {
        @Override
        NDArray image(DType dtype, long height, long width, long channels) {
            try {
                Path file = Files.createTempFile("ndraster", ".raw");
                try (FileChannel channel = FileChannel.open(
                        file,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE)) {
                    long size = height * width * channels * dtype.itemSize();
                    MemorySegment memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, size, Arena.ofAuto());
                    return NDArray.asArray(dtype, memory, height, width, channels);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    abstract NDArray image(DType dtype, long height, long width, long channels);
}
