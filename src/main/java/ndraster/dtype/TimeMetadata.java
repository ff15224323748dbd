package ndraster.dtype;

import java.nio.ByteOrder;

/// The arithmetic of time units: which step divides which, and the step that two have in common.
///
/// Years and months have no fixed length in the smaller units: spans cannot cross that border, moments can.
final class TimeMetadata {
    /// NumPy gives up here, before 64 bits are full.
    private static final long MAX_FACTOR = 1L << 56;

    private TimeMetadata() {}

    static Casting casting(Time from, Time to) {
        if (from.isSpan() != to.isSpan()) {
            return Casting.UNSAFE;
        }
        if (from.unit() == to.unit() && from.count() == to.count()) {
            return from.order() == to.order() ? Casting.NO : Casting.EQUIV;
        }
        if (from.unit() == TimeUnit.GENERIC) {
            return Casting.SAFE;
        }
        boolean isBarred = from.isSpan() && isCalendar(from.unit()) != isCalendar(to.unit());
        if (to.unit() == TimeUnit.GENERIC || isBarred) {
            return Casting.UNSAFE;
        }
        return from.unit().compareTo(to.unit()) <= 0 && divides(from, to) ? Casting.SAFE : Casting.SAME_KIND;
    }

    private static boolean isCalendar(TimeUnit unit) {
        return unit.compareTo(TimeUnit.MONTH) <= 0;
    }

    /// Whether every step of `from` is a whole number of steps of `to`, whose unit is not larger.
    private static boolean divides(Time from, Time to) {
        if (isCalendar(from.unit()) && !isCalendar(to.unit())) {
            return true;
        }
        long factor = factor(from.unit(), to.unit());
        boolean fits = factor < MAX_FACTOR / from.count();
        return fits && factor * from.count() % to.count() == 0;
    }

    /// The largest step that both can be counted in, in this machine's byte order.
    static Time common(Time one, Time other) {
        boolean isSpan = one.isSpan() && other.isSpan();
        if (one.unit() == TimeUnit.GENERIC || other.unit() == TimeUnit.GENERIC) {
            Time known = one.unit() == TimeUnit.GENERIC ? other : one;
            return new Time(isSpan, known.unit(), known.count(), ByteOrder.nativeOrder());
        }
        if (isSpan && isCalendar(one.unit()) != isCalendar(other.unit())) {
            throw new DTypeException("Cannot get a common metadata divisor for Numpy datetime metadata "
                    + names(one, other) + " because they have incompatible nonlinear base time units.");
        }
        TimeUnit unit = one.unit().compareTo(other.unit()) > 0 ? one.unit() : other.unit();
        return new Time(isSpan, unit, commonCount(one, other, unit), ByteOrder.nativeOrder());
    }

    private static int commonCount(Time one, Time other, TimeUnit unit) {
        long first = factor(one.unit(), unit);
        long second = factor(other.unit(), unit);
        try {
            if (first < MAX_FACTOR && second < MAX_FACTOR) {
                return Math.toIntExact(
                        gcd(Math.multiplyExact(first, one.count()), Math.multiplyExact(second, other.count())));
            }
        } catch (ArithmeticException e) {
            throw overflow(one, other);
        }
        throw overflow(one, other);
    }

    private static DTypeException overflow(Time one, Time other) {
        return new DTypeException("Integer overflow getting a common metadata divisor for NumPy datetime metadata "
                + names(one, other) + ".");
    }

    private static String names(Time one, Time other) {
        return TimeText.brackets(one) + " and " + TimeText.brackets(other);
    }

    /// How many `small` there are in one `large`, or [#MAX_FACTOR] if there are too many.
    private static long factor(TimeUnit large, TimeUnit small) {
        long factor = 1;
        for (int unit = large.ordinal(); unit < small.ordinal() && factor < MAX_FACTOR; unit++) {
            factor *= step(TimeUnit.values()[unit]);
        }
        return Math.min(factor, MAX_FACTOR);
    }

    /// How many of the next smaller unit one `unit` has; the border between months and weeks counts as 1, as in
    /// NumPy.
    private static long step(TimeUnit unit) {
        return switch (unit) {
            case YEAR -> 12;
            case MONTH -> 1;
            case WEEK -> 7;
            case DAY -> 24;
            case HOUR, MINUTE -> 60;
            default -> 1000;
        };
    }

    private static long gcd(long one, long other) {
        return other == 0 ? one : gcd(other, one % other);
    }
}
