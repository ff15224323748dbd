package ndraster.kernel;

/// Comparisons of uint8 as they are in memory, with truth values as they are in memory.
final class ByteComparisons {
    private ByteComparisons() {}

    static ByteLoops.Loop of(BinaryOp op) {
        return switch (op) {
            case EQUAL -> ByteComparisons::equal;
            case NOT_EQUAL -> ByteComparisons::notEqual;
            case LESS -> ByteComparisons::less;
            case LESS_EQUAL -> ByteComparisons::lessEqual;
            default -> throw new IllegalArgumentException(op + " is another comparison turned round");
        };
    }

    private static void equal(byte[] a, int i, byte[] b, int j, byte[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (byte) (a[i + x] == b[j + x] ? 1 : 0);
        }
    }

    private static void notEqual(byte[] a, int i, byte[] b, int j, byte[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (byte) (a[i + x] != b[j + x] ? 1 : 0);
        }
    }

    private static void less(byte[] a, int i, byte[] b, int j, byte[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (byte) ((a[i + x] & 0xff) < (b[j + x] & 0xff) ? 1 : 0);
        }
    }

    private static void lessEqual(byte[] a, int i, byte[] b, int j, byte[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (byte) ((a[i + x] & 0xff) <= (b[j + x] & 0xff) ? 1 : 0);
        }
    }
}
