package ndraster.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.stream.LongStream;
import ndraster.io.ImageFile;
import ndraster.io.ImageInfo;
import ndraster.io.ImageMetadata;
import ndraster.npy.Npy;
import ndraster.npy.NpyHeader;
import ndraster.npy.Npz;

/// What `info` knows of a file.
///
/// @param name as it was given
/// @param bytes the file's size, if it is a file
/// @param format `JPEG`, `npy`
/// @param image what only images have
/// @param images how many images are in the file
/// @param arrays what it gives when it is opened, by name; the name is of no meaning if there is only one by its kind
/// @param metadata what it says beside its pixels
record FileInfo(
        String name,
        OptionalLong bytes,
        String format,
        Optional<ImageInfo> image,
        int images,
        SequencedMap<String, ArrayInfo> arrays,
        ImageMetadata metadata) {

    FileInfo {
        arrays = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(arrays));
    }

    static FileInfo of(Input input) throws IOException {
        return SourceReader.named(input, () -> {
            FileKind kind = FileKind.of(input);
            return switch (kind) {
                case NPY -> ofArrays(input, kind, Map.of("", ofArray(input)));
                case NPZ -> ofArrays(input, kind, members(input));
                case RAW -> ofArrays(input, kind, Map.of());
                case IMAGE -> ofImage(input);
            };
        });
    }

    /// The same of a file that has given this array.
    FileInfo with(ArrayInfo array) {
        return new FileInfo(name, bytes, format, image, images, new LinkedHashMap<>(Map.of("", array)), metadata);
    }

    boolean isArchive() {
        return format.equals("npz");
    }

    private static OptionalLong size(Input input) throws IOException {
        return input.stream().isPresent() ? OptionalLong.empty() : OptionalLong.of(Files.size(input.path()));
    }

    private static FileInfo ofArrays(Input input, FileKind kind, Map<String, ArrayInfo> arrays) throws IOException {
        String format = kind.extension().substring(1);
        return new FileInfo(
                input.name(),
                size(input),
                format,
                Optional.empty(),
                1,
                new LinkedHashMap<>(arrays),
                ImageMetadata.EMPTY);
    }

    private static ArrayInfo ofArray(Input input) throws IOException {
        Optional<BufferedInputStream> stream = input.stream();
        return ArrayInfo.of(stream.isPresent() ? Npy.header(stream.get()) : Npy.header(input.path()));
    }

    private static Map<String, ArrayInfo> members(Input input) throws IOException {
        Map<String, ArrayInfo> arrays = new LinkedHashMap<>();
        Optional<BufferedInputStream> stream = input.stream();
        if (stream.isPresent()) {
            Npz.read(stream.get()).forEach((name, array) -> arrays.put(name, ArrayInfo.of(NpyHeader.of(array))));
            return arrays;
        }
        try (Npz npz = Npz.open(input.path())) {
            for (String name : npz.names()) {
                arrays.put(name, ArrayInfo.of(npz.header(name)));
            }
        }
        return arrays;
    }

    private static FileInfo ofImage(Input input) throws IOException {
        try (ImageFile opened = input.image()) {
            ImageInfo image = opened.info();
            List<Long> shape = LongStream.of(image.shape()).boxed().toList();
            return new FileInfo(
                    input.name(),
                    size(input),
                    image.format(),
                    Optional.of(image),
                    opened.count(),
                    new LinkedHashMap<>(Map.of("", ArrayInfo.of(image.dtype(), shape))),
                    opened.metadata());
        }
    }
}
