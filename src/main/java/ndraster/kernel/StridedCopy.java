package ndraster.kernel;

/// Copies between Java arrays of one type: elements `at`, `start` and so on, by the steps of a [Grid].
final class StridedCopy {
    private StridedCopy() {}

    static void copy(byte[] from, int at, byte[] to, int start, Grid grid) {
        int fromStep = grid.fromInner();
        int toStep = grid.toInner();
        for (int row = 0; row < grid.outer(); row++) {
            int p = at + row * grid.fromOuter();
            int k = start + row * grid.toOuter();
            if (ByteSteps.copy(from, p, fromStep, to, k, toStep, grid.inner())) {
                continue;
            }
            for (int col = 0; col < grid.inner(); col++, p += fromStep, k += toStep) {
                to[k] = from[p];
            }
        }
    }

    static void copy(short[] from, int at, short[] to, int start, Grid grid) {
        int fromStep = grid.fromInner();
        int toStep = grid.toInner();
        for (int row = 0; row < grid.outer(); row++) {
            int p = at + row * grid.fromOuter();
            int k = start + row * grid.toOuter();
            for (int col = 0; col < grid.inner(); col++, p += fromStep, k += toStep) {
                to[k] = from[p];
            }
        }
    }

    static void copy(int[] from, int at, int[] to, int start, Grid grid) {
        int fromStep = grid.fromInner();
        int toStep = grid.toInner();
        for (int row = 0; row < grid.outer(); row++) {
            int p = at + row * grid.fromOuter();
            int k = start + row * grid.toOuter();
            for (int col = 0; col < grid.inner(); col++, p += fromStep, k += toStep) {
                to[k] = from[p];
            }
        }
    }

    static void copy(long[] from, int at, long[] to, int start, Grid grid) {
        int fromStep = grid.fromInner();
        int toStep = grid.toInner();
        for (int row = 0; row < grid.outer(); row++) {
            int p = at + row * grid.fromOuter();
            int k = start + row * grid.toOuter();
            for (int col = 0; col < grid.inner(); col++, p += fromStep, k += toStep) {
                to[k] = from[p];
            }
        }
    }

    static void copy(float[] from, int at, float[] to, int start, Grid grid) {
        int fromStep = grid.fromInner();
        int toStep = grid.toInner();
        for (int row = 0; row < grid.outer(); row++) {
            int p = at + row * grid.fromOuter();
            int k = start + row * grid.toOuter();
            for (int col = 0; col < grid.inner(); col++, p += fromStep, k += toStep) {
                to[k] = from[p];
            }
        }
    }

    static void copy(double[] from, int at, double[] to, int start, Grid grid) {
        int fromStep = grid.fromInner();
        int toStep = grid.toInner();
        for (int row = 0; row < grid.outer(); row++) {
            int p = at + row * grid.fromOuter();
            int k = start + row * grid.toOuter();
            for (int col = 0; col < grid.inner(); col++, p += fromStep, k += toStep) {
                to[k] = from[p];
            }
        }
    }
}
