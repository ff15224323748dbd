package ndraster.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// What a file holds, and so who reads and writes it.
enum FileKind {
    /// One array.
    NPY(".npy"),
    /// Arrays with names.
    NPZ(".npz"),
    /// Elements and nothing else.
    RAW(".raw"),
    /// A picture, whatever its format.
    IMAGE("");

    /// Standard input or output.
    static final String STANDARD = "-";

    private static final String NPY_MAGIC = "\u0093NUMPY";
    private static final String ZIP_MAGIC = "PK";

    private final String extension;

    FileKind(String extension) {
        this.extension = extension;
    }

    /// With its dot; empty if there are several.
    String extension() {
        return extension;
    }

    /// The kind that has this ending, if it is one of arrays.
    static Optional<FileKind> ofArray(String extension) {
        for (FileKind kind : values()) {
            if (kind != IMAGE && kind.extension.equals(extension)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /// By the name's ending if that is one of arrays, else by the first bytes.
    static FileKind of(Input input) throws IOException {
        Optional<FileKind> named = ofArray(extensionOf(input.path()));
        if (named.isPresent()) {
            return named.get();
        }
        String start = new String(input.start(NPY_MAGIC.length()), StandardCharsets.ISO_8859_1);
        if (start.equals(NPY_MAGIC)) {
            return NPY;
        }
        return start.startsWith(ZIP_MAGIC) ? NPZ : IMAGE;
    }

    /// In lower case with its dot; empty if there is none.
    static String extensionOf(Path file) {
        String name = nameOf(file);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    static String nameOf(Path file) {
        return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
    }

    /// `png` and `.PNG` as `.png`.
    static String withDot(String extension) {
        String lower = extension.toLowerCase(Locale.ROOT);
        return lower.startsWith(".") ? lower : "." + lower;
    }
}
