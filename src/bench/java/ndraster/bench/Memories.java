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

/// An image of uint8 in each kind of memory that images are in.
enum Memories {
    BYTES {
        @Override
        NDArray image(long height, long width, long channels) {
            return NDArray.zeros(DType.UINT8, height, width, channels);
        }
    },
    /// Channels backwards, as in TYPE_3BYTE_BGR and TYPE_4BYTE_ABGR.
    BGR {
        @Override
        NDArray image(long height, long width, long channels) {
            return BYTES.image(height, width, channels).get("..., ::-1");
        }
    },
    /// The bytes of an `int[]`, as in TYPE_INT_ARGB.
    INTS {
        @Override
        NDArray image(long height, long width, long channels) {
            int[] memory = new int[Math.toIntExact((height * width * channels + 3) / 4)];
            return NDArray.asArray(DType.UINT8, memory, height, width, channels);
        }
    },
    NATIVE {
        @Override
        NDArray image(long height, long width, long channels) {
            MemorySegment memory = Arena.ofAuto().allocate(height * width * channels, 64);
            return NDArray.asArray(DType.UINT8, memory, height, width, channels);
        }
    },
    MAPPED {
        @Override
        NDArray image(long height, long width, long channels) {
            try {
                Path file = Files.createTempFile("ndraster", ".raw");
                file.toFile().deleteOnExit();
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                    long size = height * width * channels;
                    MemorySegment memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, size, Arena.ofAuto());
                    return NDArray.asArray(DType.UINT8, memory, height, width, channels);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    abstract NDArray image(long height, long width, long channels);
}
