package ndraster;

import static java.util.stream.Collectors.joining;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ndraster.dtype.Bytes;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.Raw;
import ndraster.dtype.Struct;
import ndraster.dtype.SubArray;
import ndraster.dtype.Text;
import ndraster.dtype.Time;
import ndraster.literal.PythonLiteral;
import ndraster.text.BinaryFormat;
import ndraster.text.FloatFormat;
import ndraster.text.IntegerFormat;
import ndraster.text.RealText;
import ndraster.text.TimeFormat;

/// Finds how the elements of one array are written, from all of them that will be.
///
/// @param options what the user wishes
/// @param isScalar whether there is one element and no axis, so that nothing need be aligned
/// @param areFloatsWhole whether floating-point numbers have all their digits, as scalars do
record ElementFormats(PrintOptions options, boolean isScalar, boolean areFloatsWhole) {
    private static final HexFormat ESCAPED = HexFormat.of().withUpperCase().withPrefix("\\x");

    ElementFormat of(DType dtype, List<Object> values) {
        return switch (dtype) {
            case Numeric number -> ofNumbers(number, values);
            case Bytes _ -> value -> new PythonLiteral.Bytes(HexFormat.of().formatHex((byte[]) value)).toString();
            case Text _ -> value -> PythonLiteral.repr((String) value);
            case Raw _ -> value -> raw((byte[]) value);
            case Time time -> ofTimes(time, values);
            case SubArray subArray -> ofSubArrays(subArray, values);
            case Struct struct -> ofStructs(struct, values);
        };
    }

    static String raw(byte[] bytes) {
        return "b'" + ESCAPED.formatHex(bytes) + "'";
    }

    private ElementFormat ofNumbers(Numeric dtype, List<Object> values) {
        return switch (dtype.kind()) {
            case 'b' -> value -> (Boolean) value ? (isScalar ? "True" : " True") : "False";
            case 'f' -> ofReals(BinaryFormat.of(dtype.type()), values);
            case 'c' -> ofComplexes(BinaryFormat.of(dtype.type()), values);
            default -> ofIntegers(values);
        };
    }

    private ElementFormat ofIntegers(List<Object> values) {
        IntegerFormat format =
                new IntegerFormat(values.stream().map(ElementFormats::integer).toList(), options.sign());
        return value -> format.format(integer(value));
    }

    private static BigInteger integer(Object value) {
        return value instanceof BigInteger big ? big : BigInteger.valueOf((Long) value);
    }

    private ElementFormat ofReals(BinaryFormat binary, List<Object> values) {
        if (areFloatsWhole) {
            return value -> RealText.str((Double) value, binary);
        }
        double[] numbers = values.stream().mapToDouble(Double.class::cast).toArray();
        FloatFormat format = new FloatFormat(numbers, binary, options.floatStyle());
        return value -> format.format((Double) value);
    }

    private ElementFormat ofComplexes(BinaryFormat binary, List<Object> values) {
        List<Complex> numbers = values.stream().map(Complex.class::cast).toList();
        double[] reals = numbers.stream().mapToDouble(Complex::real).toArray();
        double[] imaginaries = numbers.stream().mapToDouble(Complex::imaginary).toArray();
        FloatFormat real = new FloatFormat(reals, binary, options.floatStyle());
        FloatFormat imaginary =
                new FloatFormat(imaginaries, binary, options.floatStyle().withPlus());
        return value -> {
            Complex number = (Complex) value;
            String padded = imaginary.format(number.imaginary());
            String digits = padded.stripTrailing();
            return real.format(number.real()) + digits + "j" + padded.substring(digits.length());
        };
    }

    private static ElementFormat ofTimes(Time dtype, List<Object> values) {
        TimeFormat format = new TimeFormat(values.stream().map(Long.class::cast).toList(), dtype);
        return value -> format.format((Long) value);
    }

    private ElementFormat ofStructs(Struct dtype, List<Object> values) {
        List<ElementFormat> fields = new ArrayList<>();
        for (int i = 0; i < dtype.fields().size(); i++) {
            int field = i;
            List<Object> column = values.stream()
                    .<Object>map(value -> ((List<?>) value).get(field))
                    .toList();
            fields.add(of(dtype.fields().get(i).dtype(), column));
        }
        return value -> tuple(fields, (List<?>) value);
    }

    private static String tuple(List<ElementFormat> fields, List<?> values) {
        return IntStream.range(0, fields.size())
                .mapToObj(i -> fields.get(i).format(values.get(i)))
                .collect(joining(", ", "(", fields.size() == 1 ? ",)" : ")"));
    }

    private ElementFormat ofSubArrays(SubArray dtype, List<Object> values) {
        int ndim = dtype.shape().size();
        long size = dtype.shape().stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        List<Object> elements =
                values.stream().flatMap(value -> flat(value, ndim)).toList();
        ElementFormat format = new ElementFormats(options, false, areFloatsWhole).of(dtype.base(), elements);
        Edges edges = Edges.of(size, options);
        return value -> list(value, ndim, edges, format);
    }

    private static Stream<Object> flat(Object value, int ndim) {
        return ndim == 0 ? Stream.of(value) : ((List<?>) value).stream().flatMap(item -> flat(item, ndim - 1));
    }

    private static String list(Object value, int ndim, Edges edges, ElementFormat format) {
        if (ndim == 0) {
            return format.format(value);
        }
        List<?> items = (List<?>) value;
        List<String> texts = new ArrayList<>();
        edges.of(items.size()).forEach(i -> texts.add(list(items.get((int) i), ndim - 1, edges, format)));
        if (edges.cuts(items.size())) {
            texts.add(edges.items(), "...");
        }
        return "[" + String.join(", ", texts) + "]";
    }
}
