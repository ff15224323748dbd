package ndraster.io;

import java.time.Duration;

/// A picture that an animation lays on its surface.
///
/// @param left the surface's column at which it starts
/// @param top the surface's row at which it starts
/// @param disposal what becomes of its place when its time is over
/// @param isBlended whether what lies below shines through, or the picture replaces it with its own transparency
record AnimationFrame(EncodedImage image, int left, int top, Disposal disposal, boolean isBlended, Duration duration) {

    /// What the surface is for the picture after this one.
    enum Disposal {
        KEEP,
        CLEAR,
        RESTORE
    }
}
