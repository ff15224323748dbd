package ndraster.cli;

/// How much a pixel counts at a distance from the one that is made; Pillow's filters.
enum ResizeFilter {
    NEAREST(0) {
        @Override
        double weight(double distance) {
            return 1;
        }
    },
    BOX(0.5) {
        @Override
        double weight(double distance) {
            return distance > -0.5 && distance <= 0.5 ? 1 : 0;
        }
    },
    BILINEAR(1) {
        @Override
        double weight(double distance) {
            return Math.max(0, 1 - Math.abs(distance));
        }
    },
    BICUBIC(2) {
        @Override
        double weight(double distance) {
            double x = Math.abs(distance);
            if (x < 1) {
                return ((SHARPNESS + 2) * x - (SHARPNESS + 3)) * x * x + 1;
            }
            return x < 2 ? (((x - 5) * x + 8) * x - 4) * SHARPNESS : 0;
        }
    },
    LANCZOS(3) {
        @Override
        double weight(double distance) {
            return Math.abs(distance) < 3 ? sinc(distance) * sinc(distance / 3) : 0;
        }
    };

    private static final double SHARPNESS = -0.5;

    private final double support;

    ResizeFilter(double support) {
        this.support = support;
    }

    abstract double weight(double distance);

    /// From which distance on pixels do not count.
    double support() {
        return support;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(x * Math.PI) / (x * Math.PI);
    }
}
