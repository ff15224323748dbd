package ndraster.awt;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.access.ArrayMemory;
import ndraster.dtype.DType;
import ndraster.dtype.Field;
import ndraster.dtype.Numeric;
import ndraster.dtype.Struct;
import ndraster.layout.Extent;
import ndraster.layout.Layout;
import ndraster.memory.Watch;
import ndraster.screen.Position;

/// An array as pictures: `(…, h, w)` or `(…, h, w, 1 … 4)` of numbers, or `(…, h, w)` structs with fields that are.
///
/// @param channels the fields, or the names of what is on the last axis
/// @param isLastAxis whether the channels are on the last axis
record ArraySubject(NDArray array, List<String> channels, boolean areColours, boolean isLastAxis) implements Subject {
    private static final int MOST_CHANNELS = 4;

    static ArraySubject of(NDArray array) {
        return switch (Given.array(array).dtype()) {
            case Numeric dtype -> ofNumbers(array, dtype);
            case Struct struct -> ofStructs(array, struct);
            default -> throw refused(array, "a view shows numbers, or structs with fields that are numbers");
        };
    }

    private static ArraySubject ofNumbers(NDArray array, Numeric dtype) {
        if (dtype.type().isComplex()) {
            throw refused(array, "complex numbers have no grey. View array.absolute(), array.real() or array.imag()");
        }
        boolean isLastAxis = array.ndim() > 2 && array.length(-1) >= 1 && array.length(-1) <= MOST_CHANNELS;
        int channels = isLastAxis ? Math.toIntExact(array.length(-1)) : 1;
        return new ArraySubject(array, ChannelNames.ofCount(channels), true, isLastAxis).checked();
    }

    private static ArraySubject ofStructs(NDArray array, Struct struct) {
        List<Field> numbers =
                struct.fields().stream().filter(ArraySubject::isShown).toList();
        if (numbers.isEmpty()) {
            throw refused(array, "none of its fields is a number. View one that has some: array.field(name)");
        }
        List<String> names = numbers.stream().map(Field::name).toList();
        Optional<List<String>> colours = ChannelNames.among(names).filter(found -> areAlike(struct, found));
        return new ArraySubject(array, colours.orElse(names), colours.isPresent(), false).checked();
    }

    private static boolean isShown(Field field) {
        return field.dtype() instanceof Numeric dtype && !dtype.type().isComplex();
    }

    private static boolean areAlike(Struct struct, List<String> names) {
        return names.stream()
                        .map(name -> struct.field(name).orElseThrow().dtype())
                        .distinct()
                        .count()
                == 1;
    }

    private ArraySubject checked() {
        if (array.ndim() < 2) {
            throw refused(array, "a picture has rows and columns. View array.reshape(1, -1), a picture of one row");
        }
        if (array.size() == 0) {
            throw refused(array, "a picture has at least one pixel");
        }
        return this;
    }

    private static ImageLayoutException refused(NDArray array, String reason) {
        return new ImageLayoutException(ArraySamples.describe(array) + ": " + reason);
    }

    private int rowAxis() {
        return array.ndim() - (isLastAxis ? 3 : 2);
    }

    @Override
    public long rows() {
        return array.length(rowAxis());
    }

    @Override
    public long columns() {
        return array.length(rowAxis() + 1);
    }

    @Override
    public List<Long> stack() {
        return LongStream.of(array.shape()).limit(rowAxis()).boxed().toList();
    }

    private NDArray picture(List<Long> index) {
        return array.get(index.stream().map(Index::at).toArray(Index[]::new));
    }

    @Override
    public List<NDArray> bands(List<Long> index) {
        NDArray picture = picture(index);
        if (array.dtype() instanceof Struct) {
            return channels.stream().map(picture::field).toList();
        }
        return isLastAxis
                ? IntStream.range(0, channels.size())
                        .mapToObj(i -> picture.get(Index.ellipsis(), Index.at(i)))
                        .toList()
                : List.of(picture);
    }

    @Override
    public NDArray element(List<Long> index, Position position) {
        List<Index> all = new ArrayList<>();
        index.forEach(i -> all.add(Index.at(i)));
        all.add(Index.at(position.row()));
        all.add(Index.at(position.column()));
        return array.get(all.toArray(Index[]::new));
    }

    @Override
    public Optional<BufferedImage> image() {
        return Optional.empty();
    }

    @Override
    public List<Watch> watch(Runnable listener) {
        DType dtype = array.dtype();
        Extent extent =
                Layout.of(array.shape(), array.strides(), array.offset()).extent(dtype.itemSize());
        return List.of(ArrayMemory.of(array).watch(extent.start(), extent.end(), listener));
    }

    @Override
    public String description() {
        return ArraySamples.describe(array);
    }
}
