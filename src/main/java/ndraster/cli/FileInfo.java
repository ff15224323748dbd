package ndraster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import ndraster.dtype.DType;
import ndraster.io.ImageFile;
import ndraster.io.ImageInfo;
import ndraster.io.ImageMetadata;
import ndraster.npy.Npy;
import ndraster.npy.NpyHeader;

/// What `info` knows of a file.
///
/// @param bytes the file's size
/// @param format `JPEG`, `npy`
/// @param image what only images have
/// @param isReadOnly whether the array that is opened can not be written
/// @param images how many images are in the file
/// @param metadata what it says beside its pixels
record FileInfo(
        Path file,
        long bytes,
        String format,
        Optional<ImageInfo> image,
        DType dtype,
        List<Long> shape,
        boolean isReadOnly,
        int images,
        ImageMetadata metadata) {

    static FileInfo of(Path file) throws IOException {
        return FileKind.ofInput(file, Optional.empty()) == FileKind.NPY ? ofArray(file) : ofImage(file);
    }

    private static FileInfo ofArray(Path file) throws IOException {
        NpyHeader header = Npy.header(file);
        return new FileInfo(
                file,
                Files.size(file),
                "npy",
                Optional.empty(),
                header.dtype(),
                header.shape(),
                false,
                1,
                ImageMetadata.EMPTY);
    }

    private static FileInfo ofImage(Path file) throws IOException {
        try (ImageFile opened = ImageFile.open(file)) {
            ImageInfo image = opened.info();
            return new FileInfo(
                    file,
                    Files.size(file),
                    image.format(),
                    Optional.of(image),
                    image.dtype(),
                    shapeOf(image.shape()),
                    true,
                    opened.count(),
                    opened.metadata());
        }
    }

    private static List<Long> shapeOf(long[] shape) {
        return LongStream.of(shape).boxed().toList();
    }
}
