package ndraster.testing;

import static ndraster.testing.NdrasterAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ndraster.NDArray;
import ndraster.npy.Npy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

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
}
