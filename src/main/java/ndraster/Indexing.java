package ndraster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import ndraster.dtype.DType;
import ndraster.dtype.Field;
import ndraster.dtype.Struct;
import ndraster.layout.Layout;
import ndraster.layout.Shapes;

/// `a[index]`, read and written.
final class Indexing {
    private Indexing() {}

    static NDArray get(NDArray array, List<Index> index) {
        if (index.size() == 1 && index.getFirst() instanceof Index.FieldName(String name)) {
            return array.field(name);
        }
        if (index.size() == 1 && index.getFirst() instanceof Index.FieldNames(List<String> names)) {
            return fields(array, names);
        }
        if (!isAdvanced(index)) {
            return basic(array, index);
        }
        List<Index> plain = withoutScalars(index);
        return isAdvanced(plain)
                ? Taking.of(array, plain).get()
                : basic(array, plain).copy();
    }

    /// An array without axes that holds a position is as good as the position.
    private static List<Index> withoutScalars(List<Index> index) {
        return index.stream()
                .map(part -> part instanceof Index.Take(NDArray where)
                                && where.ndim() == 0
                                && "iu".indexOf(where.dtype().kind()) >= 0
                        ? Index.at(where.getLong())
                        : part)
                .toList();
    }

    static void set(NDArray array, List<Index> given, Object value) {
        array.writable("assignment destination is read-only");
        List<Index> index = isAdvanced(given) ? withoutScalars(given) : given;
        if (isAdvanced(index)) {
            Taking.of(array, index).set(value);
        } else if (value instanceof NDArray values
                && values.ndim() > 0
                && !(values.size() == 1 && "bV".indexOf(array.dtype().kind()) >= 0)
                && isOneElement(array, index)) {
            basic(array, index);
            String words = array.dtype().kind() == 'c'
                    ? "only 0-dimensional arrays can be converted to Python scalars."
                    : "setting an array element with a sequence.";
            throw new ShapeException(words + " The index " + index + " means one element, the value has shape "
                    + Shapes.toString(values.shape()));
        } else {
            assign(get(array, index), value);
        }
    }

    private static boolean isOneElement(NDArray array, List<Index> index) {
        return index.size() == array.ndim() && index.stream().allMatch(part -> part instanceof Index.At);
    }

    static void assign(NDArray view, Object value) {
        if (value instanceof NDArray values) {
            view.assign(values);
        } else {
            view.fill(value);
        }
    }

    private static boolean isAdvanced(List<Index> index) {
        return index.stream().anyMatch(part -> part instanceof Index.Take || part instanceof Index.Mask);
    }

    static IndexOutOfBoundsException notAnIndex(String found) {
        return new IndexOutOfBoundsException("only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and"
                + " integer or boolean arrays are valid indices: " + found);
    }

    /// Several fields: a view whose elements keep their size, with gaps where the other fields are.
    private static NDArray fields(NDArray array, List<String> names) {
        if (!(array.dtype() instanceof Struct struct)) {
            throw notAnIndex("the fields " + names + " of " + array.dtype());
        }
        List<Field> fields = new ArrayList<>();
        for (String name : names) {
            if (fields.stream().anyMatch(field -> field.name().equals(name))) {
                throw new IllegalArgumentException("duplicate field of name '" + name + "'");
            }
            fields.add(struct.field(name)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "'" + name + "': no field of that name; there are " + struct.names())));
        }
        DType part = new Struct(fields, struct.itemSize(), false);
        return array.withDType(part, array.layout());
    }

    private static NDArray basic(NDArray array, List<Index> index) {
        Layout layout = array.layout();
        int given = 0;
        int axis = 0;
        for (Index part : expanded(index, array.ndim())) {
            switch (part) {
                case Index.At(long position) ->
                    layout = layout.select(axis, Axes.position(position, layout.length(axis), given++));
                case Index.Slice slice -> {
                    layout = sliced(layout, axis++, slice);
                    given++;
                }
                case Index.NewAxis _ -> layout = layout.newAxis(axis++);
                default -> throw notAnIndex("a field stands alone between the brackets");
            }
        }
        return array.withLayout(layout);
    }

    static Layout sliced(Layout layout, int axis, Index.Slice slice) {
        SliceRange range = SliceRange.of(slice, layout.length(axis));
        return layout.slice(axis, range.first(), range.step(), range.length());
    }

    /// The parts with `...` written out and the axes that are left added as whole ones.
    static List<Index> expanded(List<Index> index, int ndim) {
        int used = 0;
        Optional<Integer> ellipsis = Optional.empty();
        for (int i = 0; i < index.size(); i++) {
            used += axesOf(index.get(i));
            if (index.get(i) instanceof Index.Ellipsis) {
                if (ellipsis.isPresent()) {
                    throw new IndexOutOfBoundsException("an index can only have a single ellipsis ('...')");
                }
                ellipsis = Optional.of(i);
            }
        }
        if (used > ndim) {
            throw new IndexOutOfBoundsException(
                    "too many indices for array: array is " + ndim + "-dimensional, but " + used + " were indexed");
        }
        List<Index> parts = new ArrayList<>(index);
        List<Index> whole = Collections.nCopies(ndim - used, Index.all());
        if (ellipsis.isPresent()) {
            parts.remove((int) ellipsis.get());
            parts.addAll(ellipsis.get(), whole);
        } else {
            parts.addAll(whole);
        }
        return parts;
    }

    private static int axesOf(Index part) {
        return switch (part) {
            case Index.Take(NDArray where) when where.dtype().equals(DType.BOOL) -> where.ndim();
            case Index.At _, Index.Slice _, Index.Take _ -> 1;
            case Index.Mask(NDArray where) -> where.ndim();
            case Index.Ellipsis _, Index.NewAxis _, Index.FieldName _, Index.FieldNames _ -> 0;
        };
    }
}
