package ndraster.safetensors;

import ndraster.literal.Utf8;

/// Quotes texts as the format's own library does: nothing is escaped that need not be.
final class JsonText {
    private JsonText() {}

    /// @throws IllegalArgumentException if UTF-8 can not write the text
    static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        Utf8.checked(text).chars().forEach(c -> append(out, (char) c));
        return out.append('"').toString();
    }

    private static void append(StringBuilder out, char c) {
        int simple = "\"\\\b\f\n\r\t".indexOf(c);
        if (simple >= 0) {
            out.append('\\').append("\"\\bfnrt".charAt(simple));
        } else if (c < ' ') {
            out.append(String.format("\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }
}
