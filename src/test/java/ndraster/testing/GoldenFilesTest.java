package ndraster.testing;

import static java.awt.image.BufferedImage.TYPE_CUSTOM;
import static ndraster.testing.NdrasterAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ndraster.NDArray;
import ndraster.awt.Images;
import ndraster.dtype.DType;
import ndraster.io.ImageFiles;
import ndraster.metrics.ImageTolerance;
import ndraster.npy.Npy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class GoldenFilesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void keep_golden_files_in_a_folder_of_their_own() {
        System.setProperty(Goldens.FOLDER, folder.toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty(Goldens.FOLDER);
        System.clearProperty(Goldens.UPDATE);
    }

    private Path file(String name) {
        return folder.resolve("ndraster/testing/GoldenFilesTest").resolve(name);
    }

    private void write(String name, NDArray array) throws IOException {
        Files.createDirectories(file(name).getParent());
        Npy.save(file(name), array);
    }

    @Test
    void an_equal_array_passes() throws IOException {
        write("numbers.npy", NDArray.of(1, 2));
        assertThat(NDArray.of(1, 2)).matchesGolden("numbers");
    }

    @Test
    void another_array_fails_and_is_kept() throws IOException {
        write("numbers.npy", NDArray.of(1, 2));
        assertThatThrownBy(() -> assertThat(NDArray.of(1, 3)).matchesGolden("numbers"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Mismatched elements: 1 / 2 (50%)")
                .hasMessageContaining("Golden file: " + file("numbers.npy"))
                .hasMessageContaining("received-numbers.npy")
                .hasMessageContaining("-Dndraster.golden.update=true");
        assertThat(Npy.load(file("numbers.npy"))).isEqualTo(NDArray.of(1, 2));
    }

    @Test
    void a_file_that_is_no_golden_file_is_named() throws IOException {
        Files.createDirectories(file("x").getParent());
        Files.writeString(file("broken.npy"), "no array");
        assertThatThrownBy(() -> assertThat(NDArray.of(1, 3)).matchesGolden("broken"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("The golden file " + file("broken.npy") + " can not be read: ");
    }

    @Test
    void names_stay_in_the_folder() {
        assertThatThrownBy(() -> assertThat(NDArray.of(1, 3)).matchesGolden("../../x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void names_are_made_of_letters_of_any_language() {
        assertThat(Goldens.checked("gr\u00f6\u00dfe/\u5199\u771f 1")).isEqualTo("gr\u00f6\u00dfe/\u5199\u771f 1");
        assertThatThrownBy(() -> Goldens.checked("gr\u00f6\u00dfe?"))
                .hasMessageEndingWith("spaces and single '/': gr\u00f6\u00dfe?");
    }

    @Test
    void the_first_run_writes_and_ci_does_not() throws IOException {
        BufferedImage image = TestPattern.GRADIENT.toImage(BufferedImage.TYPE_3BYTE_BGR, 16, 8);
        if (Goldens.isCi()) {
            assertThatThrownBy(() -> assertThat(image).matchesGolden("gradient"))
                    .hasMessageStartingWith(
                            "There is no golden file " + file("gradient.png") + ", and CI does not write any");
            assertThat(file("gradient.png")).doesNotExist();
        } else {
            assertThat(image).matchesGolden("gradient");
            assertThat(file("gradient.png")).exists();
            assertThat(image).matchesGolden("gradient");
        }
    }

    @Test
    void an_update_writes_unless_it_is_ci() throws IOException {
        write("numbers.npy", NDArray.of(1, 2));
        System.setProperty(Goldens.UPDATE, "true");
        if (Goldens.isCi()) {
            assertThatThrownBy(() -> assertThat(NDArray.of(5, 6)).matchesGolden("numbers"))
                    .hasMessageStartingWith("Arrays are not equal");
        } else {
            assertThat(NDArray.of(5, 6)).matchesGolden("numbers");
        }
        assertThat(Npy.load(file("numbers.npy"))).isEqualTo(Goldens.isCi() ? NDArray.of(1, 2) : NDArray.of(5, 6));
    }

    /// As the first run writes it, also where it is CI that runs this.
    private void keep(String name, BufferedImage image) throws IOException {
        Files.createDirectories(file(name).getParent());
        new GoldenKinds.Pictures(ImageTolerance.EXACT).save(file(name + ".png"), image);
    }

    @ParameterizedTest
    @EveryImageType
    void an_image_of_every_type_is_kept_as_it_is_shown(int type) throws IOException {
        BufferedImage image = TestPattern.ALPHA_RAMP.toImage(type, 32, 16);
        keep("ramp", image);
        assertThat(image).matchesGolden("ramp");
        BufferedImage kept = Images.toImage(ImageFiles.open(file("ramp.png")));
        assertThat(kept).hasSamePixelsAs(Images.toImage(image, kept.getType() == TYPE_CUSTOM ? type : kept.getType()));
        image.setRGB(5, 12, image.getRGB(5, 12) ^ 0xffffff);
        assertThatThrownBy(() -> assertThat(image).matchesGolden("ramp"))
                .hasMessageContaining("Differing pixels: 1 / 512");
    }

    @Test
    void images_that_no_png_can_hold_are_kept_as_they_are_shown() throws IOException {
        BufferedImage shown = TestPattern.SCENE.toImage(BufferedImage.TYPE_3BYTE_BGR, 32, 16);
        ColorSpace linear = ColorSpace.getInstance(ColorSpace.CS_LINEAR_RGB);
        BufferedImage inLinearLight = Images.toImage(
                shown, new ComponentColorModel(linear, false, false, Transparency.OPAQUE, DataBuffer.TYPE_USHORT));
        keep("linear", inLinearLight);
        assertThat(inLinearLight).matchesGolden("linear");
        assertThat(Images.toImage(ImageFiles.open(file("linear.png"))))
                .isSimilarTo(shown, ImageTolerance.EXACT.perChannel(1));
        BufferedImage floats = Images.asImage(TestPattern.SCENE.toArray(DType.FLOAT32, 32, 16));
        keep("floats", floats);
        assertThat(floats).matchesGolden("floats");
        assertThat(Images.toImage(ImageFiles.open(file("floats.png"))))
                .isSimilarTo(shown, ImageTolerance.EXACT.perChannel(1));
    }

    @Test
    void sixteen_bits_are_kept() throws IOException {
        BufferedImage image = Images.asImage(TestPattern.GRADIENT.toArray(DType.UINT16, 32, 16));
        keep("deep", image);
        assertThat(image).matchesGolden("deep");
        image.getRaster().setSample(3, 4, 0, image.getRaster().getSample(3, 4, 0) + 1);
        assertThatThrownBy(() -> assertThat(image).matchesGolden("deep"))
                .hasMessageContaining("Differing pixels: 1 / 512");
    }
}
