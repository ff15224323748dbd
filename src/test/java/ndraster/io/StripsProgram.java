package ndraster.io;

import java.io.IOException;
import java.nio.file.Path;
import ndraster.NDArray;
import ndraster.npy.Npy;

/// Reads an image into a new .npy: what a test runs with little memory.
final class StripsProgram {
    private StripsProgram() {}

    public static void main(String[] arguments) throws IOException {
        try (ImageFile file = ImageFile.open(Path.of(arguments[0]))) {
            ImageInfo info = file.info();
            NDArray target = Npy.create(Path.of(arguments[1]), info.dtype(), info.shape());
            file.readInto(target, 0, ReadOptions.DEFAULT);
        }
    }
}
