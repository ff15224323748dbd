package ndraster.io;

import java.io.IOException;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import ndraster.npy.Npy;

/// Saves a mapped .npy as an image: what a test runs with little memory.
final class SaveProgram {
    private SaveProgram() {}

    public static void main(String[] arguments) throws IOException {
        ImageFiles.save(Path.of(arguments[1]), Npy.map(Path.of(arguments[0]), MapMode.READ_ONLY));
    }
}
