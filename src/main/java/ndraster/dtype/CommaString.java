package ndraster.dtype;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ndraster.literal.PythonLiteral;
import ndraster.literal.PythonLiteral.Int;
import ndraster.literal.PythonLiteral.TupleOf;

/// Types separated by commas, each perhaps repeated: `u1,<f4,S3` is a struct, `(2,3)u1` a sub-array.
final class CommaString {
    private static final Pattern ITEM = Pattern.compile("([<>|=]?)\\s*(\\d{1,10}|\\([ ,\\d]{0,400}\\))?\\s*([<>|=]?)"
            + "([A-Za-z][\\w.]*(?:\\[[^\\[\\],]*])?|\\?)\\s*(,\\s*|$)");
    private static final Pattern STARTS_WITH_REPEAT = Pattern.compile("[<>|=]?(\\d|\\(\\)).*", Pattern.DOTALL);

    private final String text;
    private final boolean aligned;

    private CommaString(String text, boolean aligned) {
        this.text = text;
        this.aligned = aligned;
    }

    /// Whether NumPy takes `text` as this form: it starts with a count, or it has a comma outside of square
    /// brackets.
    static boolean isOne(String text) {
        return STARTS_WITH_REPEAT.matcher(text).matches()
                || text.replaceAll("\\[[^\\[\\]]*]", "").contains(",");
    }

    static DType parse(String text, boolean aligned) {
        return new CommaString(text, aligned).parse();
    }

    private DType parse() {
        List<Field> fields = new ArrayList<>();
        Matcher matcher = ITEM.matcher(text);
        boolean isList = false;
        int position = 0;
        while (position < text.length()) {
            if (!matcher.region(position, text.length()).lookingAt()) {
                throw new DTypeException(
                        "format number " + (fields.size() + 1) + " of \"" + text + "\" is not recognized");
            }
            fields.add(Field.of("", item(matcher)));
            isList |= !matcher.group(5).isEmpty();
            position = matcher.end();
        }
        return isList ? Struct.place(fields, aligned) : fields.getFirst().dtype();
    }

    private DType item(Matcher matcher) {
        String order = order(matcher.group(1), matcher.group(3));
        DType base = TypeText.parseOne(order + matcher.group(4));
        return matcher.group(2) == null ? base : Shapes.apply(base, repeats(matcher.group(2)));
    }

    private String order(String first, String second) {
        boolean differ = !first.isEmpty() && !second.isEmpty() && !first.equals(second);
        if (differ) {
            throw new DTypeException("inconsistent byte-order specification " + first + " and " + second + " in "
                    + PythonLiteral.repr(text));
        }
        return first.isEmpty() ? second : first;
    }

    private static PythonLiteral repeats(String repeats) {
        List<PythonLiteral> counts = Arrays.stream(repeats.split("[(), ]+"))
                .filter(number -> !number.isEmpty())
                .map(number -> (PythonLiteral) new Int(new BigInteger(number)))
                .toList();
        return repeats.startsWith("(") ? new TupleOf(counts) : counts.getFirst();
    }
}
