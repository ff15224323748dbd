package ndraster.io;

import java.util.OptionalInt;

/// A picture of a GIF as it lies in the file: a part of the surface.
///
/// @param isInterlaced whether every eighth row comes first
/// @param codeSize the bits of an index
/// @param data its blocks of codes, and what comes after them
record GifPicture(
        int left,
        int top,
        int width,
        int height,
        boolean isInterlaced,
        GifPalette palette,
        GifControl control,
        int codeSize,
        FileView data) {
    /// What an animation does with it.
    ///
    /// @param delay how long it is shown, in hundredths of a second
    record GifControl(AnimationFrame.Disposal disposal, int delay, OptionalInt transparent) {
        static final GifControl NONE = new GifControl(AnimationFrame.Disposal.KEEP, 0, OptionalInt.empty());
    }
}
