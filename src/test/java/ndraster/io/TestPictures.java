package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.npy.Npy;

/// The pictures of testdata/, and comparison with the pixels that NumPy stored for them.
final class TestPictures {
    static final Path FOLDER = Path.of("testdata");
    static final Path BROKEN = FOLDER.resolve("broken");

    /// The share of JPEG samples in which two decoders may differ at all.
    private static final double MOST_DIFFERING = 0.01;

    private TestPictures() {}

    /// Every picture that has its pixels beside it.
    static List<Path> withPixels() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> Files.isRegularFile(file) && hasPixels(file))
                    .sorted()
                    .toList();
        }
    }

    private static boolean hasPixels(Path file) {
        return !file.toString().endsWith(".npy") && Files.exists(pixelsFile(file));
    }

    static NDArray pixelsOf(Path picture) throws IOException {
        return Npy.load(pixelsFile(picture));
    }

    private static Path pixelsFile(Path picture) {
        return picture.resolveSibling(picture.getFileName().toString().replaceFirst("\\.\\w+$", ".npy"));
    }

    static void assertEqual(NDArray actual, NDArray expected) {
        assertThat(actual.shape()).isEqualTo(expected.shape());
        assertThat(actual.dtype().name()).isEqualTo(expected.dtype().name());
        assertThat(Arrays.mismatch(inOurOrder(actual), inOurOrder(expected)))
                .as("the first byte that differs")
                .isEqualTo(-1);
    }

    private static byte[] inOurOrder(NDArray array) {
        DType ours = array.dtype().withOrder(ByteOrder.nativeOrder());
        byte[] bytes = NDArray.zeros(ours, array.shape()).assign(array).toBytes();
        return ours.equals(DType.BOOL) ? truthOf(bytes) : bytes;
    }

    /// Pillow's truth is the byte 255.
    private static byte[] truthOf(byte[] bytes) {
        byte[] truth = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            truth[i] = (byte) (bytes[i] == 0 ? 0 : 1);
        }
        return truth;
    }

    /// Equal but for what JPEG decoders may differ in: a few samples, by at most 2.
    static void assertDecodedAlike(NDArray actual, NDArray expected) {
        assertThat(actual.shape()).isEqualTo(expected.shape());
        assertThat(actual.dtype()).isEqualTo(expected.dtype());
        int[] differences = differences(actual.toBytes(), expected.toBytes());
        assertThat(IntStream.of(differences).max().orElseThrow()).isLessThanOrEqualTo(2);
        assertThat(IntStream.of(differences).filter(d -> d > 0).count())
                .isLessThanOrEqualTo((long) (differences.length * MOST_DIFFERING));
    }

    private static int[] differences(byte[] actual, byte[] expected) {
        return IntStream.range(0, actual.length)
                .map(i -> Math.abs(Byte.toUnsignedInt(actual[i]) - Byte.toUnsignedInt(expected[i])))
                .toArray();
    }
}
