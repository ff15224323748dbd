package ndraster.io;

import ndraster.NDArray;

/// Decoded samples as the file has them.
///
/// @param isWindow whether they are only those that were asked for, and not of the whole image
record Stored(NDArray samples, ColorChannels channels, boolean isPremultiplied, boolean isWindow) {
    /// Those of `window` out of those of `decoded`.
    Stored within(Window decoded, Window window) {
        NDArray some = window.movedBy(
                        -decoded.rows().start(), -decoded.columns().start())
                .of(samples);
        return new Stored(some, channels, isPremultiplied, true);
    }

    static Stored whole(NDArray samples, ColorChannels channels) {
        return new Stored(samples, channels, false, false);
    }
}
