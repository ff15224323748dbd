package ndraster.npy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ndraster.ArrayFormatException;
import ndraster.ShapeException;
import ndraster.dtype.DType;
import ndraster.dtype.DTypeException;
import ndraster.dtype.SubArray;
import ndraster.literal.LiteralException;
import ndraster.literal.PythonLiteral;
import ndraster.literal.PythonLiteral.Bool;
import ndraster.literal.PythonLiteral.DictOf;
import ndraster.literal.PythonLiteral.Int;
import ndraster.literal.PythonLiteral.ListOf;
import ndraster.literal.PythonLiteral.Str;
import ndraster.literal.PythonLiteral.TupleOf;

/// Reads the dictionary of a header; makes NumPy's checks in NumPy's order and with its words.
final class HeaderParser {
    private static final int LONGEST_QUOTE = 200;
    private static final Set<PythonLiteral> KEYS = Set.of(new Str("descr"), new Str("fortran_order"), new Str("shape"));
    private static final PythonLiteral NO_GAP = TupleOf.of(new Str(""), new Str("|V0"));
    private static final Pattern OBJECT = Pattern.compile("(^|.*[,\\d) ])[<>=|]?(O[48]?|object_?)($|,.*)");

    private final String text;
    private final NpyVersion version;

    HeaderParser(String text, NpyVersion version) {
        this.text = text;
        this.version = version;
    }

    NpyHeader parse() throws ArrayFormatException {
        DictOf dict = dict();
        List<Long> shape = shape(value(dict, "shape"));
        boolean isFortranOrder = fortranOrder(value(dict, "fortran_order"));
        DType dtype = dtype(value(dict, "descr"));
        try {
            return new NpyHeader(dtype, isFortranOrder, shape);
        } catch (ShapeException e) {
            throw problem(String.valueOf(e.getMessage()));
        }
    }

    private DictOf dict() throws ArrayFormatException {
        PythonLiteral literal = literal();
        if (!(literal instanceof DictOf dict)) {
            throw problem("Header is not a dictionary: " + quoted(literal));
        }
        if (!dict.entries().keySet().equals(KEYS)) {
            throw problem("Header does not contain the correct keys: " + quoted(sortedKeys(dict))
                    + "; they are 'descr', 'fortran_order' and 'shape'");
        }
        return dict;
    }

    private PythonLiteral literal() throws ArrayFormatException {
        try {
            return PythonLiteral.parse(text);
        } catch (LiteralException e) {
            return python2Literal().orElseThrow(() -> unreadable(e));
        }
    }

    private Optional<PythonLiteral> python2Literal() {
        try {
            return version.isOfPython2() ? Optional.of(PythonLiteral.parsePython2(text)) : Optional.empty();
        } catch (LiteralException _) {
            return Optional.empty();
        }
    }

    private ArrayFormatException unreadable(LiteralException e) {
        long bytesBefore = text.substring(0, e.position()).getBytes(version.charset()).length;
        return new ArrayFormatException(
                "Cannot parse header: " + abbreviated(PythonLiteral.repr(text.stripTrailing())) + ": " + e.getMessage(),
                version.textStart() + bytesBefore);
    }

    private static ListOf sortedKeys(DictOf dict) {
        return new ListOf(dict.entries().keySet().stream()
                .sorted(Comparator.comparing(PythonLiteral::toString))
                .toList());
    }

    private static PythonLiteral value(DictOf dict, String key) {
        return dict.get(key).orElseThrow();
    }

    private List<Long> shape(PythonLiteral literal) throws ArrayFormatException {
        if (!(literal instanceof TupleOf(List<PythonLiteral> items))) {
            throw problem("shape is not valid: " + quoted(literal) + "; it is a tuple");
        }
        List<Long> shape = new ArrayList<>();
        for (PythonLiteral item : items) {
            shape.add(length(item, literal));
        }
        return shape;
    }

    private long length(PythonLiteral item, PythonLiteral shape) throws ArrayFormatException {
        BigInteger length = switch (item) {
            case Int(BigInteger value) -> value;
            case Bool(boolean value) -> value ? BigInteger.ONE : BigInteger.ZERO; // in Python a bool is an int
            default -> throw problem("shape is not valid: " + quoted(shape) + "; a length is an integer");
        };
        if (length.signum() < 0) {
            throw problem("negative dimensions are not allowed: shape " + quoted(shape));
        }
        if (length.bitLength() >= Long.SIZE) {
            throw problem("shape is not valid: " + quoted(shape) + "; a length fits in 63 bits");
        }
        return length.longValue();
    }

    private boolean fortranOrder(PythonLiteral literal) throws ArrayFormatException {
        if (literal instanceof Bool(boolean value)) {
            return value;
        }
        throw problem("fortran_order is not a valid bool: " + quoted(literal));
    }

    private DType dtype(PythonLiteral descr) throws ArrayFormatException {
        DType dtype;
        try {
            dtype = DType.ofDescr(asFields(descr).toString());
        } catch (DTypeException e) {
            throw problem(
                    holdsObjects(descr)
                            ? "Object arrays cannot be loaded when allow_pickle=False: descr " + quoted(descr)
                            : invalid(descr) + ": " + e.getMessage());
        }
        if (dtype instanceof SubArray) {
            throw problem(invalid(descr) + ": a sub-array can not be the type of a whole array, only of a field");
        }
        return dtype;
    }

    /// Elsewhere one type without a name is a plain type, here it is a field or a gap: another gap says so.
    private static PythonLiteral asFields(PythonLiteral descr) {
        return descr instanceof ListOf(List<PythonLiteral> fields) && fields.size() == 1
                ? new ListOf(List.of(fields.getFirst(), NO_GAP))
                : descr;
    }

    private static String invalid(PythonLiteral descr) {
        return "descr is not a valid dtype descriptor: " + quoted(descr);
    }

    private static boolean holdsObjects(PythonLiteral descr) {
        return switch (descr) {
            case Str(String type) -> OBJECT.matcher(type).matches();
            case ListOf(List<PythonLiteral> fields) ->
                fields.stream().flatMap(HeaderParser::typeOfField).anyMatch(HeaderParser::holdsObjects);
            case TupleOf(List<PythonLiteral> pair) -> !pair.isEmpty() && holdsObjects(pair.getFirst());
            default -> false;
        };
    }

    private static Stream<PythonLiteral> typeOfField(PythonLiteral field) {
        return field instanceof TupleOf(List<PythonLiteral> parts) && parts.size() > 1
                ? Stream.of(parts.get(1))
                : Stream.empty();
    }

    private ArrayFormatException problem(String problem) {
        return new ArrayFormatException(problem, version.textStart());
    }

    private static String quoted(PythonLiteral literal) {
        return abbreviated(literal.toString());
    }

    private static String abbreviated(String quote) {
        return quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, LONGEST_QUOTE) + "...";
    }
}
