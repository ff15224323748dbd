package ndraster.text;

/// Texts brought to a width. Characters outside of Unicode's first plane count as one, as they do in Python.
public final class Padding {
    private Padding() {}

    /// The number of characters.
    public static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    /// With spaces in front.
    public static String left(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    static String right(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }
}
