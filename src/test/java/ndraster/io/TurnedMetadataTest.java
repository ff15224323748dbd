package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import ndraster.Python;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What of a camera's EXIF still holds for pixels that were turned, or are a part of its picture.
class TurnedMetadataTest {
    private static final String MAKE = """
            import sys, struct, io
            from PIL import Image
            for order, mark in ('>', b'MM'), ('<', b'II'):
                preview = io.BytesIO()
                Image.new('L', (8, 8), 77).save(preview, 'jpeg')
                preview = preview.getvalue()
                first = [(271, 2, 6, 98), (274, 3, 1, 6), (282, 5, 1, 104), (283, 5, 1, 112), (296, 3, 1, 2)]
                second = [(259, 3, 1, 6), (513, 4, 1, 200), (514, 4, 1, len(preview))]
                def directory(fields, following):
                    entries = b''
                    for tag, kind, count, value in fields:
                        inline = kind == 3 and count == 1
                        entries += struct.pack(order + 'HHI', tag, kind, count)
                        entries += struct.pack(order + 'HH', value, 0) if inline else struct.pack(order + 'I', value)
                    return struct.pack(order + 'H', len(fields)) + entries + struct.pack(order + 'I', following)
                block = mark + struct.pack(order + 'HI', 42, 8) + directory(first, 130)
                block = block.ljust(98, b'\\0') + b'Maker\\0' + struct.pack(order + 'IIII', 300, 1, 150, 1)
                block = block.ljust(130, b'\\0') + directory(second, 0)
                block = block.ljust(200, b'\\0') + preview
                picture = Image.new('RGB', (40, 20), (200, 30, 90))
                picture.save(f"{sys.argv[1]}/{mark.decode()}.jpg", dpi=(300, 150), exif=b'Exif\\0\\0' + block)
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void make() {
        Python.require().run(MAKE, folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MM.jpg", "II.jpg"})
    void a_picture_turned_to_its_side_has_its_resolutions_exchanged(String name) throws IOException {
        ImageMetadata turned = metadata(name, ReadOptions.DEFAULT);
        assertThat(turned.resolution()).contains(new Resolution(150, 300));
        assertThat(turned.orientation()).isEqualTo(Orientation.UPRIGHT);
        assertThat(turned.tags())
                .contains(new MetadataTag("Exif IFD0", "X Resolution", "150 dots per inch"))
                .contains(new MetadataTag("Exif IFD0", "Y Resolution", "300 dots per inch"))
                .contains(new MetadataTag("Exif IFD0", "Make", "Maker"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MM.jpg", "II.jpg"})
    void the_preview_of_a_picture_that_was_turned_is_left_out(String name) throws IOException {
        assertHasPreview(metadata(name, ReadOptions.DEFAULT), false);
    }

    @Test
    void the_preview_of_a_part_is_left_out_since_it_shows_the_rest() throws IOException {
        ReadOptions part = ReadOptions.DEFAULT.withUpright(false).withRegion(new Region(0, 0, 10, 10));
        assertHasPreview(metadata("MM.jpg", part), false);
        assertThat(metadata("MM.jpg", part).resolution()).contains(new Resolution(300, 150));
    }

    @Test
    void what_is_read_as_stored_keeps_its_block_to_the_byte() throws IOException {
        ImageMetadata stored = metadata("MM.jpg", ReadOptions.DEFAULT.withUpright(false));
        assertHasPreview(stored, true);
        try (ImageFile file = ImageFile.open(folder.resolve("MM.jpg"))) {
            assertThat(stored).isEqualTo(file.metadata());
        }
    }

    private static void assertHasPreview(ImageMetadata metadata, boolean isExpected) {
        byte[] block = metadata.block(MetadataKind.EXIF).orElseThrow();
        String jfif = "JFIF";
        boolean hasBytes = new String(block, StandardCharsets.ISO_8859_1).contains(jfif);
        assertThat(hasBytes).as("bytes of a JPEG in %s", Arrays.toString(block)).isEqualTo(isExpected);
        assertThat(metadata.tags().stream().anyMatch(tag -> tag.group().equals("Exif Thumbnail")))
                .isEqualTo(isExpected);
    }

    private ImageMetadata metadata(String name, ReadOptions options) throws IOException {
        try (ImageFile file = ImageFile.open(folder.resolve(name))) {
            return file.metadata(0, options);
        }
    }
}
