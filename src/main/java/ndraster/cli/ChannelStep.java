package ndraster.cli;

import java.util.Locale;
import java.util.Set;
import ndraster.Index;
import ndraster.NDArray;

/// `--channels`.
record ChannelStep(String letters) implements Step {
    private static final Set<Character> KNOWN = Set.of('r', 'g', 'b', 'a', 'y', 'c', 'm', 'k');
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
    public NDArray applyTo(NDArray array) throws StepException {
        Picture picture = Picture.of(array, "--channels");
        boolean areInks = picture.channels() == 4 && letters.chars().anyMatch(letter -> "cmk".indexOf(letter) >= 0);
        String names = areInks ? "cmyk" : NAMES[picture.channels()];
        NDArray chosen = NDArray.zeros(array.dtype(), picture.height(), picture.width(), letters.length());
        for (int i = 0; i < letters.length(); i++) {
            put(picture, names, letters.charAt(i), chosen.get(Index.ellipsis(), Index.at(i)));
        }
        return letters.length() == 1 ? chosen.get("..., 0") : chosen;
    }

    private void put(Picture picture, String names, char letter, NDArray target) throws StepException {
        int channel = names.indexOf(letter);
        boolean isGrey = names.startsWith("y") && !names.contains("k");
        if (channel < 0 && isGrey && "rgb".indexOf(letter) >= 0) {
            channel = 0;
        }
        if (channel >= 0) {
            target.assign(picture.perPixel().get(Index.ellipsis(), Index.at(channel)));
        } else if (letter == 'a') {
            target.fill(picture.type().isFloating() ? (Object) picture.white() : (Object) (long) picture.white());
        } else {
            throw new StepException("--channels " + letters + ": there is no channel " + letter + " in " + names
                    + (letter == 'y' ? "; --grey makes one" : ""));
        }
    }
}
