package ndraster.cli;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// One step of `convert` as it is given on the command line: each option that is met makes a new one, so that they
/// keep their order.
final class StepOptions {
    @Option(
            names = "--resize",
            paramLabel = "WxH",
            description = "resize to fit into WxH; WxH,fill covers it and cuts off the rest,"
                    + " WxH,exact distorts; Wx, xH and 50%% keep the ratio. Behind another comma a filter:"
                    + " lanczos (default), bicubic, bilinear, box, nearest; and linear for linear light")
    private @Nullable String resize;

    @Option(names = "--crop", paramLabel = "WxH+X+Y", description = "keep W x H pixels from column X, row Y on")
    private @Nullable String crop;

    @Option(
            names = "--rotate",
            paramLabel = "DEGREES",
            description = "turn clockwise by 90, 180 or 270, -90 is the other way")
    private @Nullable Integer rotate;

    @Option(
            names = "--flip",
            paramLabel = "AXIS",
            description = "exchange left and right (horizontal) or top and bottom (vertical)")
    private @Nullable String flip;

    @Option(
            names = "--channels",
            paramLabel = "LETTERS",
            description = "keep these channels in this order: rgb, bgr, a, y (grey), cmyk; a new a is opaque")
    private @Nullable String channels;

    @Option(names = "--grey", description = "weigh red, green and blue as Pillow's L does; alpha stays")
    private boolean isGrey;

    @Option(
            names = "--background",
            paramLabel = "COLOR",
            description = "lay what is transparent on a color (white, #rrggbb); no alpha is left")
    private @Nullable String background;

    @Option(
            names = "--depth",
            paramLabel = "BITS",
            description = "1, 8, 16 or float: black stays black, white white; steps get finer or coarser")
    private @Nullable String depth;

    @Option(
            names = "--dtype",
            paramLabel = "TYPE",
            description =
                    "NumPy's uint8, float32, ...: values stay, those outside of the type's range become its limit")
    private @Nullable String dtype;

    @Option(
            names = "--range",
            paramLabel = "MIN,MAX",
            description = "spread MIN to MAX, or auto for what there is, over 0 to 255; MIN,MAX,uint16 over 0 to 65535")
    private @Nullable String range;

    @Option(names = "--slice", paramLabel = "INDEX", description = "NumPy's text between the brackets: '::2, ::2'")
    private @Nullable String slice;

    @Option(
            names = "--layout",
            paramLabel = "AXES",
            description = "hwc, chw, nhwc or nchw: the order of the array's axes")
    private @Nullable String layout;

    @Option(names = "--order", paramLabel = "C|F", description = "F: write the array in Fortran order")
    private @Nullable String order;

    @Option(
            names = "--pixels",
            paramLabel = "FIELDS",
            description = "pixels as structs with these fields of one letter: rgb, rgba")
    private @Nullable String pixels;

    /// The step that was given.
    ///
    /// @throws IllegalArgumentException if its value makes no sense; the message says which would
    Step step() {
        return steps().flatMap(Optional::stream).findFirst().orElseThrow();
    }

    /// The type that `--dtype` names.
    Optional<String> dtype() {
        return Optional.ofNullable(dtype);
    }

    boolean isOrder() {
        return order != null;
    }

    private Stream<Optional<Step>> steps() {
        return Stream.concat(shapes(), values());
    }

    private static <T> Optional<Step> ofPictures(@Nullable T value, Function<T, Step> parser) {
        return Optional.ofNullable(value).map(parser).map(EachPicture::new);
    }

    private Stream<Optional<Step>> shapes() {
        return Stream.of(
                ofPictures(resize, ResizeStep::parse),
                ofPictures(crop, CropStep::parse),
                ofPictures(rotate, TurnSteps::rotation),
                ofPictures(flip, TurnSteps::flip),
                Optional.ofNullable(slice).map(ArraySteps::slice),
                Optional.ofNullable(layout).map(ArraySteps::layout),
                Optional.ofNullable(order).map(ArraySteps::order),
                Optional.ofNullable(pixels).map(ArraySteps::pixels));
    }

    private Stream<Optional<Step>> values() {
        return Stream.of(
                ofPictures(channels, ChannelStep::parse),
                isGrey ? Optional.of(new EachPicture(new GreyStep())) : Optional.empty(),
                ofPictures(background, BackgroundStep::parse),
                ofPictures(depth, DepthStep::parse),
                Optional.ofNullable(dtype).map(ArraySteps::dtype),
                Optional.ofNullable(range).map(RangeStep::parse));
    }
}
