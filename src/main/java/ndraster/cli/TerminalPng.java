package ndraster.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import ndraster.NDArray;
import ndraster.io.ImageFiles;
import ndraster.io.WriteOptions;

/// Pictures for terminals that take a PNG.
///
/// @see <a href="https://sw.kovidgoyal.net/kitty/graphics-protocol/">Kitty's graphics protocol</a>
/// @see <a href="https://iterm2.com/documentation-images.html">iTerm2's inline images</a>
final class TerminalPng {
    private static final int PIECE = 4096;
    private static final String ESCAPE = "\033";
    private static final String END = ESCAPE + "\\";

    private TerminalPng() {}

    /// @param columns how many characters wide
    static String kitty(NDArray pixels, int columns) throws IOException {
        String data = base64(pixels);
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < data.length(); at += PIECE) {
            int end = Math.min(at + PIECE, data.length());
            text.append(ESCAPE)
                    .append(at == 0 ? "_Ga=T,f=100,q=2,c=" + columns + "," : "_G")
                    .append(end < data.length() ? "m=1;" : "m=0;")
                    .append(data, at, end)
                    .append(END);
        }
        return text.append('\n').toString();
    }

    /// @param columns how many characters wide
    static String iterm2(NDArray pixels, int columns) throws IOException {
        return ESCAPE + "]1337;File=inline=1;preserveAspectRatio=1;width=" + columns + ":" + base64(pixels) + "\007\n";
    }

    private static String base64(NDArray pixels) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageFiles.write(png, ".png", pixels, WriteOptions.DEFAULT);
        return Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
