package ndraster.dtype;

/// What a datetime64 or timedelta64 counts.
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
}
