package ndraster.literal;

import java.nio.charset.StandardCharsets;

/// Names and texts on their way into a file.
public final class Utf8 {
    private Utf8() {}

    /// `text`, which UTF-8 can write. Java would put a question mark for what it can not, so that two names become
    /// one.
    ///
    /// @throws IllegalArgumentException if it holds half of a surrogate pair
    public static String checked(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("'utf-8' codec can't encode " + PythonLiteral.repr(text)
                    + ": it holds half of a surrogate pair. Leave that out");
        }
        return text;
    }
}
