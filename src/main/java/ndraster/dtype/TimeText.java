package ndraster.dtype;

import java.nio.ByteOrder;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The part in brackets of `M8[25s]` or `timedelta64[D/24]`: how many of which unit, perhaps divided.
final class TimeText {
    private static final Pattern METADATA = Pattern.compile("\\[(\\d*)([^\\d\\]/\\[-][^\\]/\\[]*)(?:/(\\d+))?]");
    private static final Pattern MALFORMED_UNIT = Pattern.compile("\\[\\d*[^\\d\\]/\\[-][^\\]/\\[]*[/\\]].*");
    private static final List<String> SPANS = List.of("timedelta64", "m8");
    private static final List<String> MOMENTS = List.of("datetime64", "M8");

    private TimeText() {}

    static boolean isTime(String text) {
        return text.equals("M")
                || text.equals("m")
                || Stream.concat(SPANS.stream(), MOMENTS.stream()).anyMatch(text::startsWith);
    }

    static Time parse(String text, ByteOrder order) {
        boolean isSpan = text.startsWith("m") || text.startsWith("t");
        String name = Stream.concat(SPANS.stream(), MOMENTS.stream())
                .filter(text::startsWith)
                .findFirst()
                .orElse(text);
        return unit(text.substring(name.length()), isSpan, order);
    }

    private static Time unit(String metadata, boolean isSpan, ByteOrder order) {
        if (metadata.isEmpty()) {
            return new Time(isSpan, TimeUnit.GENERIC, 1, order);
        }
        Matcher matcher = METADATA.matcher(metadata);
        if (!matcher.matches()) {
            throw new DTypeException("Invalid datetime metadata string \"" + metadata + "\"" + hint(metadata));
        }
        TimeUnit unit = TimeUnit.ofSymbol(matcher.group(2))
                .orElseThrow(() -> new DTypeException("Invalid datetime unit in metadata string \"" + metadata + "\""));
        int count = unit == TimeUnit.GENERIC ? 1 : number(matcher.group(1), metadata);
        Time whole = new Time(isSpan, unit, count, order);
        return matcher.group(3) == null ? whole : divided(whole, number(matcher.group(3), metadata), metadata);
    }

    private static String hint(String metadata) {
        return MALFORMED_UNIT.matcher(metadata).matches()
                ? ": nothing may follow the unit but '/' and a divisor"
                : ": write a unit in brackets, for instance [25s]";
    }

    private static int number(String digits, String metadata) {
        if (digits.isEmpty()) {
            return 1;
        }
        long value = digits.length() <= 10 ? Long.parseLong(digits) : Long.MAX_VALUE;
        if (value < 1 || value > Integer.MAX_VALUE) {
            throw new DTypeException("Invalid datetime metadata string \"" + metadata + "\": " + digits
                    + " is not between 1 and " + Integer.MAX_VALUE);
        }
        return (int) value;
    }

    private static Time divided(Time whole, int divisor, String metadata) {
        if (whole.unit() == TimeUnit.GENERIC) {
            throw new DTypeException("Can't use 'den' divisor with generic units");
        }
        TimeUnit.Part part = whole.unit().parts().stream()
                .filter(candidate -> candidate.count() % divisor == 0)
                .findFirst()
                .orElseThrow(() -> new DTypeException("divisor (" + divisor
                        + ") is not a multiple of a lower-unit in datetime metadata \"" + metadata + "\""));
        return divisor == 1 ? whole : times(whole, part.unit(), part.count() / divisor);
    }

    private static Time times(Time whole, TimeUnit unit, long factor) {
        long count = factor * whole.count();
        if (count > Integer.MAX_VALUE) {
            throw new DTypeException("Invalid datetime metadata: a step of " + count + unit.symbol()
                    + " is longer than the limit of " + Integer.MAX_VALUE);
        }
        return new Time(whole.isSpan(), unit, (int) count, whole.order());
    }

    static String brackets(Time time) {
        if (time.unit() == TimeUnit.GENERIC) {
            return "";
        }
        return "[" + (time.count() == 1 ? "" : time.count()) + time.unit().symbol() + "]";
    }
}
