package ndraster.io;

import java.util.Optional;
import java.util.OptionalInt;

/// A picture of a GIF as it lies in the file: a part of the surface.
///
/// @param isInterlaced whether every eighth row comes first
/// @param palette nothing if neither the picture nor the file has one: its indices are grey
/// @param codeSize the bits of an index
/// @param data its blocks of codes, and what comes after them
record GifPicture(
        int left,
        int top,
        int width,
        int height,
        boolean isInterlaced,
        Optional<GifPalette> palette,
        GifControl control,
        int codeSize,
        FileView data) {
    ColorChannels channels() {
        return palette.map(GifPalette::channels).orElse(ColorChannels.GREY);
    }

    int count() {
        return palette.map(GifPalette::count).orElse(1);
    }

    /// What an animation does with it.
    ///
    /// @param delay how long it is shown, in hundredths of a second
    record GifControl(AnimationFrame.Disposal disposal, int delay, OptionalInt transparent) {
        static final GifControl NONE = new GifControl(AnimationFrame.Disposal.KEEP, 0, OptionalInt.empty());
    }
}
