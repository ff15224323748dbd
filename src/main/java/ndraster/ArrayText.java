package ndraster;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import ndraster.dtype.Bytes;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.Raw;
import ndraster.dtype.Struct;
import ndraster.dtype.Text;
import ndraster.layout.Shapes;
import ndraster.text.Padding;

/// Arrays as NumPy writes them: elements aligned in rows, rows in nested brackets.
final class ArrayText {
    private static final String PREFIX = "array(";
    private static final String CUT = "...";

    private final long[] shape;
    private final Edges edges;
    private final Iterator<String> words;
    private final String separator;

    private ArrayText(long[] shape, Edges edges, Iterator<String> words, String separator) {
        this.shape = shape;
        this.edges = edges;
        this.words = words;
        this.separator = separator;
    }

    static String str(NDArray array, PrintOptions options) {
        return array.ndim() == 0
                ? ScalarText.str(array, options)
                : brackets(array, options, " ", 0, options.lineWidth());
    }

    static String repr(NDArray array, PrintOptions options) {
        String elements = brackets(array, options, ", ", PREFIX.length(), options.lineWidth() - 1);
        List<String> extras = extras(array, options);
        if (extras.isEmpty()) {
            return PREFIX + elements + ")";
        }
        String start = PREFIX + elements + ",";
        String end = String.join(", ", extras) + ")";
        int lastLine = Padding.width(start.substring(start.lastIndexOf('\n') + 1));
        boolean fits = lastLine + 1 + Padding.width(end) <= options.lineWidth();
        return start + (fits ? " " : "\n" + " ".repeat(PREFIX.length())) + end;
    }

    /// What the elements alone do not tell.
    private static List<String> extras(NDArray array, PrintOptions options) {
        List<String> extras = new ArrayList<>();
        boolean isEmpty = array.size() == 0;
        boolean isPlainEmpty = array.ndim() == 1 && isEmpty;
        if ((isEmpty && !isPlainEmpty) || array.size() > options.threshold()) {
            extras.add("shape=" + Shapes.toTuple(array.shape()));
        }
        if (isEmpty || !isImplied(array.dtype())) {
            extras.add("dtype=" + name(array.dtype()));
        }
        return extras;
    }

    private static boolean isImplied(DType dtype) {
        return dtype instanceof Numeric number
                && number.isNative()
                && switch (number.type()) {
                    case BOOL, INT64, FLOAT64, COMPLEX128 -> true;
                    default -> false;
                };
    }

    private static String name(DType dtype) {
        return switch (dtype) {
            case Struct _ -> dtype.toString();
            case Bytes _, Text _, Raw _ -> "'" + dtype + "'";
            default -> {
                String name = dtype.isNative() ? dtype.name() : dtype.toString();
                yield name.chars().allMatch(Character::isLetterOrDigit) ? name : "'" + name + "'";
            }
        };
    }

    private static String brackets(NDArray array, PrintOptions options, String separator, int indent, int width) {
        if (array.size() == 0) {
            return "[]";
        }
        Edges edges = Edges.of(array.size(), options);
        List<Object> values = edges.read(array);
        boolean isScalar = array.ndim() == 0;
        ElementFormat format = new ElementFormats(options, isScalar, false).of(array.dtype(), values);
        Iterator<String> words = values.stream().map(format::format).iterator();
        return new ArrayText(array.shape(), edges, words, separator).nested(0, indent + 1, width);
    }

    private String nested(int axis, int indent, int width) {
        if (axis == shape.length) {
            return words.next();
        }
        String content = axis == shape.length - 1 ? row(axis, indent, width - 1) : rows(axis, indent, width);
        return "[" + content + "]";
    }

    private String row(int axis, int indent, int width) {
        LineWrap lines = new LineWrap(indent, width);
        long count = edges.of(shape[axis]).count();
        for (long i = 0; i < count; i++) {
            if (i > 0) {
                lines.separate(separator);
            }
            if (isCut(axis, i)) {
                lines.add(CUT);
                lines.separate(separator);
            }
            lines.add(words.next());
        }
        return lines.toString();
    }

    private String rows(int axis, int indent, int width) {
        String between = separator.stripTrailing() + "\n".repeat(shape.length - axis - 1) + " ".repeat(indent);
        StringBuilder out = new StringBuilder();
        long count = edges.of(shape[axis]).count();
        for (long i = 0; i < count; i++) {
            out.append(i > 0 ? between : "").append(isCut(axis, i) ? CUT + between : "");
            out.append(nested(axis + 1, indent + 1, width - 1));
        }
        return out.toString();
    }

    private boolean isCut(int axis, long shown) {
        return edges.cuts(shape[axis]) && shown == edges.items();
    }
}
