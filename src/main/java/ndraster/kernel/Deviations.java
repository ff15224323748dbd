package ndraster.kernel;

/// Values as the squares of their distances from the means of their totals.
final class Deviations {
    private Deviations() {}

    static Input ofFloats(Input values, float[] means, Sweep sweep) {
        Block squares = Block.of(Carrier.FLOAT, sweep.capacity());
        int colStep = sweep.colStep();
        return patch -> {
            Block block = values.load(patch);
            for (int row = 0; row < patch.rows(); row++) {
                int at = row * patch.width();
                int mean = patch.at() + row * patch.step();
                if (colStep == 0) {
                    ofRun(block.floats, block.at + at, means[mean], squares.floats, at, patch.width());
                } else {
                    ofRow(block.floats, block.at + at, means, mean, squares.floats, at, patch.width());
                }
            }
            return squares;
        };
    }

    private static void ofRun(float[] a, int from, float mean, float[] to, int at, int n) {
        for (int i = 0; i < n; i++) {
            float deviation = a[from + i] - mean;
            to[at + i] = deviation * deviation;
        }
    }

    private static void ofRow(float[] a, int from, float[] means, int mean, float[] to, int at, int n) {
        for (int i = 0; i < n; i++) {
            float deviation = a[from + i] - means[mean + i];
            to[at + i] = deviation * deviation;
        }
    }

    static Input ofDoubles(Input values, double[] means, Sweep sweep) {
        Block squares = Block.of(Carrier.DOUBLE, sweep.capacity());
        int colStep = sweep.colStep();
        return patch -> {
            Block block = values.load(patch);
            for (int row = 0; row < patch.rows(); row++) {
                int at = row * patch.width();
                int mean = patch.at() + row * patch.step();
                if (colStep == 0) {
                    ofRun(block.doubles, block.at + at, means[mean], squares.doubles, at, patch.width());
                } else {
                    ofRow(block.doubles, block.at + at, means, mean, squares.doubles, at, patch.width());
                }
            }
            return squares;
        };
    }

    private static void ofRun(double[] a, int from, double mean, double[] to, int at, int n) {
        for (int i = 0; i < n; i++) {
            double deviation = a[from + i] - mean;
            to[at + i] = deviation * deviation;
        }
    }

    private static void ofRow(double[] a, int from, double[] means, int mean, double[] to, int at, int n) {
        for (int i = 0; i < n; i++) {
            double deviation = a[from + i] - means[mean + i];
            to[at + i] = deviation * deviation;
        }
    }
}
