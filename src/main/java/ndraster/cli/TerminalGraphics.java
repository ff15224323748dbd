package ndraster.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import ndraster.NDArray;

/// A way in which terminals show pictures.
enum TerminalGraphics {
    /// Kitty's, also of Ghostty, WezTerm and Konsole: a PNG, shown as it is.
    KITTY {
        @Override
        String text(NDArray pixels, boolean hasAllColors) throws IOException {
            return TerminalPng.kitty(pixels, cells(pixels));
        }
    },
    /// ITerm2's: a PNG, shown as it is.
    ITERM2 {
        @Override
        String text(NDArray pixels, boolean hasAllColors) throws IOException {
            return TerminalPng.iterm2(pixels, cells(pixels));
        }
    },
    /// DEC's, of xterm, foot, mlterm and others: 252 colours.
    SIXEL {
        @Override
        String text(NDArray pixels, boolean hasAllColors) {
            return new Sixels(pixels).text();
        }
    },
    /// Two pixels above each other in a character, which every terminal shows.
    BLOCKS {
        @Override
        String text(NDArray pixels, boolean hasAllColors) {
            return new HalfBlocks(pixels, hasAllColors).text();
        }

        @Override
        int columnPixels() {
            return 1;
        }

        @Override
        int rowPixels() {
            return 2;
        }
    };

    /// Asks whether Kitty's pictures are known, and then what every terminal answers: who it is.
    private static final String QUESTION = "\033_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\033\\\033[c";

    private static final Map<String, TerminalGraphics> PROGRAMS =
            Map.of("iTerm.app", ITERM2, "WezTerm", ITERM2, "ghostty", KITTY, "mintty", ITERM2);

    /// What makes a terminal show `pixels`, `(h, w, 3)` uint8.
    abstract String text(NDArray pixels, boolean hasAllColors) throws IOException;

    /// How many pixels are as wide as a character.
    int columnPixels() {
        return 10;
    }

    int rowPixels() {
        return 20;
    }

    int cells(NDArray pixels) {
        return Math.toIntExact(Math.max(1, pixels.length(1) / columnPixels()));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The best that the terminal can.
    ///
    /// @param environment the value of a variable, empty if it is not set
    static TerminalGraphics detect(UnaryOperator<String> environment) {
        TerminalGraphics known = PROGRAMS.get(environment.apply("TERM_PROGRAM"));
        if (known != null) {
            return known;
        }
        if (!environment.apply("KITTY_WINDOW_ID").isEmpty()
                || environment.apply("TERM").equals("xterm-kitty")) {
            return KITTY;
        }
        return environment.apply("LC_TERMINAL").equals("iTerm2") ? ITERM2 : ofAnswer(Terminal.ask(QUESTION, 'c'));
    }

    /// By what the terminal answered.
    static TerminalGraphics ofAnswer(String answer) {
        if (answer.contains("_Gi=31;OK")) {
            return KITTY;
        }
        boolean isSixel = answer.matches("(?s).*\033\\[\\?(\\d+;)*4(;\\d+)*c.*");
        return isSixel ? SIXEL : BLOCKS;
    }
}
