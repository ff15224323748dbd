package ndraster.cli;

import java.awt.Color;
import java.util.Locale;
import java.util.Map;
import ndraster.NDArray;
import ndraster.dtype.DType;

/// `--background`.
record BackgroundStep(Color color) implements Step {
    private static final Map<String, Color> NAMES = Map.of(
            "white", Color.WHITE,
            "black", Color.BLACK,
            "red", Color.RED,
            "green", new Color(0, 128, 0),
            "blue", Color.BLUE,
            "grey", Color.GRAY,
            "gray", Color.GRAY,
            "yellow", Color.YELLOW,
            "magenta", Color.MAGENTA,
            "cyan", Color.CYAN);
    private static final double BYTE = 255;

    static Step parse(String text) {
        String name = text.toLowerCase(Locale.ROOT);
        if (NAMES.containsKey(name)) {
            return new BackgroundStep(NAMES.getOrDefault(name, Color.WHITE));
        }
        if (!name.matches("#[0-9a-f]{6}")) {
            throw new IllegalArgumentException("--background is #rrggbb or one of white, black, red, green, blue, grey,"
                    + " yellow, magenta, cyan, found '" + text + "'");
        }
        return new BackgroundStep(new Color(Integer.parseInt(name.substring(1), 16)));
    }

    @Override
    public Work applyTo(Work work) throws StepException {
        Picture picture = Picture.ofColors(work, "--background");
        if (!picture.hasAlpha()) {
            return work;
        }
        NDArray share = picture.alpha().astype(DType.FLOAT64).divideInPlace(picture.white());
        NDArray mixed = picture.color().astype(DType.FLOAT64);
        NDArray below = below(picture);
        mixed.subtractInPlace(below).multiplyInPlace(share).addInPlace(below);
        return work.with(picture.like(mixed));
    }

    @Override
    public boolean isPerPixel() {
        return true;
    }

    private NDArray below(Picture picture) throws StepException {
        boolean isGrey = color.getRed() == color.getGreen() && color.getRed() == color.getBlue();
        if (picture.colors() == 1 && !isGrey) {
            throw new StepException("--background of a grey picture is grey. First make it coloured: --channels rgba");
        }
        NDArray rgb = NDArray.of((double) color.getRed(), color.getGreen(), color.getBlue());
        NDArray scaled = rgb.multiply(picture.white() / BYTE);
        return picture.colors() == 1 ? scaled.get(":1") : scaled;
    }
}
