package ndraster.testing;

import static ndraster.testing.NdrasterAssertions.assertThatImageFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import ndraster.io.ImageFiles;
import ndraster.io.ImageMetadata;
import ndraster.io.MetadataKind;
import ndraster.io.Orientation;
import ndraster.io.Resolution;
import ndraster.io.WriteOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFileAssertTest {
    private static final ImageMetadata METADATA = ImageMetadata.EMPTY
            .with(
                    MetadataKind.ICC,
                    ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData())
            .withResolution(new Resolution(300, 150))
            .withText("Title", "bars");

    @TempDir
    private Path folder;

    private Path png(ImageMetadata metadata) throws IOException {
        Path file = folder.resolve("bars.png");
        ImageFiles.save(file, TestPattern.COLOR_BARS.toArray(8, 6), WriteOptions.DEFAULT.withMetadata(metadata));
        return file;
    }

    @Test
    void what_a_file_says_is_found() throws IOException {
        Path file = png(METADATA);
        assertThatImageFile(file)
                .hasMetadata(MetadataKind.ICC)
                .hasResolution(300, 150)
                .hasText("Title", "bars")
                .hasProfile(METADATA.profileName().orElseThrow())
                .hasOrientation(Orientation.UPRIGHT)
                .hasImageCount(1)
                .metadata()
                .returns(true, metadata -> metadata.xmp().isEmpty());
        assertThatImageFile(png(ImageMetadata.EMPTY)).hasNoMetadata();
    }

    private static ImageMetadata xmp(String packet) {
        return ImageMetadata.EMPTY.with(MetadataKind.XMP, packet.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_size_is_that_of_the_upright_picture() {
        Path turned = Path.of("testdata", "jpeg-turned.jpg");
        assertThatImageFile(turned).hasOrientation(Orientation.TURNED_90).hasSize(83, 121);
        assertThatImageFile(turned).image().hasSize(83, 121);
    }

    @Test
    void all_that_a_file_says_may_be_asked_for_at_once() throws IOException {
        ImageMetadata xmp = xmp("<x/>");
        assertThatImageFile(png(xmp)).hasMetadata(xmp);
        fails(xmp, it -> it.hasMetadata(ImageMetadata.EMPTY), "Expected no metadata, but %s has XMP 4 bytes");
        fails(
                xmp,
                it -> it.hasMetadata(xmp("<y/>")),
                "Expected XMP 4 bytes, but %s has XMP 4 bytes, other bytes of XMP");
    }

    @Test
    void what_a_file_does_not_say_is_told_with_what_it_says() throws IOException {
        ImageMetadata text = ImageMetadata.EMPTY.withText("Title", "bars");
        fails(text, it -> it.hasMetadata(MetadataKind.ICC), "Expected metadata [ICC], but %s has Title: bars");
        fails(
                xmp("<x/>"),
                it -> it.hasMetadata(MetadataKind.ICC, MetadataKind.XMP),
                "Expected metadata [XMP, ICC], but %s has XMP 4 bytes");
        fails(text, ImageFileAssert::hasNoMetadata, "Expected no metadata, but %s has Title: bars");
        fails(text, it -> it.hasText("Title", "x"), "Expected the text Title: x, but %s has {Title=bars}");
        fails(text, it -> it.hasResolution(72, 72), "Expected 72.0 x 72.0 dpi, but %s has no resolution");
        fails(text, it -> it.hasProfile("sRGB"), "Expected the colour profile sRGB, but %s has none that can be used");
        fails(text, it -> it.hasImageCount(2), "Expected 2 images, but %s has 1");
        fails(text, it -> it.hasSize(6, 8), "Expected 6 x 8 pixels, but %s has 8 x 6");
        fails(text, it -> it.hasFormat("jpeg"), "Expected the format JPEG, but %s is PNG");
        fails(
                text,
                it -> it.hasOrientation(Orientation.TURNED_90),
                "Expected the orientation TURNED_90, but %s has UPRIGHT");
    }

    private void fails(ImageMetadata metadata, Consumer<ImageFileAssert> assertion, String message) throws IOException {
        Path file = png(metadata);
        assertThatThrownBy(() -> assertion.accept(assertThatImageFile(file)))
                .isInstanceOf(AssertionError.class)
                .hasMessage(message.formatted(file));
    }

    @Test
    void every_image_of_a_file_has_to_decode() throws IOException {
        Path file = folder.resolve("pages.tif");
        byte[] bytes = Files.readAllBytes(Path.of("testdata", "tiff-rgb.tif"));
        Files.write(file, bytes);
        assertThatImageFile(file).decodes().hasImageCount(1);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> assertThatImageFile(file).decodes())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Expected an image that can be read, but ");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        Path file = folder.resolve("none.png");
        assertThatThrownBy(() -> assertThatImageFile(file).hasFormat("PNG"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("Expected an image that can be read, but ");
        assertThat(file).doesNotExist();
    }
}
