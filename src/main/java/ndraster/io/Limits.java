package ndraster.io;

import java.time.Duration;
import java.util.Locale;

/// How much a file may ask for: a file of a few bytes can say that it has billions of pixels.
///
/// @param maxPixels the largest width times height that is decoded: of a part of a picture only that, where it is
///     decoded without the rest (TIFF in strips or tiles, and PGM and its like in binary)
/// @param maxBytes the most memory that the arrays of one reading may take
/// @param maxImages the most images that are read at once
/// @param maxTime how long one image may take, with those of an animation that are seen below it
public record Limits(long maxPixels, long maxBytes, int maxImages, Duration maxTime) {
    /// 178,956,970 pixels, the number from which Pillow refuses as well; 4 GiB; 10,000 images; ten minutes.
    public static final Limits DEFAULT = new Limits(178_956_970, 4L << 30, 10_000, Duration.ofMinutes(10));

    /// For files of trusted origin.
    public static final Limits NONE =
            new Limits(Long.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, Duration.ofSeconds(Long.MAX_VALUE));

    /// @throws IllegalArgumentException if one of them is not positive
    public Limits {
        if (maxPixels <= 0) {
            throw new IllegalArgumentException("maxPixels must be positive, found " + maxPixels);
        }
        if (maxBytes <= 0) {
            throw new IllegalArgumentException("maxBytes must be positive, found " + maxBytes);
        }
        if (maxImages <= 0) {
            throw new IllegalArgumentException("maxImages must be positive, found " + maxImages);
        }
        if (!maxTime.isPositive()) {
            throw new IllegalArgumentException("maxTime must be positive, found " + maxTime);
        }
    }

    /// These limits with another number of pixels.
    public Limits withMaxPixels(long pixels) {
        return new Limits(pixels, maxBytes, maxImages, maxTime);
    }

    /// These limits with another amount of memory.
    public Limits withMaxBytes(long bytes) {
        return new Limits(maxPixels, bytes, maxImages, maxTime);
    }

    /// These limits with another number of images.
    public Limits withMaxImages(int images) {
        return new Limits(maxPixels, maxBytes, images, maxTime);
    }

    /// These limits with another time.
    public Limits withMaxTime(Duration time) {
        return new Limits(maxPixels, maxBytes, maxImages, time);
    }

    void checkPixels(ImageBytes file, long width, long height) throws ImageFormatException {
        if (Math.multiplyExact(width, height) > maxPixels) {
            throw file.problem(String.format(
                    Locale.ROOT,
                    "%,d x %,d pixels are more than the limit of %,d."
                            + " If they are meant, allow more: --max-pixels, in Java Limits",
                    width,
                    height,
                    maxPixels));
        }
    }

    void checkBytes(ImageBytes file, long bytes) throws ImageFormatException {
        if (bytes > maxBytes) {
            throw file.problem(String.format(
                    Locale.ROOT,
                    "%,d bytes of pixels are more than the limit of %,d."
                            + " If they are meant, allow more: --max-bytes, in Java Limits",
                    bytes,
                    maxBytes));
        }
    }

    void checkImages(ImageBytes file, int images) throws ImageFormatException {
        if (images > maxImages) {
            throw file.problem(String.format(
                    Locale.ROOT,
                    "%,d images are more than the limit of %,d."
                            + " If they are meant, allow more: --max-images, in Java Limits",
                    images,
                    maxImages));
        }
    }

    /// Says when the time that starts now is over.
    Deadline startClock(ImageBytes file) {
        return new Deadline(file, System.nanoTime(), maxTime);
    }

    /// The end of a [Limits#maxTime].
    record Deadline(ImageBytes file, long start, Duration allowed) {
        boolean isOver() {
            return Duration.ofNanos(System.nanoTime() - start).compareTo(allowed) > 0;
        }

        void check() throws ImageFormatException {
            if (isOver()) {
                throw problem();
            }
        }

        private ImageFormatException problem() {
            return file.problem("decoding takes longer than the limit of " + allowed.toSeconds() + " s."
                    + " If that is meant, allow more: --max-time, in Java Limits");
        }
    }
}
