package ndraster.awt;

import ndraster.screen.GreyWindow;

/// Which values are black and white.
sealed interface Windowing {
    /// All values of the type for uint8 and bool, an image's own colours, and otherwise as [Auto].
    record Natural() implements Windowing {}

    /// From the smallest value in the picture to the largest.
    record Auto() implements Windowing {}

    /// What the caller says.
    record Fixed(GreyWindow window) implements Windowing {}
}
