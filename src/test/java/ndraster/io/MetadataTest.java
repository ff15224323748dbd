package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Metadata that Pillow wrote, and metadata for Pillow to read.
class MetadataTest {
    private static final String MAKE = """
            import sys, numpy as np
            from PIL import Image, PngImagePlugin
            folder = sys.argv[1]
            profile = open(sys.argv[2], 'rb').read()
            image = Image.fromarray(np.arange(35 * 21 * 3, dtype='u1').reshape(21, 35, 3))
            exif = Image.Exif()
            exif[271] = 'Maker'
            exif[274] = 6
            exif[306] = '2026:01:02 03:04:05'
            xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"/>'
            text = PngImagePlugin.PngInfo()
            text.add_text('Title', 'a title')
            text.add_itxt('XML:com.adobe.xmp', xmp.decode())
            image.save(folder + '/a.jpg', exif=exif, icc_profile=profile, dpi=(300, 150), quality=95)
            image.save(folder + '/a.png', exif=exif, icc_profile=profile, dpi=(300, 150), pnginfo=text)
            fields = {271: 'Maker', 274: 6, 306: '2026:01:02 03:04:05', 700: xmp}
            image.save(folder + '/a.tif', icc_profile=profile, dpi=(300, 150), tiffinfo=fields)
            image.save(folder + '/a.webp', exif=exif, icc_profile=profile, lossless=True, xmp=xmp)
            """;

    private static final String SEE = """
            import sys
            from PIL import Image
            image = Image.open(sys.argv[1])
            image.load()
            exif = image.getexif()
            profile = image.info.get('icc_profile')
            print(exif.get(271), exif.get(274), exif.get(306), [round(d) for d in image.info['dpi']],
                  profile == open(sys.argv[2], 'rb').read(), sep='|')
            """;

    private static final String INFO =
            "import sys; from PIL import Image; print('icc_profile' in Image.open(sys.argv[1]).info)";

    @TempDir
    private Path folder;

    private Path profile = Path.of("");

    private void make() throws IOException {
        profile = TestProfiles.linear(folder.resolve("linear.icc"));
        Python.require().run(MAKE, folder, profile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "a.png", "a.tif", "a.webp"})
    void what_pillow_wrote_is_found(String name) throws IOException {
        make();
        ImageMetadata metadata = metadataOf(folder.resolve(name));
        assertThat(metadata.block(MetadataKind.ICC)).hasValue(Files.readAllBytes(profile));
        assertThat(metadata.orientation()).isEqualTo(Orientation.TURNED_90);
        assertThat(metadata.tags())
                .contains(new MetadataTag("Exif IFD0", "Make", "Maker"))
                .contains(new MetadataTag("Exif IFD0", "Date/Time", "2026:01:02 03:04:05"));
        if (!name.endsWith(".webp")) {
            Resolution resolution = metadata.resolution().orElseThrow();
            assertThat(resolution.horizontal()).isCloseTo(300, within(0.02));
            assertThat(resolution.vertical()).isCloseTo(150, within(0.02));
        }
        if (!name.endsWith(".jpg")) {
            assertThat(metadata.xmp()).hasValueSatisfying(xmp -> assertThat(xmp).startsWith("<x:xmpmeta"));
        }
    }

    @Test
    void texts_of_a_png_have_their_keys() throws IOException {
        make();
        assertThat(metadataOf(folder.resolve("a.png")).texts()).containsEntry("Title", "a title");
    }

    @Test
    void pillow_finds_a_text_that_was_added() throws IOException {
        Path png = folder.resolve("text.png");
        ImageMetadata metadata = ImageMetadata.EMPTY.withText("Title", "old").withText("Title", "Grüße");
        ImageFiles.save(png, NDArray.zeros(DType.UINT8, 3, 4), WriteOptions.DEFAULT.withMetadata(metadata));
        String see = "import sys; from PIL import Image; print(ascii(Image.open(sys.argv[1]).text))";
        assertThat(Python.require().run(see, png).strip()).isEqualTo("{'Title': 'Gr\\xfc\\xdfe'}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "tif"})
    void pillow_finds_what_was_kept(String extension) throws IOException {
        make();
        for (String source : List.of("a.jpg", "a.png", "a.tif", "a.webp")) {
            assertThat(seenWhenSaved(source, extension))
                    .as("%s to %s", source, extension)
                    .isEqualTo("Maker|1|2026:01:02 03:04:05|[300, 150]|True");
        }
    }

    private String seenWhenSaved(String source, String extension) throws IOException {
        Path kept = folder.resolve("kept." + extension);
        try (ImageFile file = ImageFile.open(folder.resolve(source))) {
            ImageMetadata metadata = file.metadata(0, ReadOptions.DEFAULT).withResolution(new Resolution(300, 150));
            ImageFiles.save(kept, file.read(), WriteOptions.DEFAULT.withMetadata(metadata));
        }
        return Python.require().run(SEE, kept, profile).strip();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "tif"})
    void pixels_are_the_same_with_and_without_metadata(String extension) throws IOException {
        make();
        NDArray pixels = ImageFiles.open(folder.resolve("a.png"));
        ImageMetadata metadata = metadataOf(folder.resolve("a.png")).withOrientation(Orientation.UPRIGHT);
        Path plain = folder.resolve("plain." + extension);
        Path with = folder.resolve("with." + extension);
        ImageFiles.save(plain, pixels);
        ImageFiles.save(with, pixels, WriteOptions.DEFAULT.withMetadata(metadata));
        TestPictures.assertEqual(ImageFiles.open(with), ImageFiles.open(plain));
        assertThat(metadataOf(plain).kinds()).isEmpty();
        assertThat(metadataOf(with).kinds()).isEqualTo(Set.of(MetadataKind.EXIF, MetadataKind.ICC, MetadataKind.XMP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "tif"})
    void a_profile_that_java_does_not_know_is_kept_once(String extension) throws IOException {
        profile = TestProfiles.unknown(folder.resolve("unknown.icc"));
        Python.require().run(MAKE, folder, profile);
        for (String source : List.of("a.jpg", "a.png", "a.tif", "a.webp")) {
            assertThat(seenWhenSaved(source, extension))
                    .as("%s to %s", source, extension)
                    .endsWith("|True");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "tif", "webp"})
    void no_profile_is_written_that_nobody_asked_for(String extension) throws IOException {
        profile = TestProfiles.unknown(folder.resolve("unknown.icc"));
        Python.require().run(MAKE, folder, profile);
        for (String source : List.of("a.jpg", "a.png", "a.tif", "a.webp")) {
            Path bare = folder.resolve("bare." + extension);
            ImageFiles.save(bare, ImageFiles.open(folder.resolve(source)));
            assertThat(Python.require().run(INFO, bare).strip())
                    .as("%s to %s", source, extension)
                    .isEqualTo("False");
        }
    }

    @Test
    void what_was_taken_to_srgb_has_no_profile_any_more() throws IOException {
        make();
        try (ImageFile file = ImageFile.open(folder.resolve("a.jpg"))) {
            ReadOptions srgb = ReadOptions.DEFAULT.withColors(Colors.SRGB);
            assertThat(file.metadata(0, srgb).kinds()).doesNotContain(MetadataKind.ICC);
            assertThat(file.metadata(0, srgb.withUpright(false)).orientation()).isEqualTo(Orientation.TURNED_90);
        }
    }

    private static ImageMetadata metadataOf(Path file) throws IOException {
        try (ImageFile image = ImageFile.open(file)) {
            return image.metadata();
        }
    }
}
