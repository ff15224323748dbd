package ndraster.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import ndraster.NDArray;
import ndraster.awt.Images;
import ndraster.io.ImageFiles;
import ndraster.io.ImageInfo;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/// Assertions about a file that should hold an image.
public class ImageFileAssert extends AbstractAssert<ImageFileAssert, Path> {
    /// Assertions about `actual`; [NdrasterAssertions#assertThatImageFile] makes them, too.
    public ImageFileAssert(@Nullable Path actual) {
        super(actual, ImageFileAssert.class);
    }

    /// All of it can be read.
    public ImageFileAssert decodes() {
        read();
        return this;
    }

    /// Its format, by its content and not by its name: `"PNG"`, `"JPEG"`.
    public ImageFileAssert hasFormat(String format) {
        String found = info().format();
        if (!found.equalsIgnoreCase(format)) {
            failWithMessage(
                    "%s",
                    "Expected the format " + format.toUpperCase(Locale.ROOT) + ", but " + actual + " is " + found);
        }
        return this;
    }

    /// Its width and height in pixels, by its header.
    public ImageFileAssert hasSize(int width, int height) {
        ImageInfo info = info();
        if (info.width() != width || info.height() != height) {
            failWithMessage(
                    "%s",
                    "Expected " + width + " x " + height + " pixels, but " + actual + " has " + info.width() + " x "
                            + info.height());
        }
        return this;
    }

    /// Goes on with the image in the file.
    public BufferedImageAssert image() {
        return new BufferedImageAssert(Images.toImage(read())).as("%s", name());
    }

    /// Goes on with the samples in the file, as [ImageFiles#open(Path)] gives them.
    public NDArrayAssert array() {
        return new NDArrayAssert(read()).as("%s", name());
    }

    private String name() {
        return Optional.of(descriptionText()).filter(text -> !text.isEmpty()).orElseGet(() -> String.valueOf(actual));
    }

    private ImageInfo info() {
        isNotNull();
        try {
            return ImageFiles.info(actual);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private NDArray read() {
        isNotNull();
        try {
            return ImageFiles.open(actual);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private AssertionError unreadable(IOException e) {
        AssertionError error = failure("%s", "Expected an image that can be read, but " + e.getMessage());
        error.initCause(e);
        return error;
    }
}
