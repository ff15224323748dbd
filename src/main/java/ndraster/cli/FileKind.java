package ndraster.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ndraster.NDArray;
import ndraster.dtype.DTypeException;
import ndraster.io.ImageFile;
import ndraster.io.ImageFiles;
import ndraster.io.ImageMetadata;
import ndraster.io.WriteOptions;
import ndraster.npy.Npy;

/// What a file holds, and so who reads and writes it.
enum FileKind {
    NPY {
        @Override
        Loaded read(Path file, ReadingOptions options) throws IOException {
            return new Loaded(Npy.load(file), ImageMetadata.EMPTY);
        }

        @Override
        Loaded read(InputStream stream, ReadingOptions options) throws IOException {
            return new Loaded(Npy.read(stream), ImageMetadata.EMPTY);
        }

        @Override
        void write(Path file, NDArray array, WriteOptions options) throws IOException {
            try {
                Npy.save(file, array);
            } catch (DTypeException e) {
                throw new FileSystemException(file.toString(), null, e.getMessage());
            }
        }

        @Override
        void write(OutputStream stream, String extension, NDArray array, WriteOptions options) throws IOException {
            try {
                Npy.write(stream, array);
            } catch (DTypeException e) {
                throw new FileSystemException(STANDARD, null, e.getMessage());
            }
        }
    },
    IMAGE {
        @Override
        Loaded read(Path file, ReadingOptions options) throws IOException {
            try (ImageFile image = ImageFile.open(file)) {
                return options.read(image);
            }
        }

        @Override
        Loaded read(InputStream stream, ReadingOptions options) throws IOException {
            try (ImageFile image = ImageFile.open(stream)) {
                return options.read(image);
            }
        }

        @Override
        void write(Path file, NDArray array, WriteOptions options) throws IOException {
            ImageFiles.save(file, array, options);
        }

        @Override
        void write(OutputStream stream, String extension, NDArray array, WriteOptions options) throws IOException {
            ImageFiles.write(stream, extension, array, options);
        }
    };

    /// Standard input or output.
    static final String STANDARD = "-";

    private static final String NPY_EXTENSION = ".npy";
    private static final String NPY_MAGIC = "\u0093NUMPY";

    abstract Loaded read(Path file, ReadingOptions options) throws IOException;

    abstract Loaded read(InputStream stream, ReadingOptions options) throws IOException;

    abstract void write(Path file, NDArray array, WriteOptions options) throws IOException;

    abstract void write(OutputStream stream, String extension, NDArray array, WriteOptions options) throws IOException;

    /// By `--from`, else by the name's ending; an image is known by its content.
    static FileKind ofInput(Path file, Optional<String> from) {
        String extension = from.map(FileKind::withDot).orElseGet(() -> extensionOf(file));
        return extension.equals(NPY_EXTENSION) ? NPY : IMAGE;
    }

    /// By its first bytes.
    static FileKind ofContent(BufferedInputStream stream) throws IOException {
        stream.mark(NPY_MAGIC.length());
        byte[] start = stream.readNBytes(NPY_MAGIC.length());
        stream.reset();
        return new String(start, StandardCharsets.ISO_8859_1).equals(NPY_MAGIC) ? NPY : IMAGE;
    }

    /// By `--to`, else by the name's ending.
    ///
    /// @throws FileSystemException if the ending is unknown; it names the known ones
    static FileKind ofOutput(Path file, Optional<String> to) throws FileSystemException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(
                    file.toString(), null, "Is a directory. To put files into it: --out-dir " + file + " --to .npy");
        }
        String extension = to.map(FileKind::withDot).orElseGet(() -> extensionOf(file));
        if (extension.equals(NPY_EXTENSION)) {
            return NPY;
        }
        if (ImageFiles.writableExtensions().contains(extension)) {
            return IMAGE;
        }
        String problem = extension.isEmpty() ? "no extension to tell the format by" : "unknown extension " + extension;
        throw new FileSystemException(file.toString(), null, problem + "; known are " + String.join(", ", known()));
    }

    private static List<String> known() {
        List<String> known = new ArrayList<>(List.of(NPY_EXTENSION));
        known.addAll(ImageFiles.writableExtensions());
        return known;
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
