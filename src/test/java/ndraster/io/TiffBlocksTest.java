package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import ndraster.Python;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What of a TIFF's directory goes into the EXIF block of a JPEG.
class TiffBlocksTest {
    private static final String MAKE = """
            import sys, struct
            from PIL import Image
            picture = Image.new('RGB', (8, 6), (200, 30, 90))
            picture.save(sys.argv[1] + '/layers.tif', tiffinfo={271: 'Maker', 37724: bytes(100000)})
            fields = [(256, 3, 1, 8), (257, 3, 1, 6), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1), (273, 4, 1, 400),
                      (277, 3, 1, 1), (278, 3, 1, 6), (279, 4, 1, 48), (34665, 18, 1, 300)]
            out = b'II' + struct.pack('<HHHQ', 43, 8, 0, 16) + struct.pack('<Q', len(fields))
            for field in fields:
                out += struct.pack('<HHQQ', *field)
            exif = struct.pack('<QHHQQQ', 1, 36867, 2, 20, 340, 0)
            out = (out.ljust(300, b'\\0') + exif).ljust(340, b'\\0') + b'2026:01:02 03:04:05\\0'
            open(sys.argv[1] + '/big.tif', 'wb').write(out.ljust(400, b'\\0') + bytes(range(48)))
            """;
    private static final String SEE = """
            import sys
            from PIL import Image
            exif = Image.open(sys.argv[1]).getexif()
            print(exif.get(271), exif.get_ifd(34665).get(36867))
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void make() {
        Python.require().run(MAKE, folder);
    }

    @Test
    void the_layers_of_photoshop_are_no_exif() throws IOException {
        assertThat(seenInJpeg("layers.tif")).isEqualTo("Maker None");
    }

    @Test
    void a_camera_s_block_in_a_bigtiff_is_found_by_pillow_in_a_jpeg() throws IOException {
        assertThat(seenInJpeg("big.tif")).isEqualTo("None 2026:01:02 03:04:05");
    }

    private String seenInJpeg(String name) throws IOException {
        Path jpeg = folder.resolve("saved.jpg");
        try (ImageFile file = ImageFile.open(folder.resolve(name))) {
            ImageFiles.save(jpeg, file.read(), WriteOptions.DEFAULT.withMetadata(file.metadata()));
        }
        return Python.require().run(SEE, jpeg).strip();
    }
}
