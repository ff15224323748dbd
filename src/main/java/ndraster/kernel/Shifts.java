package ndraster.kernel;

/// Shifts as NumPy defines them where C does not: by as many bits as there are, or more, or a negative number, nothing
/// is left but the sign.
final class Shifts {
    private Shifts() {}

    static int left(int value, int by) {
        return (by & -Integer.SIZE) == 0 ? value << by : 0;
    }

    static int right(int value, int by) {
        return (by & -Integer.SIZE) == 0 ? value >> by : value >> (Integer.SIZE - 1);
    }

    static long left(long value, long by) {
        return (by & -Long.SIZE) == 0 ? value << by : 0;
    }

    static long right(long value, long by) {
        return (by & -Long.SIZE) == 0 ? value >> by : value >> (Long.SIZE - 1);
    }

    static long rightUnsigned(long value, long by) {
        return (by & -Long.SIZE) == 0 ? value >>> by : 0;
    }
}
