package ndraster.io;

import ndraster.Index;
import ndraster.NDArray;

/// What differs between two pictures of an animation.
final class Changes {
    private Changes() {}

    /// The smallest part that has all differences; one pixel if there are none.
    static Region between(NDArray before, NDArray after) {
        NDArray differs = before.notEqual(after);
        NDArray pixels = differs.ndim() == 3 ? differs.any(2) : differs;
        long height = pixels.length(0);
        long width = pixels.length(1);
        long top = first(pixels, 0, height);
        if (top == height) {
            return new Region(0, 0, 1, 1);
        }
        long bottom = last(pixels, 0, height);
        long left = first(pixels, 1, width);
        return new Region(top, left, bottom - top + 1, last(pixels, 1, width) - left + 1);
    }

    private static long first(NDArray pixels, int axis, long length) {
        long at = 0;
        while (at < length && !isChanged(pixels, axis, at)) {
            at++;
        }
        return at;
    }

    private static long last(NDArray pixels, int axis, long length) {
        long at = length - 1;
        while (!isChanged(pixels, axis, at)) {
            at--;
        }
        return at;
    }

    private static boolean isChanged(NDArray pixels, int axis, long at) {
        NDArray line = axis == 0 ? pixels.get(Index.at(at)) : pixels.get(Index.all(), Index.at(at));
        return line.any().getBoolean();
    }
}
