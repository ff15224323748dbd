package ndraster.kernel;

import ndraster.dtype.NumericType;

/// Values of one type's natural [Carrier] as values of another's, by C's rules: integers wrap, floating point is
/// truncated towards zero, anything but zero is true.
interface Conversion {
    /// Fills `to` from index 0 on with the `n` values of `from`.
    void apply(Block from, Block to, int n);

    /// The carrier in which `to` takes values that come from `from`: its natural one, except that float16 takes
    /// doubles as they are, to round them once.
    static Carrier target(NumericType from, NumericType to) {
        return to == NumericType.FLOAT16 && from == NumericType.FLOAT64 ? Carrier.DOUBLE : Carrier.of(to);
    }

    /// Whether values of `from` must be changed to be values of `to`.
    static boolean isNeeded(NumericType from, NumericType to) {
        boolean becomesBool = to == NumericType.BOOL && from != NumericType.BOOL;
        return becomesBool || Carrier.of(from) != target(from, to);
    }

    static Conversion of(NumericType from, NumericType to) {
        Carrier carrier = Carrier.of(from);
        if (to == NumericType.BOOL) {
            return toTruth(carrier);
        }
        return switch (target(from, to)) {
            case INT -> toInts(carrier);
            case LONG -> to == NumericType.UINT64 ? toUnsignedLongs(carrier) : toLongs(carrier);
            case FLOAT -> from == NumericType.UINT64 ? Conversion::unsignedToFloats : toFloats(carrier);
            case DOUBLE -> from == NumericType.UINT64 ? Conversion::unsignedToDoubles : toDoubles(carrier);
        };
    }

    private static Conversion toTruth(Carrier from) {
        return switch (from) {
            case INT -> (a, b, n) -> truthOfInts(a.ints, a.at, b.ints, n);
            case LONG -> (a, b, n) -> truthOfLongs(a.longs, a.at, b.ints, n);
            case FLOAT -> (a, b, n) -> truthOfFloats(a.floats, a.at, b.ints, n);
            case DOUBLE -> (a, b, n) -> truthOfDoubles(a.doubles, a.at, b.ints, n);
        };
    }

    private static Conversion toInts(Carrier from) {
        return switch (from) {
            case INT -> (a, b, n) -> System.arraycopy(a.ints, a.at, b.ints, 0, n);
            case LONG -> (a, b, n) -> longsToInts(a.longs, a.at, b.ints, n);
            case FLOAT -> (a, b, n) -> floatsToInts(a.floats, a.at, b.ints, n);
            case DOUBLE -> (a, b, n) -> doublesToInts(a.doubles, a.at, b.ints, n);
        };
    }

    private static Conversion toLongs(Carrier from) {
        return switch (from) {
            case INT -> (a, b, n) -> intsToLongs(a.ints, a.at, b.longs, n);
            case LONG -> (a, b, n) -> System.arraycopy(a.longs, a.at, b.longs, 0, n);
            case FLOAT -> (a, b, n) -> floatsToLongs(a.floats, a.at, b.longs, n);
            case DOUBLE -> (a, b, n) -> doublesToLongs(a.doubles, a.at, b.longs, n);
        };
    }

    private static Conversion toUnsignedLongs(Carrier from) {
        return switch (from) {
            case INT, LONG -> toLongs(from);
            case FLOAT -> (a, b, n) -> floatsToUnsigned(a.floats, a.at, b.longs, n);
            case DOUBLE -> (a, b, n) -> doublesToUnsigned(a.doubles, a.at, b.longs, n);
        };
    }

    private static Conversion toFloats(Carrier from) {
        return switch (from) {
            case INT -> (a, b, n) -> intsToFloats(a.ints, a.at, b.floats, n);
            case LONG -> (a, b, n) -> longsToFloats(a.longs, a.at, b.floats, n);
            case FLOAT -> (a, b, n) -> System.arraycopy(a.floats, a.at, b.floats, 0, n);
            case DOUBLE -> (a, b, n) -> doublesToFloats(a.doubles, a.at, b.floats, n);
        };
    }

    private static Conversion toDoubles(Carrier from) {
        return switch (from) {
            case INT -> (a, b, n) -> intsToDoubles(a.ints, a.at, b.doubles, n);
            case LONG -> (a, b, n) -> longsToDoubles(a.longs, a.at, b.doubles, n);
            case FLOAT -> (a, b, n) -> floatsToDoubles(a.floats, a.at, b.doubles, n);
            case DOUBLE -> (a, b, n) -> System.arraycopy(a.doubles, a.at, b.doubles, 0, n);
        };
    }

    private static void truthOfInts(int[] a, int at, int[] b, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = a[at + i] != 0 ? 1 : 0;
        }
    }

    private static void truthOfLongs(long[] a, int at, int[] b, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = a[at + i] != 0 ? 1 : 0;
        }
    }

    private static void truthOfFloats(float[] a, int at, int[] b, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = a[at + i] != 0 ? 1 : 0;
        }
    }

    private static void truthOfDoubles(double[] a, int at, int[] b, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = a[at + i] != 0 ? 1 : 0;
        }
    }

    private static void longsToInts(long[] a, int at, int[] b, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = (int) a[at + i];
        }
    }

    private static void floatsToInts(float[] a, int at, int[] b, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = (int) a[at + i];
        }
    }

    private static void doublesToInts(double[] a, int at, int[] b, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = (int) a[at + i];
        }
    }

    private static void intsToLongs(int[] a, int at, long[] b, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = a[at + i];
        }
    }

    private static void floatsToLongs(float[] a, int at, long[] b, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = (long) a[at + i];
        }
    }

    private static void doublesToLongs(double[] a, int at, long[] b, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = (long) a[at + i];
        }
    }

    private static void floatsToUnsigned(float[] a, int at, long[] b, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = Unsigned.fromDouble(a[at + i]);
        }
    }

    private static void doublesToUnsigned(double[] a, int at, long[] b, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = Unsigned.fromDouble(a[at + i]);
        }
    }

    private static void intsToFloats(int[] a, int at, float[] b, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = a[at + i];
        }
    }

    private static void longsToFloats(long[] a, int at, float[] b, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = a[at + i];
        }
    }

    private static void doublesToFloats(double[] a, int at, float[] b, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = (float) a[at + i];
        }
    }

    private static void intsToDoubles(int[] a, int at, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = a[at + i];
        }
    }

    private static void longsToDoubles(long[] a, int at, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = a[at + i];
        }
    }

    private static void floatsToDoubles(float[] a, int at, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = a[at + i];
        }
    }

    private static void unsignedToFloats(Block a, Block b, int n) {
        for (int i = 0; i < n; i++) {
            b.floats[i] = Unsigned.toFloat(a.longs[a.at + i]);
        }
    }

    private static void unsignedToDoubles(Block a, Block b, int n) {
        for (int i = 0; i < n; i++) {
            b.doubles[i] = Unsigned.toDouble(a.longs[a.at + i]);
        }
    }
}
