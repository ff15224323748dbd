package ndraster.kernel;

/// One line of bytes whose steps are those of pixels of two to four channels. The steps are constants, so that C2 takes
/// the bounds checks out of the loops: more than twice as fast.
final class ByteSteps {
    private static final int LARGEST = 4;

    private ByteSteps() {}

    /// Copies `n` bytes, if there is a loop for these steps.
    static boolean copy(byte[] from, int at, int fromStep, byte[] to, int start, int toStep, int n) {
        if (fromStep < 1 || fromStep > LARGEST || toStep < 1 || toStep > LARGEST) {
            return false;
        }
        switch (10 * fromStep + toStep) {
            case 12 -> copy1To2(from, at, to, start, n);
            case 13 -> copy1To3(from, at, to, start, n);
            case 14 -> copy1To4(from, at, to, start, n);
            case 21 -> copy2To1(from, at, to, start, n);
            case 31 -> copy3To1(from, at, to, start, n);
            case 33 -> copy3To3(from, at, to, start, n);
            case 34 -> copy3To4(from, at, to, start, n);
            case 41 -> copy4To1(from, at, to, start, n);
            case 43 -> copy4To3(from, at, to, start, n);
            case 44 -> copy4To4(from, at, to, start, n);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void copy1To2(byte[] from, int at, byte[] to, int start, int n) {
        for (int i = 0; i < n; i++) {
            to[start + 2 * i] = from[at + i];
        }
    }

    private static void copy1To3(byte[] from, int at, byte[] to, int start, int n) {
        for (int i = 0; i < n; i++) {
            to[start + 3 * i] = from[at + i];
        }
    }

    private static void copy1To4(byte[] from, int at, byte[] to, int start, int n) {
        for (int i = 0; i < n; i++) {
            to[start + 4 * i] = from[at + i];
        }
    }

    private static void copy2To1(byte[] from, int at, byte[] to, int start, int n) {
        for (int i = 0; i < n; i++) {
            to[start + i] = from[at + 2 * i];
        }
    }

    private static void copy3To1(byte[] from, int at, byte[] to, int start, int n) {
        for (int i = 0; i < n; i++) {
            to[start + i] = from[at + 3 * i];
        }
    }

    private static void copy3To3(byte[] from, int at, byte[] to, int start, int n) {
        for (int i = 0; i < n; i++) {
            to[start + 3 * i] = from[at + 3 * i];
        }
    }

    private static void copy3To4(byte[] from, int at, byte[] to, int start, int n) {
        for (int i = 0; i < n; i++) {
            to[start + 4 * i] = from[at + 3 * i];
        }
    }

    private static void copy4To1(byte[] from, int at, byte[] to, int start, int n) {
        for (int i = 0; i < n; i++) {
            to[start + i] = from[at + 4 * i];
        }
    }

    private static void copy4To3(byte[] from, int at, byte[] to, int start, int n) {
        for (int i = 0; i < n; i++) {
            to[start + 3 * i] = from[at + 4 * i];
        }
    }

    private static void copy4To4(byte[] from, int at, byte[] to, int start, int n) {
        for (int i = 0; i < n; i++) {
            to[start + 4 * i] = from[at + 4 * i];
        }
    }
}
