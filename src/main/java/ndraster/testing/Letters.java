package ndraster.testing;

/// The letters of a word as squares that are ink or not; no font of the machine is asked.
final class Letters {
    private static final int WIDTH = 5;
    private static final int HEIGHT = 7;
    private static final int ADVANCE = WIDTH + 1;
    private static final int LINE = HEIGHT + 2;

    /// The rows of each letter from the top, five bits each.
    private static final int[][] WORD = {
        {0x11, 0x19, 0x15, 0x13, 0x11, 0x11, 0x11}, // N
        {0x1e, 0x11, 0x11, 0x11, 0x11, 0x11, 0x1e}, // D
        {0x1e, 0x11, 0x11, 0x1e, 0x14, 0x12, 0x11}, // R
        {0x0e, 0x11, 0x11, 0x1f, 0x11, 0x11, 0x11}, // A
        {0x0f, 0x10, 0x10, 0x0e, 0x01, 0x01, 0x1e}, // S
        {0x1f, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04}, // T
        {0x1f, 0x10, 0x10, 0x1e, 0x10, 0x10, 0x1f}, // E
        {0x1e, 0x11, 0x11, 0x1e, 0x14, 0x12, 0x11}, // R
    };

    private Letters() {}

    static boolean isInk(int column, int row) {
        int[] letter = WORD[column / ADVANCE % WORD.length];
        int x = column % ADVANCE;
        int y = row % LINE;
        return x < WIDTH && y < HEIGHT && (letter[y] >> (WIDTH - 1 - x) & 1) == 1;
    }
}
