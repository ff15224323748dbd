package ndraster.text;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;

/// The integers of one array, aligned at their ends.
public final class IntegerFormat {
    private final String plus;
    private final int width;

    /// @param values all that will be formatted
    /// @param sign what stands in front of positive numbers: `+`, a space, or `-` for nothing
    public IntegerFormat(List<BigInteger> values, char sign) {
        BigInteger smallest = values.isEmpty() ? BigInteger.ZERO : Collections.min(values);
        BigInteger largest = values.isEmpty() ? BigInteger.ZERO : Collections.max(values);
        plus = sign == '+' ? "+" : sign == ' ' && smallest.signum() >= 0 ? " " : "";
        width = Math.max(signed(largest).length(), smallest.toString().length());
    }

    /// One of the integers.
    public String format(BigInteger value) {
        return Padding.left(signed(value), width);
    }

    private String signed(BigInteger value) {
        return (value.signum() < 0 ? "" : plus) + value;
    }
}
