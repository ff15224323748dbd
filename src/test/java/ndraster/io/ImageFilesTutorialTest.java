package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import ndraster.NDArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the package's page shows.
class ImageFilesTutorialTest {
    private static final Path PICTURE = TestPictures.FOLDER.resolve("png-rgba.png");

    @TempDir
    private Path folder;

    @Test
    void an_image_is_opened_read_only_and_copied_to_be_written() throws IOException {
        Path file = PICTURE;
        // @start region="open"
        NDArray picture = ImageFiles.open(file); // (h, w, 4) uint8, read-only
        NDArray red = picture.get("..., 0"); // a view

        NDArray mine = picture.copy();
        mine.set("..., 3", 255); // opaque
        // @end
        assertThat(picture.shape()).containsExactly(83, 121, 4);
        assertThat(red.toBytes())
                .isEqualTo(TestPictures.pixelsOf(PICTURE).get("..., 0").toBytes());
        assertThat(mine.getInt(0, 0, 3)).isEqualTo(255);
    }

    @Test
    void a_part_without_alpha_is_saved_as_a_jpeg() throws IOException {
        NDArray picture = ImageFiles.open(PICTURE);
        Path jpeg = folder.resolve("part.jpg");
        // @start region="save"
        ImageFiles.save(jpeg, picture.get("10:50, 20:100, :3")); // JPEG has no alpha
        // @end
        assertThat(ImageFiles.open(jpeg).shape()).containsExactly(40, 80, 3);
    }

    @Test
    void a_header_is_read_without_the_pixels() throws IOException {
        Path file = PICTURE;
        // @start region="info"
        ImageInfo info = ImageFiles.info(file); // the header only
        long[] shape = info.shape(); // what open would give
        // @end
        assertThat(shape).containsExactly(83, 121, 4);
        assertThat(info.format()).isEqualTo("PNG");
    }
}
