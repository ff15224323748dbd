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

    /// As NumPy prints the elements of arrays: eight digits after the point; 1 for 1.0.
    static String number(double value) {
        String text = NDArray.of(value).str();
        return text.substring(1, text.length() - 1).replaceFirst("\\.(?=e|$)", "");
    }
}
