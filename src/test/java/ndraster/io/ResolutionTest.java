package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Resolutions at and behind the ends of what formats can say.
class ResolutionTest {
    private static final String SEE =
            "import sys; from PIL import Image; print(*map(float, Image.open(sys.argv[1]).info['dpi']))";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "a.jpg, 65535, 1",
        "a.png, 393798, 0.254",
        "a.png, 0.0254, 54545404.1",
        "a.tif, 429497, 0.25",
        "a.tif, 4294967295, 0.00001"
    })
    void pillow_sees_the_resolution_that_was_saved(String name, double horizontal, double vertical) throws IOException {
        Path file = saved(name, horizontal, vertical);
        String[] seen = Python.require().run(SEE, file).strip().split(" ", -1);
        assertThat(Double.parseDouble(seen[0])).isCloseTo(horizontal, within(horizontal / 1000));
        assertThat(Double.parseDouble(seen[1])).isCloseTo(vertical, within(vertical / 1000));
        try (ImageFile opened = ImageFile.open(file)) {
            Resolution read = opened.metadata().resolution().orElseThrow();
            assertThat(read.horizontal()).isCloseTo(horizontal, within(horizontal / 1000));
            assertThat(read.vertical()).isCloseTo(vertical, within(vertical / 1000));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.jpg | 393798     | 300      | JPEG holds 1 to 65535 dpi, found 393798.0 x 300.0 dpi
            a.jpg | 72         | 0.25     | JPEG holds 1 to 65535 dpi, found 72.0 x 0.25 dpi
            a.png | 72         | 60000000 | PNG holds 0.0254 to 54546084 dpi, found 72.0 x 6.0E7 dpi
            a.png | 0.01       | 72       | PNG holds 0.0254 to 54546084 dpi, found 0.01 x 72.0 dpi
            a.tif | 4294967296 | 72       | TIFF holds 0.000001 to 4294967295 dpi, found 4.294967296E9 x 72.0 dpi
            """)
    void a_resolution_that_a_format_can_not_say_is_refused(
            String name, double horizontal, double vertical, String reason) {
        assertThatThrownBy(() -> saved(name, horizontal, vertical))
                .isInstanceOf(ImageFormatException.class)
                .hasMessage(folder.resolve(name) + ": " + reason
                        + ". Leave it out: --strip, in Java ImageMetadata.withoutResolution");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void metadata_without_resolution_keeps_the_rest() {
        ImageMetadata texts = ImageMetadata.EMPTY.withText("Title", "a title");
        assertThat(texts.withResolution(new Resolution(72, 72)).withoutResolution())
                .isEqualTo(texts);
    }

    private Path saved(String name, double horizontal, double vertical) throws IOException {
        Path file = folder.resolve(name);
        ImageMetadata metadata = ImageMetadata.EMPTY.withResolution(new Resolution(horizontal, vertical));
        ImageFiles.save(file, NDArray.zeros(DType.UINT8, 3, 4), WriteOptions.DEFAULT.withMetadata(metadata));
        return file;
    }
}
