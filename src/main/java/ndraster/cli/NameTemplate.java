package ndraster.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `--name` says: how targets are called.
record NameTemplate(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");
    private static final List<String> PLACES = List.of("dir", "stem", "ext", "to");

    /// @throws IllegalArgumentException if a place is unknown; it names the known ones
    static void check(String text) {
        PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .filter(place -> !PLACES.contains(place))
                .findFirst()
                .ifPresent(place -> {
                    throw new IllegalArgumentException(
                            "--name knows {dir}, {stem}, {ext} and {to}, found '{" + place + "}'");
                });
    }

    /// @param below the folder of the source, below the one that was given
    /// @param to the target's ending, without its dot
    String of(Path below, Path source, String to) {
        String name = FileKind.nameOf(source);
        int dot = name.lastIndexOf('.');
        Map<String, String> values = Map.of(
                "dir", below.toString().isEmpty() ? "." : below.toString(),
                "stem", dot <= 0 ? name : name.substring(0, dot),
                "ext", dot <= 0 ? "" : name.substring(dot + 1),
                "to", to);
        return PLACE.matcher(text)
                .replaceAll((MatchResult place) ->
                        Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }
}
