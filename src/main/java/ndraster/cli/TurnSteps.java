package ndraster.cli;

import ndraster.Shaping;

/// `--rotate` and `--flip`: views, no pixel is copied.
final class TurnSteps {
    private static final int QUARTER = 90;

    private TurnSteps() {}

    static Step rotation(int degrees) {
        if (degrees % QUARTER != 0) {
            throw new IllegalArgumentException("--rotate turns by 90, 180 or 270 degrees, found " + degrees);
        }
        int quarters = -degrees / QUARTER;
        return array -> Shaping.rot90(Picture.of(array, "--rotate").array(), quarters);
    }

    static Step flip(String axis) {
        return switch (axis) {
            case "horizontal" ->
                array -> Shaping.flip(Picture.of(array, "--flip").array(), 1);
            case "vertical" -> array -> Shaping.flip(Picture.of(array, "--flip").array(), 0);
            default -> throw new IllegalArgumentException("--flip is horizontal or vertical, found '" + axis + "'");
        };
    }
}
