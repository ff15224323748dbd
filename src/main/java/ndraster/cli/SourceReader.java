package ndraster.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ndraster.ArrayFormatException;
import ndraster.NDArray;
import ndraster.ShapeException;
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
            return named(input, () -> read(input, target));
        }
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

    private Loaded read(Input input, FileKind target) throws IOException {
        FileKind kind = from.isPresent() ? from.get().kind() : FileKind.of(input);
        reading.check(kind, input);
        return switch (kind) {
            case NPY -> Loaded.of(npy(input));
            case NPZ -> npz(input, target == FileKind.NPZ);
            case RAW -> Loaded.of(raw(input));
            case IMAGE -> image(input, target == FileKind.NPZ || target == FileKind.IMAGE);
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

    private Loaded image(Input input, boolean isApart) throws IOException {
        Optional<BufferedInputStream> stream = input.stream();
        try (ImageFile image = stream.isPresent() ? ImageFile.open(stream.get()) : ImageFile.open(input.path())) {
            if (from.isPresent() && !from.get().isOf(image.format())) {
                throw problem(
                        input, "is " + image.format() + ", not " + from.get().name() + " as --from says");
            }
            return reading.read(image, isApart, input);
        }
    }

    /// Only files can be searched for names.
    private Loaded npz(Input input, boolean isApart) throws IOException {
        Optional<BufferedInputStream> stream = input.stream();
        if (stream.isEmpty()) {
            return npz(input, input.path(), isApart);
        }
        Path copy = Files.createTempFile("ndraster-", FileKind.NPZ.extension());
        try {
            Files.copy(stream.get(), copy, StandardCopyOption.REPLACE_EXISTING);
            return npz(input, copy, isApart);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private Loaded npz(Input input, Path file, boolean isApart) throws IOException {
        Optional<String> chosen = reading.array();
        try (Npz npz = Npz.open(file)) {
            if (chosen.isPresent() && !npz.contains(chosen.get())) {
                throw problem(input, "there is no array '" + chosen.get() + "'; there are " + list(npz.names()));
            }
            if (chosen.isEmpty() && isApart) {
                return Loaded.ofNamed(Npz.load(file));
            }
            if (chosen.isEmpty() && npz.names().size() != 1) {
                throw problem(
                        input,
                        "holds " + npz.names().size() + " arrays: " + list(npz.names()) + ". Choose one: --array NAME");
            }
            String name = chosen.orElseGet(() -> npz.names().getFirst());
            return Loaded.ofNamed(new LinkedHashMap<>(Map.of(name, npz.get(name))));
        }
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
