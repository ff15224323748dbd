package ndraster.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ndraster.Index;

/// `--crop`.
record CropStep(long width, long height, long x, long y) implements Step {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})x(\\d{1,9})\\+(\\d{1,9})\\+(\\d{1,9})");

    static Step parse(String text) {
        return parse(text, "--crop");
    }

    /// @param option what errors name
    static CropStep parse(String text, String option) {
        Matcher found = FORM.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException(
                    option + " is WIDTHxHEIGHT+X+Y, like 640x480+10+20, found '" + text + "'");
        }
        return new CropStep(
                Long.parseLong(found.group(1)),
                Long.parseLong(found.group(2)),
                Long.parseLong(found.group(3)),
                Long.parseLong(found.group(4)));
    }

    @Override
    public Work applyTo(Work work) throws StepException {
        Picture picture = Picture.of(work, "--crop");
        if (width == 0 || height == 0 || x + width > picture.width() || y + height > picture.height()) {
            throw new StepException("--crop " + width + "x" + height + "+" + x + "+" + y
                    + " is not inside the picture of " + picture.width() + " x " + picture.height() + " pixels");
        }
        return work.with(work.array().get(Index.slice(y, y + height), Index.slice(x, x + width)));
    }
}
