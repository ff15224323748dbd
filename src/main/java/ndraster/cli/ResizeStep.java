package ndraster.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ndraster.Index;
import ndraster.NDArray;

/// `--resize`.
///
/// @param percent of the size, if positive
/// @param width the columns; 0 if they follow from the rows
/// @param height the rows; 0 if they follow from the columns
record ResizeStep(double percent, int width, int height, Mode mode, ResizeFilter filter, boolean isLinear)
        implements Step {
    private static final Pattern SIZE = Pattern.compile("(\\d{0,6})x(\\d{0,6})");
    private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?)%");

    /// What is done when the ratio of the sides differs.
    enum Mode {
        FIT,
        FILL,
        EXACT
    }

    static Step parse(String text) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).split(","));
        Mode mode = Mode.FIT;
        ResizeFilter filter = ResizeFilter.LANCZOS;
        boolean isLinear = false;
        for (String word : words.subList(1, words.size())) {
            if (word.equals("linear")) {
                isLinear = true;
            } else if (isNameOf(Mode.values(), word)) {
                mode = Mode.valueOf(word.toUpperCase(Locale.ROOT));
            } else if (isNameOf(ResizeFilter.values(), word)) {
                filter = ResizeFilter.valueOf(word.toUpperCase(Locale.ROOT));
            } else {
                throw new IllegalArgumentException("--resize knows fit, fill, exact, lanczos, bicubic, bilinear, box,"
                        + " nearest and linear, found '" + word + "'");
            }
        }
        return ofSize(words.getFirst(), mode, filter, isLinear);
    }

    private static boolean isNameOf(Enum<?>[] values, String word) {
        return Arrays.stream(values).anyMatch(value -> value.name().equalsIgnoreCase(word));
    }

    private static Step ofSize(String size, Mode mode, ResizeFilter filter, boolean isLinear) {
        Matcher percent = PERCENT.matcher(size);
        if (percent.matches() && Double.parseDouble(percent.group(1)) > 0) {
            return new ResizeStep(Double.parseDouble(percent.group(1)), 0, 0, mode, filter, isLinear);
        }
        Matcher found = SIZE.matcher(size);
        int width = found.matches() && !found.group(1).isEmpty() ? Integer.parseInt(found.group(1)) : 0;
        int height = found.matches() && !found.group(2).isEmpty() ? Integer.parseInt(found.group(2)) : 0;
        boolean isComplete = width > 0 && height > 0;
        if (width + height == 0 || (mode != Mode.FIT && !isComplete)) {
            throw new IllegalArgumentException(
                    "--resize is WIDTHxHEIGHT, WIDTHx, xHEIGHT (with fit) or PERCENT%, found '" + size + "'");
        }
        return new ResizeStep(0, width, height, mode, filter, isLinear);
    }

    @Override
    public NDArray applyTo(NDArray array) throws StepException {
        Picture picture = Picture.of(array, "--resize");
        double scaleX = width == 0 ? Double.MAX_VALUE : (double) width / picture.width();
        double scaleY = height == 0 ? Double.MAX_VALUE : (double) height / picture.height();
        if (percent > 0) {
            return scaled(picture, percent / 100);
        }
        return switch (mode) {
            case EXACT -> Resampling.of(picture, width, height, filter, isLinear);
            case FIT -> scaled(picture, Math.min(scaleX, scaleY));
            case FILL -> cut(new Picture(scaled(picture, Math.max(scaleX, scaleY))));
        };
    }

    private NDArray scaled(Picture picture, double scale) throws StepException {
        double columns = Math.max(1, Math.rint(picture.width() * scale));
        double rows = Math.max(1, Math.rint(picture.height() * scale));
        if (columns * rows * picture.channels() > Integer.MAX_VALUE) {
            throw new StepException("--resize to " + (long) columns + " x " + (long) rows + " pixels is too large");
        }
        return Resampling.of(picture, (int) columns, (int) rows, filter, isLinear);
    }

    private NDArray cut(Picture picture) {
        long left = Math.max(0, (picture.width() - width) / 2);
        long top = Math.max(0, (picture.height() - height) / 2);
        return picture.array().get(Index.slice(top, top + height), Index.slice(left, left + width));
    }
}
