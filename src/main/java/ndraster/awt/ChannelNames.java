package ndraster.awt;

import java.awt.color.ColorSpace;
import java.awt.image.ColorModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the channels of a pixel are called when they are fields.
final class ChannelNames {
    private static final List<String> RGB = List.of("r", "g", "b");
    private static final List<String> CMYK = List.of("c", "m", "y", "k");
    private static final List<String> GRAY = List.of("gray");
    private static final String ALPHA = "a";

    private ChannelNames() {}

    /// The names of `count` bands: `r`, `g`, `b`, or `gray`, or `c`, `m`, `y`, `k`, then `a`; `band0` … if that
    /// does not fit.
    static List<String> of(Optional<ColorModel> colours, int count) {
        return colours.flatMap(ChannelNames::known)
                .filter(names -> names.size() == count)
                .orElseGet(() ->
                        IntStream.range(0, count).mapToObj(i -> "band" + i).toList());
    }

    /// The names of 1 to 4 channels without colours of their own: `gray`, `r`, `g`, `b`, with `a` if they are even.
    static List<String> ofCount(int count) {
        List<String> colour = count < RGB.size() ? GRAY : RGB;
        return count % 2 == 0 ? withAlpha(colour) : colour;
    }

    private static Optional<List<String>> known(ColorModel colours) {
        Optional<List<String>> names = switch (colours.getColorSpace().getType()) {
            case ColorSpace.TYPE_RGB -> Optional.of(RGB);
            case ColorSpace.TYPE_GRAY -> Optional.of(GRAY);
            case ColorSpace.TYPE_CMYK -> Optional.of(CMYK);
            default -> Optional.empty();
        };
        return names.map(colour -> colours.hasAlpha() ? withAlpha(colour) : colour);
    }

    private static List<String> withAlpha(List<String> colour) {
        return Stream.concat(colour.stream(), Stream.of(ALPHA)).toList();
    }

    /// Which fields of a struct are the channels of a picture, in the order that AWT wants them: `r g b a`, `r g
    /// b`, `gray a` or `gray`. Nothing if there are none of these.
    static Optional<List<String>> among(List<String> fields) {
        return Stream.of(withAlpha(RGB), RGB, withAlpha(GRAY), GRAY)
                .filter(fields::containsAll)
                .findFirst();
    }
}
