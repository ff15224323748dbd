package ndraster.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ndraster.NDArray;
import ndraster.awt.Images;
import ndraster.io.ImageFile;
import ndraster.io.ImageMetadata;
import ndraster.io.MetadataKind;
import ndraster.io.Orientation;
import ndraster.io.ReadOptions;
import ndraster.io.Resolution;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/// Assertions about a file that should hold an image.
public class ImageFileAssert extends AbstractAssert<ImageFileAssert, Path> {
    /// Formats keep whole pixels per metre or per centimetre.
    private static final double DPI = 0.05;

    /// Assertions about `actual`; [NdrasterAssertions#assertThatImageFile] makes them, too.
    public ImageFileAssert(@Nullable Path actual) {
        super(actual, ImageFileAssert.class);
    }

    /// All of its images can be read.
    public ImageFileAssert decodes() {
        read(file -> file.readAll(ReadOptions.DEFAULT));
        return this;
    }

    /// Its format, by its content and not by its name: `"PNG"`, `"JPEG"`.
    public ImageFileAssert hasFormat(String format) {
        String wanted = format.toUpperCase(Locale.ROOT);
        String found = read(ImageFile::format);
        return check(found.equalsIgnoreCase(format), "the format " + wanted, "is " + found);
    }

    /// Its width and height in pixels, by its header; those of the upright picture, as [#image] has them.
    public ImageFileAssert hasSize(int width, int height) {
        long[] shape = read(ImageFile::info).shape();
        return check(
                shape[1] == width && shape[0] == height,
                width + " x " + height + " pixels",
                "has " + shape[1] + " x " + shape[0]);
    }

    /// How many images it has: pages of a TIFF, frames of an animation.
    public ImageFileAssert hasImageCount(int count) {
        int found = read(ImageFile::count);
        return check(found == count, count + " images", "has " + found);
    }

    // ------------------------------------------------------------------ what it says beside the pixels

    /// It has a block of each of these kinds: [MetadataKind#ICC] for a colour profile.
    public ImageFileAssert hasMetadata(MetadataKind first, MetadataKind... more) {
        EnumSet<MetadataKind> kinds = EnumSet.of(first, more);
        ImageMetadata found = read(ImageFile::metadata);
        return check(found.kinds().containsAll(kinds), "metadata " + kinds, "has " + found);
    }

    /// All that it says is what `expected` says, block by block.
    public ImageFileAssert hasMetadata(ImageMetadata expected) {
        ImageMetadata found = read(ImageFile::metadata);
        return check(found.equals(expected), expected.toString(), "has " + MetadataText.of(found, expected));
    }

    /// It says nothing beside the pixels.
    public ImageFileAssert hasNoMetadata() {
        ImageMetadata found = read(ImageFile::metadata);
        return check(found.equals(ImageMetadata.EMPTY), "no metadata", "has " + found);
    }

    /// How its stored rows and columns lie, by EXIF.
    public ImageFileAssert hasOrientation(Orientation orientation) {
        Orientation found = read(ImageFile::info).orientation();
        return check(found == orientation, "the orientation " + orientation, "has " + found);
    }

    /// Its pixels per inch, to a twentieth: formats round them.
    public ImageFileAssert hasResolution(double horizontal, double vertical) {
        Optional<Resolution> found = read(ImageFile::metadata).resolution();
        boolean isSame = found.isPresent()
                && Math.abs(found.get().horizontal() - horizontal) <= DPI
                && Math.abs(found.get().vertical() - vertical) <= DPI;
        return check(
                isSame,
                horizontal + " x " + vertical + " dpi",
                found.map(dpi -> "has " + dpi.horizontal() + " x " + dpi.vertical())
                        .orElse("has no resolution"));
    }

    /// The text that it has for a key, as the `Title` of a PNG.
    public ImageFileAssert hasText(String key, String text) {
        Map<String, String> texts = read(ImageFile::metadata).texts();
        return check(
                text.equals(texts.get(key)),
                "the text " + key + ": " + text,
                texts.isEmpty() ? "has no texts" : "has " + texts);
    }

    /// What the maker of its colour profile calls it: `"Adobe RGB (1998)"`.
    public ImageFileAssert hasProfile(String name) {
        Optional<String> found = read(ImageFile::metadata).profileName();
        return check(
                found.equals(Optional.of(name)),
                "the colour profile " + name,
                found.map(other -> "has " + other).orElse("has none that can be used"));
    }

    /// Goes on with all that it says beside the pixels.
    public ObjectAssert<ImageMetadata> metadata() {
        return Assertions.assertThatObject(read(ImageFile::metadata)).as("%s, metadata", name());
    }

    // ------------------------------------------------------------------ its pixels

    /// Goes on with the image in the file.
    public BufferedImageAssert image() {
        NDArray decoded = read(ImageFile::read);
        return new BufferedImageAssert(Images.toImage(decoded)).as("%s", name());
    }

    /// Goes on with the samples in the file, as [ndraster.io.ImageFiles#open(Path)] gives them.
    public NDArrayAssert array() {
        return new NDArrayAssert(read(ImageFile::read)).as("%s", name());
    }

    private String name() {
        return Optional.of(descriptionText()).filter(text -> !text.isEmpty()).orElseGet(() -> String.valueOf(actual));
    }

    private interface Reading<T> {
        T from(ImageFile file) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        isNotNull();
        try (ImageFile file = ImageFile.open(actual)) {
            return reading.from(file);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private ImageFileAssert check(boolean isTrue, String wanted, String found) {
        if (!isTrue) {
            failWithMessage("%s", "Expected " + wanted + ", but " + actual + " " + found);
        }
        return this;
    }

    private AssertionError unreadable(IOException e) {
        AssertionError error = failure("%s", "Expected an image that can be read, but " + e.getMessage());
        error.initCause(e);
        return error;
    }
}
