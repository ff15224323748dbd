package ndraster.codecs;

import java.lang.foreign.MemorySegment;

/// Decoded samples in the memory of a library.
///
/// @param memory its rows, each `stride` bytes behind the one before it
/// @param samples of one pixel, that lie side by side
/// @param bits that are used of a sample; one of more than 8 takes two bytes, in this machine's order
/// @param isLimited whether black is 16 and white 235 of 255, or as much more as there are more bits
public record Plane(
        MemorySegment memory, int width, int height, int samples, int bits, long stride, boolean isLimited) {}
