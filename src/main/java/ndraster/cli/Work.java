package ndraster.cli;

import ndraster.NDArray;
import ndraster.io.ColorChannels;
import ndraster.io.Limits;

/// An array between reading and writing.
///
/// @param channels what the channels of an image were when it was read; [ColorChannels#OTHER] of what was no image
/// @param limits how large it may become
record Work(NDArray array, ColorChannels channels, Limits limits) {
    /// The same after a step that leaves the meaning of the channels.
    Work with(NDArray other) {
        return new Work(other, channels, limits);
    }

    Work with(ColorChannels other) {
        return new Work(array, other, limits);
    }
}
