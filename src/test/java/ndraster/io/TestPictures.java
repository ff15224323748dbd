package ndraster.io;

import static ndraster.testing.NdrasterAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ndraster.NDArray;
import ndraster.SameBits;
import ndraster.metrics.ArrayDifference;
import ndraster.metrics.Tolerance;
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
        SameBits.assertSameBits(actual, expected);
    }

    /// Equal but for what JPEG decoders may differ in: a few samples, by at most 2.
    static void assertDecodedAlike(NDArray actual, NDArray expected) {
        assertThat(actual).hasDType(expected.dtype()).isCloseTo(expected, Tolerance.within(2));
        assertThat(ArrayDifference.between(actual, expected, Tolerance.EXACT).count())
                .isLessThanOrEqualTo((long) (expected.size() * MOST_DIFFERING));
    }
}
