package ndraster;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import ndraster.dtype.DType;
import ndraster.dtype.Field;
import ndraster.dtype.Struct;
import ndraster.layout.Layout;

/// Fields of a struct as a last axis, and a last axis as fields: pixels `{r, g, b, a}` of shape `(h, w)` as
/// samples of shape `(h, w, 4)`, and back.
///
/// The fields of fields and the elements of sub-arrays count one by one, in order.
///
/// @see <a href="https://numpy.org/doc/stable/user/basics.rec.html#numpy.lib.recfunctions.structured_to_unstructured">
/// NumPy: structured_to_unstructured</a>
public final class Structured {
    private Structured() {}

    /// The fields as a last axis. A view; the fields must have one type and lie at even distances, be it
    /// backwards.
    ///
    /// @throws CastException if the elements are no structs, or fields are of different types
    /// @throws ShapeException if the distances differ
    public static NDArray asUnstructured(NDArray array) {
        List<StructElement> elements = elementsOf(array);
        DType type = elements.getFirst().dtype();
        if (!elements.stream().allMatch(element -> element.dtype().equals(type))) {
            throw new CastException("fields of different types have no view as one axis: " + array.dtype()
                    + ". toUnstructured converts them to a common type");
        }
        long step = step(elements);
        for (int k = 1; k < elements.size(); k++) {
            if (elements.get(k).offset() - elements.get(k - 1).offset() != step) {
                throw new ShapeException("fields at uneven distances have no view as one axis: " + array.dtype()
                        + ". toUnstructured copies");
            }
        }
        return array.withDType(type, appended(array.layout(), elements, step));
    }

    private static long step(List<StructElement> elements) {
        return elements.size() == 1
                ? elements.getFirst().dtype().itemSize()
                : elements.get(1).offset() - elements.getFirst().offset();
    }

    private static Layout appended(Layout layout, List<StructElement> elements, long step) {
        int ndim = layout.ndim();
        long[] shape = Arrays.copyOf(layout.shape(), ndim + 1);
        long[] strides = Arrays.copyOf(layout.strides(), ndim + 1);
        shape[ndim] = elements.size();
        strides[ndim] = step;
        return Layout.of(shape, strides, layout.offset() + elements.getFirst().offset());
    }

    /// The fields as a last axis, converted to the type that they have in common. A copy.
    ///
    /// @throws CastException if the elements are no structs, or fields have no common type
    public static NDArray toUnstructured(NDArray array) {
        return toUnstructured(array, common(elementsOf(array)));
    }

    /// The fields as a last axis, converted to `type` by C's rules. A copy.
    ///
    /// @throws CastException if the elements are no structs, or a field can not be converted
    public static NDArray toUnstructured(NDArray array, DType type) {
        List<StructElement> elements = elementsOf(array);
        long[] shape = Arrays.copyOf(array.shape(), array.ndim() + 1);
        shape[array.ndim()] = elements.size();
        NDArray result = NDArray.zeros(type, shape);
        for (int k = 0; k < elements.size(); k++) {
            result.get(Index.ellipsis(), Index.at(k)).assign(elements.get(k).of(array));
        }
        return result;
    }

    private static DType common(List<StructElement> elements) {
        DType first = elements.getFirst().dtype();
        return elements.stream().map(StructElement::dtype).reduce(Casts.common(first, first), Casts::common);
    }

    /// The last axis as the fields of `type`. A view: the fields must have the type of the elements, and the
    /// distances that they have in memory.
    ///
    /// @throws CastException if a field is of another type
    /// @throws ShapeException if the axis is not as long as there are fields, or the distances differ, or the
    /// memory ends within a struct
    public static NDArray asStructured(NDArray array, Struct type) {
        List<StructElement> elements = elementsFor(array, type);
        Layout layout = array.layout();
        int last = array.ndim() - 1;
        long first = elements.getFirst().offset();
        for (int k = 0; k < elements.size(); k++) {
            if (!elements.get(k).dtype().equals(array.dtype())) {
                throw new CastException("an element of " + array.dtype() + " can not be viewed as one of "
                        + elements.get(k).dtype() + " in " + type + ". toStructured converts");
            }
            if (elements.get(k).offset() - first != k * layout.stride(last)) {
                throw new ShapeException("the elements lie " + layout.stride(last) + " bytes apart, the fields of "
                        + type + " do not. toStructured copies");
            }
        }
        Layout start = layout.select(last, 0);
        return NDArray.overStorage(type, array.storage(), start.offset() - first, start.shape(), start.strides());
    }

    /// The last axis as fields of these names, which get the type and the distances of the elements. A view.
    ///
    /// @throws ShapeException if the axis is not as long as there are names
    /// @throws ndraster.dtype.DTypeException if a name is there twice
    public static NDArray asStructured(NDArray array, String... names) {
        checkLength(array, names.length);
        long step = array.layout().stride(array.ndim() - 1);
        long before = Math.max(0, -step * (names.length - 1));
        List<Field> fields = IntStream.range(0, names.length)
                .mapToObj(k -> Field.of(names[k], array.dtype(), Math.toIntExact(before + k * step)))
                .toList();
        long size = Math.addExact(Math.abs(step) * (names.length - 1), (long) array.itemSize());
        return asStructured(array, Struct.of(fields, Math.toIntExact(size)));
    }

    /// The last axis as the fields of `type`, converted by C's rules. A copy.
    ///
    /// @throws CastException if an element can not be converted
    /// @throws ShapeException if the axis is not as long as there are fields
    public static NDArray toStructured(NDArray array, Struct type) {
        List<StructElement> elements = elementsFor(array, type);
        NDArray result = NDArray.zeros(type, Arrays.copyOf(array.shape(), array.ndim() - 1));
        for (int k = 0; k < elements.size(); k++) {
            elements.get(k).of(result).assign(array.get(Index.ellipsis(), Index.at(k)));
        }
        return result;
    }

    private static List<StructElement> elementsOf(NDArray array) {
        if (!(array.dtype() instanceof Struct struct)) {
            throw new CastException("arr must be a structured array: found " + array.dtype());
        }
        List<StructElement> elements = StructElement.of(struct);
        if (elements.isEmpty()) {
            throw new CastException("arr has no fields. Unable to guess dtype");
        }
        return elements;
    }

    private static List<StructElement> elementsFor(NDArray array, Struct type) {
        List<StructElement> elements = StructElement.of(type);
        checkLength(array, elements.size());
        return elements;
    }

    private static void checkLength(NDArray array, int count) {
        if (array.ndim() == 0) {
            throw new ShapeException("arr must have at least one dimension");
        }
        if (array.length(-1) == 0) {
            throw new ShapeException("last axis with size 0 is not supported");
        }
        if (array.length(-1) != count) {
            throw new ShapeException("The length of the last dimension of arr must be equal to the number of fields in"
                    + " dtype: " + array.length(-1) + " elements, " + count + " fields");
        }
    }
}
