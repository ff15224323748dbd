package ndraster.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ndraster.NDArray;
import ndraster.dtype.DTypeException;
import ndraster.io.ImageFiles;
import ndraster.io.Limits;
import ndraster.npy.Npy;

/// What a file holds, and so who reads and writes it.
enum FileKind {
    NPY {
        @Override
        NDArray read(Path file, Limits limits) throws IOException {
            return Npy.load(file);
        }

        @Override
        void write(Path file, NDArray array) throws IOException {
            try {
                Npy.save(file, array);
            } catch (DTypeException e) {
                throw new FileSystemException(file.toString(), null, e.getMessage());
            }
        }
    },
    IMAGE {
        @Override
        NDArray read(Path file, Limits limits) throws IOException {
            return ImageFiles.open(file, ndraster.io.ReadOptions.DEFAULT.withLimits(limits));
        }

        @Override
        void write(Path file, NDArray array) throws IOException {
            ImageFiles.save(file, array);
        }
    };

    private static final String NPY_EXTENSION = ".npy";

    abstract NDArray read(Path file, Limits limits) throws IOException;

    abstract void write(Path file, NDArray array) throws IOException;

    /// By the name's ending; an image is known by its content.
    static FileKind ofInput(Path file) {
        return extensionOf(file).equals(NPY_EXTENSION) ? NPY : IMAGE;
    }

    /// By the name's ending.
    ///
    /// @throws FileSystemException if the ending is unknown; it names the known ones
    static FileKind ofOutput(Path file) throws FileSystemException {
        String extension = extensionOf(file);
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

    private static String extensionOf(Path file) {
        String name =
                Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }
}
