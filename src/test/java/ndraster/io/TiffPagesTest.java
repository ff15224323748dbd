package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ndraster.NDArray;
import ndraster.Program;
import ndraster.Python;
import ndraster.dtype.DType;
import ndraster.npy.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// TIFFs of many pages, which are written page by page.
class TiffPagesTest {
    private static final String SAME = """
            import sys, numpy as np
            from PIL import Image
            image, stack = Image.open(sys.argv[1]), np.load(sys.argv[2], mmap_mode='r')
            assert image.n_frames == len(stack), image.n_frames
            for i, expected in enumerate(stack):
                image.seek(i)
                assert np.array_equal(np.asarray(image), expected), i
            image.seek(0)
            print(image.info.get('dpi'), len(image.info.get('icc_profile', b'')))
            """;

    @TempDir
    private Path folder;

    private static NDArray stack(int count, int side) {
        return NDArray.arange(0, (long) count * side * side * 3, 1)
                .multiply(7919)
                .reshape(count, side, side, 3)
                .astype(DType.UINT8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "lzw", "zip", "packbits"})
    void pillow_sees_all_pages_and_the_metadata_of_the_first(String compression) throws IOException {
        NDArray stack = stack(5, 61);
        Path tiff = folder.resolve("a.tif");
        Path npy = folder.resolve("a.npy");
        Npy.save(npy, stack);
        byte[] profile = Profiles.srgb().getData();
        ImageMetadata metadata =
                ImageMetadata.EMPTY.withResolution(new Resolution(300, 150)).with(MetadataKind.ICC, profile);
        WriteOptions options = WriteOptions.DEFAULT.withCompression(compression).withMetadata(metadata);
        ImageFiles.saveStacked(tiff, stack, options);
        assertThat(Python.require().run(SAME, tiff, npy).strip()).isEqualTo("(300.0, 150.0) " + profile.length);
        ImageFiles.saveStacked(tiff, stack, options.withTile(32));
        assertThat(Python.require().run(SAME, tiff, npy).strip()).isEqualTo("(300.0, 150.0) " + profile.length);
    }

    @Test
    void a_page_is_written_before_the_next_one_is_encoded() throws IOException {
        NDArray stack = stack(6, 40);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> written = new ArrayList<>();
        TiffPages.Pages pages = i -> {
            written.add(out.size());
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            ImageFiles.write(page, ".tif", stack.get(String.valueOf(i)), WriteOptions.DEFAULT);
            return page.toByteArray();
        };
        TiffPages.write(pages, 6, ImageMetadata.EMPTY, out, "a.tif");
        for (int i = 1; i < 6; i++) {
            assertThat(written.get(i) - written.get(i - 1)).isBetween(i == 1 ? 0 : 40 * 40 * 3, 40 * 40 * 3 + 1000);
        }
        assertThat(written.getFirst()).isZero();
        assertThat(out.size()).isGreaterThan(6 * 40 * 40 * 3);
    }

    /// 40 pages of 6.75 MB, by a Java that has 64.
    @Test
    void a_stack_larger_than_memory_is_saved_as_pages() throws IOException {
        Path tiff = folder.resolve("large.tif");
        Path npy = folder.resolve("large.npy");
        Python.require().run("""
                import sys, numpy as np
                np.save(sys.argv[1], np.random.default_rng(40).integers(0, 256, (40, 1500, 1500, 3), np.uint8))
                """, npy);
        Program program = Program.run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                StackProgram.class.getName(),
                npy.toString(),
                tiff.toString()));
        assertThat(program.err()).doesNotContain("Exception").doesNotContain("Error");
        assertThat(program.exitCode()).isZero();
        assertThat(Files.size(tiff)).isGreaterThan(Files.size(npy));
        Python.require().run(SAME, tiff, npy);
    }
}
