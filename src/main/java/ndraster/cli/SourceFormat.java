package ndraster.cli;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ndraster.io.FormatInfo;
import ndraster.io.ImageFiles;

/// What `--from` says.
///
/// @param name the word
/// @param formats which formats of images it allows; empty for all
record SourceFormat(String name, FileKind kind, Set<String> formats) {
    SourceFormat {
        formats = Set.copyOf(formats);
    }

    /// @throws IllegalArgumentException if there is no such format; it names those that there are
    static SourceFormat parse(String name) {
        String extension = FileKind.withDot(name);
        Optional<FileKind> array = FileKind.ofArray(extension);
        if (array.isPresent() || extension.equals(".image")) {
            return new SourceFormat(name, array.orElse(FileKind.IMAGE), Set.of());
        }
        Set<String> named = names(ImageFiles.formats(extension).stream());
        return new SourceFormat(name, FileKind.IMAGE, named.isEmpty() ? called(name, extension.substring(1)) : named);
    }

    private static Set<String> called(String name, String word) {
        List<FormatInfo> read =
                ImageFiles.formats().stream().filter(FormatInfo::isRead).toList();
        Set<String> named = names(read.stream().filter(format -> format.name().equalsIgnoreCase(word)));
        if (named.isEmpty()) {
            throw new IllegalArgumentException("--from is npy, npz, raw, image (which one is seen) or one of "
                    + words(read) + "; found '" + name + "'");
        }
        return named;
    }

    private static Set<String> names(Stream<FormatInfo> formats) {
        return formats.filter(FormatInfo::isRead).map(FormatInfo::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(List<FormatInfo> formats) {
        Set<String> words = new TreeSet<>();
        formats.stream()
                .map(FormatInfo::extensions)
                .flatMap(Collection::stream)
                .forEach(extension -> words.add(extension.substring(1)));
        return String.join(", ", words);
    }

    /// Whether an image of this format is meant.
    boolean isOf(String format) {
        return formats.isEmpty() || formats.contains(format);
    }
}
