package ndraster.io;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import ndraster.NDArray;
import ndraster.dtype.DType;

/// The surface of an animation, on which its pictures are laid one after the other.
///
/// Reading forwards lays each picture once; going back starts again.
final class Composer {
    private static final int CHANNELS = 4;

    private final String format;
    private final Surface surface;
    private final List<AnimationFrame> frames;
    private Optional<NDArray> canvas = Optional.empty();
    private Optional<NDArray> covered = Optional.empty();
    private int shown = -1;
    private boolean isChecked;

    /// What the pictures are laid on; it is transparent.
    ///
    /// @param file what errors name
    /// @param dtype uint8 or uint16
    record Surface(ImageBytes file, int width, int height, DType dtype) {
        NDArray empty() {
            return NDArray.zeros(dtype, height, width, CHANNELS);
        }
    }

    Composer(String format, Surface surface, List<AnimationFrame> frames) {
        this.format = format;
        this.surface = surface;
        this.frames = frames;
    }

    ImageInfo describe() {
        return new ImageInfo(
                format,
                surface.width(),
                surface.height(),
                surface.dtype(),
                ColorChannels.RGBA,
                CHANNELS,
                Orientation.UPRIGHT,
                false,
                false);
    }

    /// What is seen while the picture at `index` is shown, `(h, w, 4)`. A copy.
    NDArray compose(int index, ReadOptions options) throws IOException {
        checkFile();
        if (index < shown || canvas.isEmpty()) {
            canvas = Optional.of(surface.empty());
            shown = -1;
        }
        NDArray pixels = canvas.orElseThrow();
        canvas = Optional.empty(); // a picture that fails leaves nothing to lay others on
        Limits.Deadline deadline = options.limits().startClock(surface.file());
        while (shown < index) {
            if (shown >= 0) {
                dispose(frames.get(shown), pixels);
            }
            shown++;
            lay(frames.get(shown), pixels, options);
            deadline.check();
        }
        canvas = Optional.of(pixels);
        return pixels.copy();
    }

    /// A part of an animation is no shorter animation.
    private void checkFile() throws ImageFormatException {
        if (!isChecked) {
            switch (format) {
                case "PNG" -> PngChunks.checkAnimation(surface.file());
                case "WEBP" -> WebpChunks.check(surface.file());
                default -> {}
            }
            isChecked = true;
        }
    }

    private void dispose(AnimationFrame frame, NDArray pixels) throws IOException {
        switch (frame.disposal()) {
            case CLEAR ->
                place(frame, pixels, frame.image().describe(ReadOptions.DEFAULT))
                        .fill(0);
            case RESTORE -> covered.ifPresent(pixels::assign);
            case KEEP -> {}
        }
    }

    private void lay(AnimationFrame frame, NDArray pixels, ReadOptions options) throws IOException {
        if (frame.disposal() == AnimationFrame.Disposal.RESTORE) {
            covered = Optional.of(pixels.copy());
        }
        ImageInfo info = frame.image().describe(options);
        options.limits().checkPixels(surface.file(), info.width(), info.height());
        Window whole = Window.whole(info.height(), info.width());
        Stored stored = frame.image().decode(options.withIndices(false), whole);
        NDArray place = place(frame, pixels, info);
        NDArray colors =
                Rgba.of(stored, surface.dtype(), surface.file()).get(":" + place.length(0) + ", :" + place.length(1));
        if (frame.isBlended()) {
            Rgba.blend(colors, place);
        } else {
            place.assign(colors);
        }
    }

    /// What reaches over the surface is cut off.
    private static NDArray place(AnimationFrame frame, NDArray pixels, ImageInfo info) {
        return pixels.get(frame.top() + ":" + (frame.top() + info.height()) + ", " + frame.left() + ":"
                + (frame.left() + info.width()));
    }
}
