package ndraster.awt;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ndraster.NDArray;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.pixel.White;
import ndraster.screen.ArrayPicture;
import ndraster.screen.GreyWindow;
import ndraster.screen.ImagePicture;
import ndraster.screen.Picture;

/// What of a subject is shown, and how.
///
/// @param index which picture of a stack
/// @param channel the number of one channel, shown in grey; all together if there is none
record Shown(Subject subject, List<Long> index, Optional<Integer> channel, Windowing windowing) {
    static Shown first(Subject subject) {
        List<Long> index = subject.stack().stream().map(_ -> 0L).toList();
        boolean isOneByOne = !subject.areColours() && subject.image().isEmpty();
        return new Shown(subject, index, isOneByOne ? Optional.of(0) : Optional.empty(), new Windowing.Natural());
    }

    Shown withIndex(List<Long> newIndex) {
        return new Shown(subject, newIndex, channel, windowing);
    }

    Shown withChannel(Optional<Integer> newChannel) {
        return new Shown(subject, index, newChannel, windowing);
    }

    Shown withWindowing(Windowing newWindowing) {
        return new Shown(subject, index, channel, newWindowing);
    }

    /// Whether all channels can be shown together.
    boolean canShowAll() {
        return subject.areColours() || subject.image().isPresent();
    }

    /// With the next channel, and all together after the last.
    Shown withNextChannel() {
        int count = subject.channels().size();
        int next = channel.map(number -> number + 1).orElse(0);
        if (next < count) {
            return withChannel(Optional.of(next));
        }
        return canShowAll() ? withChannel(Optional.empty()) : withChannel(Optional.of(0));
    }

    /// With another picture along one axis of the stack, if there is one.
    ///
    /// @param axis counted from the last
    Shown stepped(int axis, long step) {
        int at = index.size() - 1 - axis;
        if (at < 0) {
            return this;
        }
        long wanted = Math.clamp(index.get(at) + step, 0, subject.stack().get(at) - 1);
        return withIndex(IntStream.range(0, index.size())
                .mapToObj(i -> i == at ? Long.valueOf(wanted) : index.get(i))
                .toList());
    }

    /// The picture as it is to be painted now; an automatic window looks at the memory.
    Picture picture() {
        Optional<BufferedImage> image = subject.image();
        return image.isPresent() && isInOwnColours() ? new ImagePicture(image.get()) : arrayPicture();
    }

    private boolean isInOwnColours() {
        boolean isAsItIs = channel.isEmpty() && windowing instanceof Windowing.Natural;
        return isAsItIs || subject.channels().isEmpty() || (channel.isEmpty() && !subject.areColours());
    }

    private ArrayPicture arrayPicture() {
        List<NDArray> bands = subject.bands(index);
        if (channel.isPresent()) {
            List<NDArray> one = List.of(bands.get(channel.get()));
            return new ArrayPicture(one, window(one), Optional.empty(), 1);
        }
        boolean hasAlpha = bands.size() % 2 == 0;
        List<NDArray> colours = hasAlpha ? bands.subList(0, bands.size() - 1) : bands;
        return new ArrayPicture(
                colours,
                window(colours),
                hasAlpha ? Optional.of(bands.getLast()) : Optional.empty(),
                White.of(typeOf(bands.getLast())));
    }

    /// Whether black and white are the type's own.
    boolean isAsItIs() {
        return windowing instanceof Windowing.Natural
                && switch (typeOf(subject.bands(index).get(channel.orElse(0)))) {
                    case UINT8, BOOL -> true;
                    default -> false;
                };
    }

    private GreyWindow window(List<NDArray> bands) {
        return switch (windowing) {
            case Windowing.Fixed(GreyWindow window) -> window;
            case Windowing.Auto() -> ArrayPicture.autoWindow(bands);
            case Windowing.Natural() ->
                switch (typeOf(bands.getFirst())) {
                    case UINT8 -> new GreyWindow(0, 255);
                    case BOOL -> new GreyWindow(0, 1);
                    default -> ArrayPicture.autoWindow(bands);
                };
        };
    }

    private static NumericType typeOf(NDArray band) {
        return ((Numeric) band.dtype()).type();
    }
}
