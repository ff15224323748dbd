package ndraster.kernel;

/// Python's `//` and `%` on floating point: the remainder has the sign of the divisor.
final class FloatDivision {
    private FloatDivision() {}

    static float remainder(float a, float b) {
        float rest = a % b;
        if (b == 0) {
            return rest;
        }
        if (rest == 0) {
            return Math.copySign(0f, b);
        }
        return (b < 0) != (rest < 0) ? rest + b : rest;
    }

    static float floor(float a, float b) {
        if (b == 0) {
            return a / b;
        }
        float rest = a % b;
        float quotient = (a - rest) / b;
        if (rest != 0 && (b < 0) != (rest < 0)) {
            quotient -= 1;
        }
        return quotient == 0 ? Math.copySign(0f, a / b) : rounded(quotient);
    }

    private static float rounded(float quotient) {
        float floor = (float) Math.floor(quotient);
        return quotient - floor > 0.5f ? floor + 1 : floor;
    }

    static double remainder(double a, double b) {
        double rest = a % b;
        if (b == 0) {
            return rest;
        }
        if (rest == 0) {
            return Math.copySign(0.0, b);
        }
        return (b < 0) != (rest < 0) ? rest + b : rest;
    }

    static double floor(double a, double b) {
        if (b == 0) {
            return a / b;
        }
        double rest = a % b;
        double quotient = (a - rest) / b;
        if (rest != 0 && (b < 0) != (rest < 0)) {
            quotient -= 1;
        }
        return quotient == 0 ? Math.copySign(0.0, a / b) : rounded(quotient);
    }

    private static double rounded(double quotient) {
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }
}
