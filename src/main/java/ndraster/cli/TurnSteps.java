package ndraster.cli;

import ndraster.Shaping;

/// `--rotate` and `--flip`: views, no pixel is copied.
final class TurnSteps {
    private static final int QUARTER = 90;

    private TurnSteps() {}

    static Step rotation(int degrees) {
        if (degrees % QUARTER != 0) {
            throw new IllegalArgumentException("--rotate turns by multiples of 90 degrees, found " + degrees);
        }
        int quarters = -(degrees / QUARTER % 4);
        return work -> work.with(Shaping.rot90(Picture.of(work, "--rotate").array(), quarters));
    }

    static Step flip(String axis) {
        return switch (axis) {
            case "horizontal" -> along(1);
            case "vertical" -> along(0);
            default -> throw new IllegalArgumentException("--flip is horizontal or vertical, found '" + axis + "'");
        };
    }

    private static Step along(int axis) {
        return work -> work.with(Shaping.flip(Picture.of(work, "--flip").array(), axis));
    }
}
