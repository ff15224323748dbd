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

    private static void equal(byte[] a, byte[] b, byte[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (byte) (a[x] == b[x] ? 1 : 0);
        }
    }

    private static void notEqual(byte[] a, byte[] b, byte[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (byte) (a[x] != b[x] ? 1 : 0);
        }
    }

    private static void less(byte[] a, byte[] b, byte[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (byte) ((a[x] & 0xff) < (b[x] & 0xff) ? 1 : 0);
        }
    }

    private static void lessEqual(byte[] a, byte[] b, byte[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (byte) ((a[x] & 0xff) <= (b[x] & 0xff) ? 1 : 0);
        }
    }
}
