package ndraster.cli;

import java.util.Locale;
import java.util.Set;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.io.ColorChannels;

/// `--channels`.
record ChannelStep(String letters) implements Step {
    private static final Set<Character> KNOWN = Set.of('r', 'g', 'b', 'a', 'y', 'c', 'm', 'k');
    private static final String INKS = "cmyk";
    private static final String[] NAMES = {"", "y", "ya", "rgb", "rgba"};

    static Step parse(String text) {
        String letters = text.toLowerCase(Locale.ROOT);
        if (letters.isEmpty() || !letters.chars().allMatch(letter -> KNOWN.contains((char) letter))) {
            throw new IllegalArgumentException(
                    "--channels are letters of r, g, b, a, y (grey) or c, m, y, k, found '" + text + "'");
        }
        return new ChannelStep(letters);
    }

    @Override
    public Work applyTo(Work work) throws StepException {
        Picture picture = Picture.of(work, "--channels");
        NDArray array = work.array();
        String names = names(picture);
        NDArray chosen = NDArray.zeros(array.dtype(), picture.height(), picture.width(), letters.length());
        for (int i = 0; i < letters.length(); i++) {
            put(picture, names, letters.charAt(i), chosen.get(Index.ellipsis(), Index.at(i)));
        }
        ColorChannels meaning = letters.equals("cmyk") ? ColorChannels.CMYK : ColorChannels.OTHER;
        return work.with(letters.length() == 1 ? chosen.get("..., 0") : chosen).with(meaning);
    }

    @Override
    public boolean isPerPixel() {
        return true;
    }

    /// Of an array that nobody has said it of, the letters tell whether its four channels are inks.
    private String names(Picture picture) throws StepException {
        if (picture.isCmyk()) {
            return INKS;
        }
        if (picture.isInkOrLab() || picture.areIndices()) {
            throw new StepException("--channels needs grey, RGB or CMYK, found "
                    + picture.meaning().label());
        }
        boolean areInks = picture.channels() == INKS.length()
                && picture.meaning() == ColorChannels.OTHER
                && letters.chars().anyMatch(letter -> "cmk".indexOf(letter) >= 0);
        return areInks ? INKS : NAMES[picture.channels()];
    }

    private void put(Picture picture, String names, char letter, NDArray target) throws StepException {
        int channel = names.indexOf(letter);
        boolean isGrey = names.startsWith("y");
        if (channel < 0 && isGrey && "rgb".indexOf(letter) >= 0) {
            channel = 0;
        }
        if (channel >= 0) {
            target.assign(picture.perPixel().get(Index.ellipsis(), Index.at(channel)));
        } else if (letter == 'a' && !names.equals(INKS)) {
            target.fill(picture.type().isFloating() ? (Object) picture.white() : (Object) (long) picture.white());
        } else {
            throw new StepException("--channels " + letters + ": there is no channel " + letter + " in " + names
                    + remedy(letter, names));
        }
    }

    private static String remedy(char letter, String names) {
        if (names.equals(INKS)) {
            return "; --srgb makes red, green and blue of it";
        }
        return letter == 'y' ? "; --grey makes one" : "";
    }
}
