package ndraster.io;

import com.github.weisj.jsvg.parser.DomElement;
import com.github.weisj.jsvg.parser.DomProcessor;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.css.CssParser;
import com.github.weisj.jsvg.parser.css.StyleProperty;
import com.github.weisj.jsvg.parser.css.StyleSheet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Stops the reading of a document with a path that goes on without a command behind its `z`: SVG has none, and the
/// library would never end, taking more and more memory.
final class SvgPaths implements DomProcessor, CssParser {
    private static final Pattern NO_COMMAND_BEHIND_Z = Pattern.compile("[Zz][\\s,]*[^\\s,A-Za-z]");

    /// Of `path` and of `textPath`.
    private static final Set<String> ATTRIBUTES = Set.of("d", "path");

    private final CssParser css = LoaderContext.createDefault().cssParser();
    private boolean isEndless;

    @Override
    public void process(DomElement element) {
        ATTRIBUTES.forEach(name -> Optional.ofNullable(element.attribute(name)).ifPresent(this::check));
        element.children().forEach(this::process);
    }

    @Override
    public StyleSheet parse(List<char[]> text) {
        StyleSheet sheet = css.parse(text);
        return (element, rules) -> sheet.forEachMatchingRule(element, property -> {
            check(property);
            rules.applyRule(property);
        });
    }

    private void check(StyleProperty property) {
        if (ATTRIBUTES.contains(property.name())) {
            check(property.value());
        }
    }

    private void check(String path) {
        if (NO_COMMAND_BEHIND_Z.matcher(path).find()) {
            isEndless = true;
            throw new IllegalStateException();
        }
    }

    /// Why the library gave no document.
    String reason() {
        return isEndless ? "a path has no command behind its z" : "it is no well-formed XML";
    }
}
