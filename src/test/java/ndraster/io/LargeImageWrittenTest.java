package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import ndraster.NDArray;
import ndraster.Program;
import ndraster.awt.Images;
import ndraster.dtype.DType;
import ndraster.npy.Npy;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Images are written from where they are, not from a copy of them all.
class LargeImageWrittenTest {
    @TempDir
    private Path folder;

    /// 12,000 x 9,000 grey pixels are 108 MB, written by a Java that has 48.
    @ParameterizedTest
    @ValueSource(strings = {"pgm", "pam", "png"})
    void an_image_larger_than_memory_is_written_from_a_mapped_file(String format) throws IOException {
        Path npy = folder.resolve("large.npy");
        NDArray large = Npy.create(npy, DType.UINT8, 9_000, 12_000);
        large.set("8999, 11999", 77);
        large.set("4321, 17", 78);
        Path image = folder.resolve("large." + format);
        Program program = Program.run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-cp",
                System.getProperty("java.class.path"),
                SaveProgram.class.getName(),
                npy.toString(),
                image.toString()));
        assertThat(program.err()).doesNotContain("Exception").doesNotContain("Error");
        assertThat(program.exitCode()).isZero();
        NDArray read = ImageFiles.open(image);
        assertThat(read.shape()).containsExactly(9_000, 12_000);
        assertThat(read.getInt(8_999, 11_999)).isEqualTo(77);
        assertThat(read.getInt(4_321, 17)).isEqualTo(78);
        assertThat(read.astype(DType.BOOL).sum().getLong()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pam", "png"})
    void a_part_of_an_image_with_multiplied_colours_is_saved_divided(String format) throws IOException {
        BufferedImage image = new BufferedImage(9, 7, BufferedImage.TYPE_4BYTE_ABGR_PRE);
        NDArray samples = Images.asArray(image);
        samples.get("..., 3").fill(51);
        samples.get("..., 0").fill(17);
        Path file = folder.resolve("a." + format);
        ImageFiles.save(file, samples.get("2:5, 1:6"));
        NDArray read = ImageFiles.open(file);
        assertThat(read.shape()).containsExactly(3, 5, 4);
        TestPictures.assertEqual(
                read.get("1, 2"), NDArray.asArray(new int[] {85, 0, 0, 51}).astype(DType.UINT8));
    }
}
