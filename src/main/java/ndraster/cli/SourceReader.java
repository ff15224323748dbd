package ndraster.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ndraster.ArrayFormatException;
import ndraster.NDArray;
import ndraster.ShapeException;
import ndraster.file.InputFile;
import ndraster.io.ImageFile;
import ndraster.io.ImageFormatException;
import ndraster.npy.Npy;
import ndraster.npy.Npz;
import ndraster.npy.RawFiles;

/// Reads files of every kind.
///
/// @param from what the sources are; if nothing, each says so itself
/// @param raw what is in a source of elements
record SourceReader(ReadingOptions reading, Optional<SourceFormat> from, Optional<RawElements> raw) {
    static SourceReader of(ReadingOptions reading) {
        return new SourceReader(reading, Optional.empty(), Optional.empty());
    }

    /// What a source holds.
    ///
    /// @param target what it is for: several images stay apart in an archive and an image, several arrays in an
    ///     archive
    /// @throws IOException with the name of the source
    Loaded read(Path path, FileKind target) throws IOException {
        try (Input input = Input.open(path)) {
            return read(input, target);
        }
    }

    /// The same of what is open.
    Loaded read(Input input, FileKind target) throws IOException {
        return named(input, () -> loaded(input, target));
    }

    /// What is done with an input.
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    /// Errors of streams name them.
    static <T> T named(Input input, Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (ImageFormatException e) {
            throw input.stream().isEmpty() ? e : problem(input, e.reason());
        } catch (ArrayFormatException e) {
            throw input.stream().isEmpty() ? e : problem(input, e.problem() + " (at byte " + e.offset() + ")");
        }
    }

    static FileSystemException problem(Input input, String reason) {
        return new FileSystemException(input.name(), null, reason);
    }

    /// What is done with a picture in strips.
    @FunctionalInterface
    interface StripsUse {
        void with(PictureStrips strips) throws IOException;
    }

    /// Gives a source to `use` if it is one picture in a file; if not, gives false.
    boolean readInStrips(Path path, StripsUse use) throws IOException {
        try (Input input = Input.open(path)) {
            if (input.stream().isPresent() || kind(input) != FileKind.IMAGE) {
                return false;
            }
            try (ImageFile image = input.image()) {
                checkFormat(image, input);
                Optional<PictureStrips> strips = reading.strips(image);
                if (strips.isPresent()) {
                    use.with(strips.get());
                }
                return strips.isPresent();
            }
        }
    }

    /// How raw elements are taken piece by piece, if nobody says how many there are.
    Optional<RawPieces> pieces() {
        return raw.flatMap(RawPieces::of);
    }

    /// Gives all elements of a source to `use`.
    void readInPieces(Path path, RawPieces pieces, RawPieces.Use use) throws IOException {
        try (Input input = Input.open(path)) {
            reading.check(FileKind.RAW, input);
            if (input.stream().isPresent()) {
                pieces.forEach(input.stream().get(), input, use);
                return;
            }
            try (InputStream file = Channels.newInputStream(InputFile.open(path))) {
                pieces.forEach(file, input, use);
            }
        }
    }

    /// What it is, if the options have a meaning for that.
    private FileKind kind(Input input) throws IOException {
        FileKind kind = from.isPresent() ? from.get().kind() : FileKind.of(input);
        reading.check(kind, input);
        return kind;
    }

    private Loaded loaded(Input input, FileKind target) throws IOException {
        return switch (kind(input)) {
            case NPY -> Loaded.of(npy(input));
            case NPZ -> npz(input, target == FileKind.NPZ);
            case RAW -> Loaded.of(raw(input));
            case IMAGE -> picture(input, target == FileKind.NPZ || target == FileKind.IMAGE);
        };
    }

    private static NDArray npy(Input input) throws IOException {
        Optional<BufferedInputStream> stream = input.stream();
        return stream.isPresent() ? Npy.read(stream.get()) : Npy.load(input.path());
    }

    private NDArray raw(Input input) throws IOException {
        if (raw.isEmpty()) {
            throw problem(input, "says nothing of its elements: --from raw --dtype TYPE --shape H,W,C does");
        }
        RawElements elements = raw.get();
        Optional<BufferedInputStream> stream = input.stream();
        try {
            return stream.isPresent()
                    ? RawFiles.read(stream.get(), elements.dtype(), elements.lengths())
                    : RawFiles.load(input.path(), elements.dtype(), elements.lengths());
        } catch (ShapeException e) {
            throw problem(input, String.valueOf(e.getMessage()));
        }
    }

    private Loaded picture(Input input, boolean isApart) throws IOException {
        try (ImageFile image = input.image()) {
            checkFormat(image, input);
            return reading.read(image, isApart, input);
        }
    }

    private void checkFormat(ImageFile image, Input input) throws FileSystemException {
        if (from.isPresent() && !from.get().isOf(image.format())) {
            throw problem(input, "is " + image.format() + ", not " + from.get().name() + " as --from says");
        }
    }

    private Loaded npz(Input input, boolean isApart) throws IOException {
        Optional<BufferedInputStream> stream = input.stream();
        boolean areAll = isApart && reading.array().isEmpty();
        if (stream.isPresent()) {
            Map<String, NDArray> arrays = new LinkedHashMap<>(Npz.read(stream.get()));
            List<String> names = List.copyOf(arrays.keySet());
            arrays.keySet().retainAll(areAll ? names : List.of(name(names, input)));
            return Loaded.ofNamed(arrays);
        }
        return Loaded.ofNamed(areAll ? Npz.load(input.path()) : only(input));
    }

    private Map<String, NDArray> only(Input input) throws IOException {
        try (Npz npz = Npz.open(input.path())) {
            String name = name(npz.names(), input);
            return Map.of(name, npz.get(name));
        }
    }

    /// The array that `--array` names, or the only one.
    private String name(List<String> names, Input input) throws FileSystemException {
        Optional<String> chosen = reading.array();
        if (chosen.isEmpty() && names.size() != 1) {
            throw problem(input, "holds " + names.size() + " arrays: " + list(names) + ". Choose one: --array NAME");
        }
        return names.stream()
                .filter(name -> chosen.isEmpty()
                        || chosen.get().equals(name)
                        || chosen.get().equals(name + FileKind.NPY.extension()))
                .findFirst()
                .orElseThrow(() ->
                        problem(input, "there is no array '" + chosen.orElse("") + "'; there are " + list(names)));
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
