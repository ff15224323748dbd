package ndraster;

import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import ndraster.dtype.DType;
import ndraster.dtype.Text;
import ndraster.layout.Shapes;

/// Java arrays of arrays and lists of lists as arrays: what `np.array` makes of nested lists.
final class Nested {
    private Nested() {}

    static NDArray of(Object nested) {
        NestedShape shape = NestedShape.of(nested);
        if (shape.isRagged()) {
            throw new ShapeException("setting an array element with a sequence. The requested array has an"
                    + " inhomogeneous shape after " + shape.lengths().size() + " dimensions. The detected shape was "
                    + shape + " + inhomogeneous part.");
        }
        NDArray array = NDArray.zeros(dtypeOf(nested, shape.lengths().size()), shape.toLongs());
        fill(array, nested);
        return array;
    }

    private static void fill(NDArray array, Object value) {
        if (array.ndim() == 0) {
            array.fill(value);
        } else if (value.getClass().isArray()
                && value.getClass().getComponentType().isPrimitive()) {
            array.assign(ofPrimitives(value));
        } else {
            List<?> parts = NestedShape.parts(value);
            for (int i = 0; i < parts.size(); i++) {
                fill(array.withLayout(array.layout().select(0, i)), parts.get(i));
            }
        }
    }

    private static NDArray ofPrimitives(Object array) {
        return array instanceof boolean[] truths
                ? Creation.of(truths)
                : NDArray.asArray(leafType(array.getClass().getComponentType()), array, Array.getLength(array));
    }

    private static DType dtypeOf(Object value, int ndim) {
        Class<?> leaf = value.getClass();
        while (leaf.isArray()) {
            leaf = leaf.getComponentType();
        }
        if (leaf.isPrimitive()) {
            return leafType(leaf);
        }
        if (ndim == 0) {
            return typeOf(value);
        }
        return NestedShape.parts(value).stream()
                .map(part -> dtypeOf(part, ndim - 1))
                .reduce(Nested::common)
                .orElse(DType.FLOAT64);
    }

    private static DType common(DType a, DType b) {
        if (a instanceof Text != b instanceof Text) {
            throw new CastException("texts and numbers do not make an array of one type: found " + a + " and " + b);
        }
        return Casts.common(a, b);
    }

    /// The type whose elements are Java's.
    static DType leafType(Class<?> primitive) {
        return switch (primitive.getName()) {
            case "boolean" -> DType.BOOL;
            case "byte" -> DType.INT8;
            case "short" -> DType.INT16;
            case "char" -> DType.UINT16;
            case "int" -> DType.INT32;
            case "long" -> DType.INT64;
            case "float" -> DType.FLOAT32;
            default -> DType.FLOAT64;
        };
    }

    private static DType typeOf(Object value) {
        return switch (value) {
            case Boolean _ -> DType.BOOL;
            case Byte _ -> DType.INT8;
            case Short _ -> DType.INT16;
            case Integer _ -> DType.INT32;
            case Long _ -> DType.INT64;
            case BigInteger big when big.bitLength() < Long.SIZE -> DType.INT64;
            case BigInteger _ -> DType.UINT64;
            case Float _ -> DType.FLOAT32;
            case Double _ -> DType.FLOAT64;
            case Complex _ -> DType.COMPLEX128;
            case String text -> new Text(text.codePointCount(0, text.length()), java.nio.ByteOrder.nativeOrder());
            default ->
                throw new CastException("a " + value.getClass().getSimpleName() + " (" + value
                        + ") can not be an element: numbers, Boolean, Complex and String can");
        };
    }

    /// A Java array of arrays of `type`, as many levels as the array has axes.
    static Object toJava(NDArray array, Class<?> type) {
        Class<?> element = type.getComponentType();
        if (array.ndim() == 1 && element != null && element.isPrimitive()) {
            return JavaArrays.of(array, element);
        }
        if (array.ndim() < 1 || element == null || element.isPrimitive()) {
            throw new ShapeException("a Java array with as many levels as the array has axes is needed: shape "
                    + Shapes.toString(array.shape()) + ", asked for " + type.getTypeName());
        }
        Object[] rows = (Object[]) Array.newInstance(element, JavaArrays.length(array.length(0)));
        for (int i = 0; i < rows.length; i++) {
            rows[i] = toJava(array.withLayout(array.layout().select(0, i)), element);
        }
        return rows;
    }

    static List<Object> toList(NDArray array) {
        if (array.ndim() == 0) {
            throw new ShapeException("an array without axes is no list; item() gives its element");
        }
        return IntStream.range(0, JavaArrays.length(array.length(0)))
                .mapToObj(i -> array.withLayout(array.layout().select(0, i)))
                .map(part -> part.ndim() == 0 ? part.item() : toList(part))
                .toList();
    }
}
