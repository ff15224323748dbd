package ndraster.metrics;

import java.util.Locale;
import ndraster.NDArray;

/// Numbers as a person reads them.
final class Figures {
    private Figures() {}

    /// Three significant digits: `33.3%`.
    static String percent(long part, long whole) {
        double percent = whole == 0 ? 0 : 100.0 * part / whole;
        String text = String.format(Locale.ROOT, "%.3g", percent);
        return (text.contains(".") && !text.contains("e") ? text.replaceAll("\\.?0+$", "") : text) + "%";
    }

    /// As NumPy prints it, to eight digits.
    static String number(double value) {
        return NDArray.of(value).get("0").str();
    }
}
