package ndraster.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
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
        EXACT;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
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
            if (mode != Mode.FIT) {
                throw new IllegalArgumentException(
                        "--resize " + size + " keeps the ratio of the sides; " + mode.label() + " is for WIDTHxHEIGHT");
            }
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
    public Work applyTo(Work work) throws StepException {
        Picture picture = isLinear ? Picture.ofColors(work, "--resize ,linear") : Picture.of(work, "--resize");
        if (picture.areIndices() && filter != ResizeFilter.NEAREST) {
            throw new StepException("--resize can not mix the indices of --indices; ,nearest takes one of them");
        }
        if (picture.array().size() == 0) {
            throw new StepException("--resize needs a pixel at least, found " + Picture.describe(picture.array()));
        }
        return work.with(
                switch (mode) {
                    case EXACT -> resized(work, picture, width, height);
                    case FIT -> scaled(work, picture, scale(picture, Math::min));
                    case FILL -> cut(scaled(work, picture, scale(picture, Math::max)));
                });
    }

    private double scale(Picture picture, DoubleBinaryOperator choice) {
        if (percent > 0) {
            return percent / 100;
        }
        double across = (double) width / picture.width();
        double down = (double) height / picture.height();
        return width == 0 ? down : height == 0 ? across : choice.applyAsDouble(across, down);
    }

    private NDArray scaled(Work work, Picture picture, double scale) throws StepException {
        return resized(
                work,
                picture,
                Math.max(1, Math.rint(picture.width() * scale)),
                Math.max(1, Math.rint(picture.height() * scale)));
    }

    private NDArray resized(Work work, Picture picture, double columns, double rows) throws StepException {
        check(columns, rows, columns * rows, work.limits().maxPixels(), "pixels", "--max-pixels");
        double bytes = columns * rows * picture.channels() * picture.array().itemSize();
        check(columns, rows, bytes, work.limits().maxBytes(), "bytes", "--max-bytes");
        check(columns, rows, bytes, Integer.MAX_VALUE, "samples at once", "");
        return Resampling.of(picture, (int) columns, (int) rows, filter, isLinear);
    }

    private static void check(double columns, double rows, double amount, long most, String what, String option)
            throws StepException {
        if (amount > most) {
            throw new StepException(String.format(
                    Locale.ROOT,
                    "--resize to %,.0f x %,.0f pixels needs %,.0f %s, more than the limit of %,d.%s",
                    columns,
                    rows,
                    amount,
                    what,
                    most,
                    option.isEmpty() ? "" : " If they are meant, allow more: " + option));
        }
    }

    private NDArray cut(NDArray picture) {
        long left = Math.max(0, (picture.length(1) - width) / 2);
        long top = Math.max(0, (picture.length(0) - height) / 2);
        return picture.get(Index.slice(top, top + height), Index.slice(left, left + width));
    }
}
