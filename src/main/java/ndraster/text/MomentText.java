package ndraster.text;

import java.util.Locale;
import ndraster.dtype.Time;
import ndraster.dtype.TimeUnit;

/// Times as NumPy's `str` writes them: moments in ISO 8601, as far as their unit goes, and spans as `90 seconds`.
///
/// Counts that leave 64 bits when the step of the type is multiplied in wrap around, as they do in NumPy.
public final class MomentText {
    private static final long DAYS_TO_2000 = 10_957;
    private static final int DAYS_OF_400_YEARS = 146_097;
    private static final int DAYS_OF_100_YEARS = 36_524;
    private static final int DAYS_OF_4_YEARS = 1461;
    private static final int SECONDS_OF_DAY = 86_400;

    private MomentText() {}

    /// Whether this is the count that stands for no time.
    public static boolean isNotATime(long count) {
        return count == Long.MIN_VALUE;
    }

    /// One element of a datetime64 or timedelta64 array. A moment without a unit is just its count.
    public static String str(long count, Time dtype) {
        if (isNotATime(count)) {
            return "NaT";
        }
        long units = count * dtype.count();
        if (!dtype.isSpan()) {
            return moment(units, dtype.unit());
        }
        return dtype.unit() == TimeUnit.GENERIC
                ? units + " generic time units"
                : units + " " + dtype.unit().name().toLowerCase(Locale.ROOT) + "s";
    }

    private static String moment(long units, TimeUnit unit) {
        return switch (unit) {
            case GENERIC -> Long.toString(units);
            case YEAR -> year(1970 + units);
            case MONTH -> year(1970 + Math.floorDiv(units, 12L)) + twoDigits('-', Math.floorMod(units, 12) + 1);
            case WEEK -> date(units * 7);
            case DAY -> date(units);
            case HOUR -> within(units, 24);
            case MINUTE -> within(units, 24 * 60);
            case SECOND -> within(units, SECONDS_OF_DAY);
            default -> subsecond(units, 3 * (unit.ordinal() - TimeUnit.SECOND.ordinal()));
        };
    }

    private static String year(long year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    private static String twoDigits(char separator, int number) {
        return separator + (number < 10 ? "0" : "") + number;
    }

    private static String within(long units, int unitsOfDay) {
        int time = Math.floorMod(units, unitsOfDay);
        int seconds = time * (SECONDS_OF_DAY / unitsOfDay);
        String minutes = unitsOfDay > 24 ? twoDigits(':', seconds / 60 % 60) : "";
        return date(Math.floorDiv(units, (long) unitsOfDay))
                + twoDigits('T', seconds / 3600)
                + minutes
                + (unitsOfDay == SECONDS_OF_DAY ? twoDigits(':', seconds % 60) : "");
    }

    private static String subsecond(long units, int digits) {
        long unitsOfSecond = (long) Math.pow(10, digits);
        String fraction = Long.toString(Math.floorMod(units, unitsOfSecond));
        return within(Math.floorDiv(units, unitsOfSecond), SECONDS_OF_DAY)
                + "."
                + "0".repeat(digits - fraction.length())
                + fraction;
    }

    private static String date(long days) {
        // From 2000-03-01 on: years that begin in March have their odd day last, as centuries and their quarters have
        // it.
        long start = days - DAYS_TO_2000 - 60;
        int day = Math.floorMod(start, DAYS_OF_400_YEARS);
        int centuries = Math.min(3, day / DAYS_OF_100_YEARS);
        day -= centuries * DAYS_OF_100_YEARS;
        int leapYears = day / DAYS_OF_4_YEARS;
        day -= leapYears * DAYS_OF_4_YEARS;
        int years = Math.min(3, day / 365);
        int yearInCycle = 100 * centuries + 4 * leapYears + years;
        return date(2000 + 400 * Math.floorDiv(start, (long) DAYS_OF_400_YEARS) + yearInCycle, day - years * 365);
    }

    /// @param day counted from the first of March of that year
    private static String date(long year, int day) {
        int month = (5 * day + 2) / 153;
        int dayOfMonth = day - (153 * month + 2) / 5 + 1;
        boolean isNextYear = month >= 10;
        return year(isNextYear ? year + 1 : year)
                + twoDigits('-', isNextYear ? month - 9 : month + 3)
                + twoDigits('-', dayOfMonth);
    }
}
