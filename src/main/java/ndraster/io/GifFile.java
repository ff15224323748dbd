package ndraster.io;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import ndraster.dtype.DType;

/// A GIF taken apart. The JDK's decoder refuses codes that start with more than 8 bits, and errs where the table of
/// codes is cleared several times in a row.
///
/// @param width the columns of the surface that the pictures lie on
/// @param height its rows
/// @param plays how often it is shown, 0 for without end
/// @param isCut whether the file ends inside a block
record GifFile(ImageBytes bytes, int width, int height, int plays, List<GifPicture> pictures, boolean isCut) {
    private static final int MILLISECONDS = 10;

    /// The first picture is what it is, those of an animation lie on it.
    EncodedImages images() {
        EncodedImages first = new SingleImage("GIF", new GifImage(this, pictures.getFirst(), true));
        return pictures.size() == 1 ? first : animation(first);
    }

    private Animation animation(EncodedImages file) {
        GifPicture first = pictures.getFirst();
        return new Animation(
                "GIF",
                plays,
                new Composer.Surface(bytes, widthAround(first), heightAround(first), DType.UINT8),
                Optional.empty(),
                pictures.stream().map(this::frame).toList(),
                file);
    }

    private AnimationFrame frame(GifPicture picture) {
        return new AnimationFrame(
                new GifImage(this, picture, false),
                picture.left(),
                picture.top(),
                picture.control().disposal(),
                true,
                Duration.ofMillis((long) MILLISECONDS * picture.control().delay()));
    }

    /// Viewers enlarge a surface that is too small for its picture.
    int widthAround(GifPicture picture) {
        return Math.max(width, picture.left() + picture.width());
    }

    int heightAround(GifPicture picture) {
        return Math.max(height, picture.top() + picture.height());
    }
}
