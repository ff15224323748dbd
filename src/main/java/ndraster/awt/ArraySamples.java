package ndraster.awt;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ndraster.NDArray;
import ndraster.access.ArrayMemory;
import ndraster.dtype.Field;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.dtype.Struct;
import ndraster.layout.Shapes;

/// Where the samples of an array are that is to become an image.
final class ArraySamples {
    private static final int ROWS = 0;
    private static final int COLUMNS = 1;
    private static final int CHANNELS = 2;
    private static final int MOST_CHANNELS = 4;

    private final NDArray array;
    private final boolean hasColours;

    private ArraySamples(NDArray array, boolean hasColours) {
        this.array = array;
        this.hasColours = hasColours;
    }

    /// @param hasColours whether a colour model says what the channels are, so that any number and names of
    ///     them will do
    static Samples of(NDArray array, boolean hasColours) {
        return new ArraySamples(Given.array(array), hasColours).samples();
    }

    static String describe(NDArray array) {
        return "array of shape " + Shapes.toTuple(array.shape()) + ", dtype " + array.dtype();
    }

    private Samples samples() {
        return switch (array.dtype()) {
            case Struct struct when array.ndim() == CHANNELS -> ofFields(struct);
            case Numeric dtype when array.ndim() == CHANNELS -> samples(dtype, List.of(array.offset()));
            case Numeric dtype when array.ndim() == CHANNELS + 1 && isNumberOfChannels() -> ofLastAxis(dtype);
            default ->
                throw refused("an image is an array of numbers of shape (h, w), (h, w, 1), (h, w, 2), (h, w, 3) or"
                        + " (h, w, 4), or of structs with fields r, g, b, a of shape (h, w)");
        };
    }

    private boolean isNumberOfChannels() {
        long channels = array.length(CHANNELS);
        return channels >= 1 && (channels <= MOST_CHANNELS || hasColours);
    }

    private Samples ofLastAxis(Numeric dtype) {
        long step = array.strides()[CHANNELS];
        List<Long> offsets = IntStream.range(0, Math.toIntExact(array.length(CHANNELS)))
                .mapToObj(i -> array.offset() + i * step)
                .toList();
        return samples(dtype, offsets);
    }

    private Samples ofFields(Struct struct) {
        List<Field> fields = ChannelNames.among(struct.names()).orElseGet(() -> names(struct)).stream()
                .map(name -> struct.field(name).orElseThrow())
                .toList();
        if (!(fields.getFirst().dtype() instanceof Numeric dtype) || !areAll(dtype, fields)) {
            throw refused("the channels of an image are numbers of one type");
        }
        return samples(
                dtype,
                fields.stream().map(field -> array.offset() + field.offset()).toList());
    }

    private List<String> names(Struct struct) {
        if (!hasColours || struct.fields().isEmpty()) {
            throw refused(
                    "the fields of a pixel are r, g, b and maybe a, or gray and maybe a. For others give asImage a"
                            + " ColorModel");
        }
        return struct.names();
    }

    private static boolean areAll(Numeric dtype, List<Field> fields) {
        return fields.stream().map(Field::dtype).collect(Collectors.toSet()).equals(Set.of(dtype));
    }

    private Samples samples(Numeric dtype, List<Long> offsets) {
        long[] strides = array.strides();
        Grid grid = new Grid(array.length(ROWS), array.length(COLUMNS), strides[ROWS], strides[COLUMNS]);
        check(dtype, grid, offsets.size());
        return new Samples(
                dtype,
                grid,
                offsets.stream()
                        .map(offset -> new Samples.Band(ArrayMemory.of(array), 0, offset))
                        .toList());
    }

    private void check(Numeric dtype, Grid grid, int channels) {
        if (SampleTypes.toAwt(dtype).isEmpty()) {
            throw refused("AWT has samples of " + SampleTypes.SUPPORTED + ". Convert it to one of them first");
        }
        if (dtype.type() == NumericType.BOOL && channels > 1) {
            throw refused("truth values are black and white only as one channel, of shape (h, w)");
        }
        if (array.size() == 0) {
            throw refused("an image has at least one pixel");
        }
        if (grid.height() > Integer.MAX_VALUE / grid.width()) {
            throw refused("AWT's images have at most 2147483647 pixels. Take a part of it");
        }
    }

    private ImageLayoutException refused(String reason) {
        return new ImageLayoutException(describe(array) + ": " + reason);
    }
}
