package ndraster.io;

/// How many pixels of a picture are printed on an inch.
///
/// @param horizontal along a row
/// @param vertical along a column
public record Resolution(double horizontal, double vertical) {
    private static final double CENTIMETRES = 2.54;
    private static final double METRES_PER_INCH = 0.0254;

    /// @throws IllegalArgumentException if one is not a positive number
    public Resolution {
        if (!(horizontal > 0 && vertical > 0 && Double.isFinite(horizontal + vertical))) {
            throw new IllegalArgumentException(
                    "a resolution is positive, found " + horizontal + " x " + vertical + " dpi");
        }
    }

    static Resolution perCentimetre(double horizontal, double vertical) {
        return new Resolution(horizontal * CENTIMETRES, vertical * CENTIMETRES);
    }

    static Resolution perMetre(double horizontal, double vertical) {
        return new Resolution(horizontal * METRES_PER_INCH, vertical * METRES_PER_INCH);
    }

    Resolution exchanged() {
        return new Resolution(/* horizontal= */ vertical, /* vertical= */ horizontal);
    }

    int horizontalPerMetre() {
        return (int) Math.round(horizontal / METRES_PER_INCH);
    }

    int verticalPerMetre() {
        return (int) Math.round(vertical / METRES_PER_INCH);
    }
}
