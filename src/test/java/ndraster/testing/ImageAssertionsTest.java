package ndraster.testing;

import static ndraster.testing.NdrasterAssertions.assertThat;
import static ndraster.testing.NdrasterAssertions.assertThatImageFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import ndraster.metrics.ImageTolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class ImageAssertionsTest {
    private static BufferedImage picture(int type) {
        return TestPattern.CHECKER.toImage(type, 32, 16);
    }

    @Test
    void what_is_true_passes() {
        assertThatCode(() -> assertThat(picture(BufferedImage.TYPE_INT_ARGB))
                        .hasSize(32, 16)
                        .hasType(BufferedImage.TYPE_INT_ARGB)
                        .hasAlpha()
                        .hasColorModel(picture(BufferedImage.TYPE_INT_ARGB).getColorModel())
                        .hasPixel(0, 0, Color.BLACK)
                        .hasPixel(4, 0, Color.WHITE)
                        .hasSamePixelsAs(picture(BufferedImage.TYPE_BYTE_BINARY))
                        .pixelAt(5, 3)
                        .isEqualTo(Color.BLACK))
                .doesNotThrowAnyException();
        assertThat(picture(BufferedImage.TYPE_INT_RGB)).hasNoAlpha().samples().hasShape(16, 32, 3);
    }

    @Test
    void what_is_false_says_what_was_wanted_and_what_was_found() {
        BufferedImage image = picture(BufferedImage.TYPE_INT_RGB);
        assertThatThrownBy(() -> assertThat(image).hasSize(3, 4))
                .hasMessage("Expected 3 x 4 pixels, but found 32 x 16");
        assertThatThrownBy(() -> assertThat(image).hasType(2))
                .hasMessage("Expected TYPE_INT_ARGB, but found TYPE_INT_RGB");
        assertThatThrownBy(() -> assertThat(image).hasAlpha())
                .hasMessage("Expected an alpha channel, but found TYPE_INT_RGB, 32 x 16");
        assertThatThrownBy(() -> assertThat(image).hasPixel(1, 1, Color.RED))
                .hasMessage("Expected #ffff0000 (alpha first) at x=1, y=1, but found #ff000000 (alpha first)");
        assertThatThrownBy(() -> assertThat(image).pixelAt(32, 0))
                .hasMessage("There is no pixel x=32, y=0 in an image of 32 x 16");
        assertThatThrownBy(() -> assertThat(image).hasSamePixelsAs(image.getSubimage(0, 0, 5, 5)))
                .hasMessageContaining("(sizes 32 x 16, 5 x 5 mismatch)");
    }

    @Test
    void different_images_leave_their_pictures() throws IOException {
        BufferedImage changed = picture(BufferedImage.TYPE_INT_RGB);
        changed.setRGB(9, 2, 0x123456);
        Throwable failure = catchThrowable(() -> assertThat(changed)
                .isSimilarTo(picture(BufferedImage.TYPE_BYTE_GRAY), ImageTolerance.EXACT.perChannel(9)));
        assertThat(failure)
                .hasMessageContaining("Differing pixels: 1 / 512 (0.195%)")
                .hasMessageContaining("Largest difference: 237 of 255 at x=9, y=2")
                .hasMessageContaining(" ACTUAL: TYPE_INT_RGB, 32 x 16\n DESIRED: TYPE_BYTE_GRAY, 32 x 16");
        Path folder = folder(failure);
        assertThat(ImageIO.read(folder.resolve("actual.png").toFile()).getRGB(9, 2))
                .isEqualTo(0xff123456);
        assertThat(ImageIO.read(folder.resolve("expected.png").toFile()).getRGB(9, 2))
                .isEqualTo(0xffffffff);
        assertThat(ImageIO.read(folder.resolve("difference.png").toFile()).getRGB(2 * 32 + 3 * 8 + 9, 8 + 2))
                .isEqualTo(0xffff0000);
    }

    private static Path folder(Throwable failure) {
        Matcher line = Pattern.compile("Pictures: (.*) \\(").matcher(failure.getMessage());
        assertThat(line.find()).isTrue();
        Path folder = Path.of(line.group(1));
        assertThat(folder.getFileName().toString()).startsWith("ImageAssertionsTest.different_images");
        return folder;
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void pictures_that_can_not_be_written_do_not_hide_the_failure(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("no folder"));
        System.setProperty(OutputFolder.PROPERTY, file.toString());
        try {
            BufferedImage changed = picture(BufferedImage.TYPE_INT_RGB);
            changed.setRGB(9, 2, 0x123456);
            assertThatThrownBy(() -> assertThat(changed).hasSamePixelsAs(picture(BufferedImage.TYPE_INT_RGB)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Differing pixels: 1 / 512")
                    .hasMessageContaining("The pictures of it could not be written");
        } finally {
            System.clearProperty(OutputFolder.PROPERTY);
        }
    }

    @Test
    void files_are_asserted_by_their_content(@TestFile(format = "tif") Path file, @TempDir Path folder)
            throws IOException {
        assertThatImageFile(file)
                .decodes()
                .hasFormat("tiff")
                .hasSize(64, 48)
                .image()
                .hasSize(64, 48);
        assertThatImageFile(file).array().hasShape(48, 64, 3);
        assertThatThrownBy(() -> assertThatImageFile(file).hasFormat("PNG"))
                .hasMessage("Expected the format PNG, but " + file + " is TIFF");
        Path broken = Files.writeString(folder.resolve("broken.png"), "no image");
        assertThatThrownBy(() -> assertThatImageFile(broken).decodes())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Expected an image that can be read, but ")
                .hasMessageContaining("broken.png")
                .hasCauseInstanceOf(IOException.class);
    }
}
