package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ndraster.Python;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngSizeTest {
    @TempDir
    private Path folder;

    /// Pieces that are deflated at the same time cost some bytes each.
    @ParameterizedTest
    @ValueSource(strings = {"photo.jpg", "png-rgb.png", "png-rgba.png", "png-grey.png", "png-bilevel.png"})
    void a_png_is_as_small_as_pillows_but_for_a_thousandth(String name) throws IOException {
        Path source = Path.of("testdata", name);
        Path target = folder.resolve("a.png");
        ImageFiles.save(target, ImageFiles.open(source));
        String size = Python.require().run("""
                import sys, io
                from PIL import Image
                image = Image.open(sys.argv[1])
                image.info = {}
                out = io.BytesIO()
                image.save(out, 'PNG')
                print(len(out.getvalue()))
                """, source).strip();
        assertThat(Files.size(target)).isLessThanOrEqualTo(Long.parseLong(size) * 1001 / 1000);
    }
}
