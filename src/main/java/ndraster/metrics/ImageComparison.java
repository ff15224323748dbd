package ndraster.metrics;

import java.awt.Point;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import ndraster.NDArray;
import ndraster.dtype.DType;

/// One comparison of two images, pixel by pixel.
final class ImageComparison {
    private final PicturePair pair;
    private final ImageTolerance tolerance;
    private final IgnoredRegions ignored;
    private final Psnr psnr = new Psnr(PicturePair.PEAK);
    private final byte[] marks;
    private double largest;
    private int largestAt = -1;

    ImageComparison(PicturePair pair, ImageTolerance tolerance) {
        this.pair = pair;
        this.tolerance = tolerance;
        this.ignored = tolerance.ignoredRegions();
        this.marks = new byte[Math.toIntExact(pair.pixels())];
    }

    ImageDifference result() {
        if (pair.areBytes()) {
            pair.visitBytes(this::compareBytes);
        } else {
            pair.visit(this::compare);
        }
        if (tolerance.minPsnr().isPresent()) {
            pair.visit(this::addToPsnr);
        }
        long count = 0;
        for (byte mark : marks) {
            count += mark;
        }
        return new ImageDifference(
                tolerance,
                NDArray.asArray(DType.BOOL, marks, pair.height(), pair.width()),
                count,
                largest,
                largestAt < 0 ? Optional.empty() : Optional.of(point(largestAt)),
                tolerance.minPsnr().isPresent() ? OptionalDouble.of(psnr.value()) : OptionalDouble.empty(),
                tolerance.minSsim().isPresent()
                        ? OptionalDouble.of(Ssim.of(pair, ignored, PicturePair.PEAK))
                        : OptionalDouble.empty());
    }

    private Point point(int pixel) {
        return new Point(pixel % pair.width(), pixel / pair.width());
    }

    private void compare(int row, double[] actual, double[] expected) {
        int channels = tolerance.isWithoutAlpha() ? PictureRows.COLOURS : PictureRows.CHANNELS;
        int pixel = row * pair.width();
        for (int at = 0; at < actual.length; at += PictureRows.CHANNELS, pixel++) {
            double distance = distance(actual, expected, at, channels);
            if (distance > tolerance.perChannel() && counts(pixel)) {
                mark(pixel, distance);
            }
        }
    }

    private void compareBytes(int row, byte[] actual, byte[] expected) {
        int channels = tolerance.isWithoutAlpha() ? PictureRows.COLOURS : PictureRows.CHANNELS;
        int first = Arrays.mismatch(actual, expected);
        for (int x = first < 0 ? pair.width() : first / PictureRows.CHANNELS; x < pair.width(); x++) {
            int distance = distance(actual, expected, x * PictureRows.CHANNELS, channels);
            int pixel = row * pair.width() + x;
            if (distance > tolerance.perChannel() && counts(pixel)) {
                mark(pixel, distance);
            }
        }
    }

    private static int distance(byte[] actual, byte[] expected, int at, int channels) {
        int distance = 0;
        for (int c = at; c < at + channels; c++) {
            distance = Math.max(distance, Math.abs((actual[c] & 0xff) - (expected[c] & 0xff)));
        }
        return distance;
    }

    private void addToPsnr(int row, double[] actual, double[] expected) {
        int pixel = row * pair.width();
        for (int at = 0; at < actual.length; at += PictureRows.CHANNELS, pixel++) {
            if (counts(pixel)) {
                for (int i = at; i < at + PictureRows.COLOURS; i++) {
                    psnr.add(actual[i], expected[i]);
                }
            }
        }
    }

    private static double distance(double[] actual, double[] expected, int at, int channels) {
        double distance = 0;
        for (int c = at; c < at + channels; c++) {
            double difference = Math.abs(actual[c] - expected[c]);
            // A NaN on one side is as far away as can be.
            distance = Math.max(distance, Double.isNaN(difference) ? nanDistance(actual[c], expected[c]) : difference);
        }
        return distance;
    }

    private static double nanDistance(double actual, double expected) {
        return Double.isNaN(actual) == Double.isNaN(expected) ? 0 : Double.POSITIVE_INFINITY;
    }

    private boolean counts(int pixel) {
        Point at = point(pixel);
        return !ignored.contain(at.x, at.y)
                && !(tolerance.isWithoutAntiAliasing() && pair.edges().areSmoothed(at.x, at.y));
    }

    private void mark(int pixel, double distance) {
        marks[pixel] = 1;
        if (distance > largest) {
            largest = distance;
            largestAt = pixel;
        }
    }
}
