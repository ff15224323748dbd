package ndraster.dtype;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a datetime64 or timedelta64 counts, the coarsest first.
public enum TimeUnit {
    YEAR("Y"),
    MONTH("M"),
    WEEK("W"),
    DAY("D"),
    HOUR("h"),
    MINUTE("m"),
    SECOND("s"),
    MILLISECOND("ms"),
    MICROSECOND("us"),
    NANOSECOND("ns"),
    PICOSECOND("ps"),
    FEMTOSECOND("fs"),
    ATTOSECOND("as"),
    /// No unit: NumPy's plain `M8` and `m8`.
    GENERIC("");

    private final String symbol;

    TimeUnit(String symbol) {
        this.symbol = symbol;
    }

    /// NumPy's symbol, for instance `us`; empty for [#GENERIC].
    public String symbol() {
        return symbol;
    }

    /// So many of a smaller unit.
    record Part(TimeUnit unit, int count) {}

    static Optional<TimeUnit> ofSymbol(String symbol) {
        return switch (symbol) {
            case "generic" -> Optional.of(GENERIC);
            case "\u03bcs" -> Optional.of(MICROSECOND);
            case "" -> Optional.empty();
            default ->
                Arrays.stream(values())
                        .filter(unit -> unit.symbol.equals(symbol))
                        .findFirst();
        };
    }

    /// The smaller units that NumPy tries for a divided unit, in its order; years and months count as 365 and 30
    /// days.
    List<Part> parts() {
        return switch (this) {
            case YEAR -> List.of(new Part(MONTH, 12), new Part(WEEK, 52), new Part(DAY, 365));
            case MONTH -> List.of(new Part(WEEK, 4), new Part(DAY, 30), new Part(HOUR, 720));
            case WEEK -> List.of(new Part(DAY, 7), new Part(HOUR, 168), new Part(MINUTE, 10_080));
            case DAY -> List.of(new Part(HOUR, 24), new Part(MINUTE, 1440), new Part(SECOND, 86_400));
            case HOUR -> List.of(new Part(MINUTE, 60), new Part(SECOND, 3600));
            case MINUTE -> List.of(new Part(SECOND, 60), new Part(MILLISECOND, 60_000));
            default -> thousandths();
        };
    }

    private List<Part> thousandths() {
        List<Part> parts = new ArrayList<>();
        int count = 1000;
        for (int next = ordinal() + 1; next < GENERIC.ordinal() && parts.size() < 2; next++) {
            parts.add(new Part(values()[next], count));
            count *= 1000;
        }
        return parts;
    }
}
