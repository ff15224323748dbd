package ndraster.io;

import ndraster.NDArray;

/// Decoded samples as the file has them.
///
/// @param isWindow whether they are only those that were asked for, and not of the whole image
record Stored(NDArray samples, ColorChannels channels, boolean isPremultiplied, boolean isWindow) {
    /// Those of `window` out of those of `decoded`.
    Stored within(Window decoded, Window window) {
        return within(window.movedBy(-decoded.rows().start(), -decoded.columns().start()));
    }

    /// Those of `window` out of a whole image's.
    Stored within(Window window) {
        return new Stored(window.of(samples), channels, isPremultiplied, true);
    }

    static Stored whole(NDArray samples, ColorChannels channels) {
        return new Stored(samples, channels, false, false);
    }
}
