package ndraster.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ndraster.NDArray;
import ndraster.dtype.DType;

/// What a terminal draws for a text of sixels.
final class SixelReader {
    private static final Pattern HEADER = Pattern.compile("\033P0;1;0q\"1;1;(\\d+);(\\d+)");
    private static final Pattern WORD =
            Pattern.compile("#(\\d+);2;(\\d+);(\\d+);(\\d+)|#(\\d+)|!(\\d+)([?-~])|([?-~])|([$-])");

    private final Map<Integer, int[]> colors = new HashMap<>();
    private final int width;
    private final byte[] samples;
    private int x;
    private int y;
    private int color;

    private SixelReader(int width, int height) {
        this.width = width;
        this.samples = new byte[width * height * 3];
    }

    static NDArray read(String text) {
        Matcher header = HEADER.matcher(text);
        if (!header.lookingAt() || !text.endsWith("\033\\\n")) {
            throw new AssertionError("no sixels: " + text.substring(0, Math.min(40, text.length())));
        }
        int width = Integer.parseInt(header.group(1));
        int height = Integer.parseInt(header.group(2));
        SixelReader reader = new SixelReader(width, height);
        Matcher words = WORD.matcher(text).region(header.end(), text.length() - 3);
        for (int at = header.end(); at < text.length() - 3; at = words.end()) {
            if (!words.find() || words.start() != at) {
                throw new AssertionError("no sixel at " + at);
            }
            reader.take(words);
        }
        return NDArray.asArray(DType.UINT8, reader.samples, height, width, 3);
    }

    private void take(Matcher word) {
        if (word.group(1) != null) {
            colors.put(number(word, 1), new int[] {number(word, 2), number(word, 3), number(word, 4)});
        } else if (word.group(5) != null) {
            color = number(word, 5);
        } else if (word.group(6) != null) {
            draw(number(word, 6), word.group(7).charAt(0));
        } else if (word.group(8) != null) {
            draw(1, word.group(8).charAt(0));
        } else {
            x = 0;
            y += word.group(9).equals("-") ? 6 : 0;
        }
    }

    private static int number(Matcher word, int group) {
        return Integer.parseInt(word.group(group));
    }

    private void draw(int count, char sixel) {
        for (int i = 0; i < count; i++, x++) {
            for (int row = 0; row < 6; row++) {
                if (((sixel - '?') >> row & 1) == 1) {
                    for (int c = 0; c < 3; c++) {
                        samples[((y + row) * width + x) * 3 + c] =
                                (byte) Math.round(colors.getOrDefault(color, new int[3])[c] * 255 / 100.0);
                    }
                }
            }
        }
    }
}
