package ndraster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.npy.Npy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Channels that are no red, green and blue: inks, and indices into a palette.
class InksTest {
    @TempDir
    private Path folder;

    private Path cmyk = Path.of("");
    private Path palette = Path.of("");

    @BeforeEach
    void make() {
        cmyk = folder.resolve("cmyk.jpg");
        palette = folder.resolve("palette.png");
        Python.require().run("""
                import sys
                from PIL import Image
                image = Image.open(sys.argv[1])
                image.convert('CMYK').save(sys.argv[2], quality=95)
                image.quantize(16).save(sys.argv[3])
                """, Path.of("testdata/png-rgb.png"), cmyk, palette);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --grey               | --grey needs grey or RGB, found CMYK. --srgb converts it while it is read
            --background=white   | --background needs grey or RGB, found CMYK. --srgb converts it while it is read
            --resize=9x,linear   | --resize ,linear needs grey or RGB, found CMYK. --srgb converts it while it is read
            --channels=rgb       | --channels rgb: there is no channel r in cmyk; --srgb makes red, green and blue of it
            --flip=vertical      | is CMYK, which is not written as .png. --srgb converts it while it is read; .npy takes it as it is
            """)
    void inks_are_not_taken_for_colors(String option, String problem) {
        Run.of("convert", option, cmyk, folder.resolve("a.png")).assertFailed(cmyk + ": " + problem);
    }

    @Test
    void pages_of_inks_behind_pages_of_colors_are_not_taken_for_colors() {
        Path pages = folder.resolve("pages.tif");
        Python.require().run("""
                import sys
                from PIL import Image
                image = Image.open(sys.argv[1])
                image.convert('CMYK').save(sys.argv[2], save_all=True, append_images=[image])
                """, Path.of("testdata/png-rgb.png"), pages);
        Run.of("convert", "--image", "::-1", pages, folder.resolve("a.png"))
                .assertFailed(pages + ": is CMYK, which is not written as .png. --srgb converts it while it is read;"
                        + " .npy takes it as it is");
        Run.of("convert", "--image", "::-1", pages, folder.resolve("a.npz")).assertPrinted("");
    }

    @Test
    void converted_inks_are_colors() {
        Run.of("convert", "--srgb", "--grey", cmyk, folder.resolve("a.png")).assertPrinted("");
    }

    @Test
    void the_last_ink_is_resized_by_itself_and_weighs_no_other() throws IOException {
        NDArray all = converted("--resize", "60x40,exact,box", cmyk);
        NDArray cyan = converted("--channels", "c", "--resize", "60x40,exact,box", cmyk);
        assertThat(all.get("..., 0").toBytes()).isEqualTo(cyan.toBytes());
    }

    @Test
    void indices_are_never_mixed() throws IOException {
        Run.of("convert", "--indices", "--resize", "50%", palette, folder.resolve("a.npy"))
                .assertFailed(palette + ": --resize can not mix the indices of --indices; ,nearest takes one of them");
        NDArray nearest = converted("--indices", "--resize", "50%,nearest", palette);
        assertThat(nearest.max().getLong()).isLessThan(16);
        Run.of("convert", "--indices", "--grey", palette, folder.resolve("a.npy"))
                .assertFailed(palette + ": --grey needs colors, found the indices of --indices");
    }

    private NDArray converted(Object... options) throws IOException {
        Path target = folder.resolve("a.npy");
        Object[] arguments = new Object[options.length + 2];
        arguments[0] = "convert";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[options.length + 1] = target;
        Run.of(arguments).assertPrinted("");
        return Npy.load(target);
    }
}
