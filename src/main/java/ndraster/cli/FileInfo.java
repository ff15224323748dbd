package ndraster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import ndraster.dtype.DType;
import ndraster.io.ImageFiles;
import ndraster.io.ImageInfo;
import ndraster.npy.Npy;
import ndraster.npy.NpyHeader;

/// What `info` knows of a file.
///
/// @param bytes the file's size
/// @param format `JPEG`, `npy`
/// @param image what only images have
/// @param isReadOnly whether the array that is opened can not be written
record FileInfo(
        Path file,
        long bytes,
        String format,
        Optional<ImageInfo> image,
        DType dtype,
        List<Long> shape,
        boolean isReadOnly) {

    static FileInfo of(Path file) throws IOException {
        return FileKind.ofInput(file) == FileKind.NPY ? ofArray(file) : ofImage(file);
    }

    private static FileInfo ofArray(Path file) throws IOException {
        NpyHeader header = Npy.header(file);
        return new FileInfo(file, Files.size(file), "npy", Optional.empty(), header.dtype(), header.shape(), false);
    }

    private static FileInfo ofImage(Path file) throws IOException {
        ImageInfo image = ImageFiles.info(file);
        return new FileInfo(
                file,
                Files.size(file),
                image.format(),
                Optional.of(image),
                image.dtype(),
                shapeOf(image.shape()),
                true);
    }

    private static List<Long> shapeOf(long[] shape) {
        return LongStream.of(shape).boxed().toList();
    }
}
