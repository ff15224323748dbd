package ndraster.text;

import java.util.List;
import java.util.stream.Stream;
import ndraster.dtype.Time;

/// The moments or spans of time of one array, aligned at their ends.
public final class TimeFormat {
    private static final String NOT_A_TIME = "'NaT'";

    private final Time dtype;
    private final int width;

    /// @param counts all that will be formatted
    public TimeFormat(List<Long> counts, Time dtype) {
        this.dtype = dtype;
        List<Long> times = counts.stream()
                .filter(count -> !MomentText.isNotATime(count))
                .sorted()
                .toList();
        // As in NumPy only the first and the last count: a moment between them may be longer, and then stands out.
        int longest = times.isEmpty()
                ? 0
                : Stream.of(times.getFirst(), times.getLast())
                        .mapToInt(t -> text(t).length())
                        .max()
                        .getAsInt();
        width = times.size() < counts.size() ? Math.max(longest, NOT_A_TIME.length()) : longest;
    }

    /// One of the times.
    public String format(long count) {
        return Padding.left(MomentText.isNotATime(count) ? NOT_A_TIME : text(count), width);
    }

    private String text(long count) {
        return dtype.isSpan() ? Long.toString(count) : "'" + MomentText.str(count, dtype) + "'";
    }
}
