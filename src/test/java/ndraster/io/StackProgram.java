package ndraster.io;

import java.io.IOException;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import ndraster.npy.Npy;

/// Saves the pictures of a mapped .npy as pages: what a test runs with little memory.
final class StackProgram {
    private StackProgram() {}

    public static void main(String[] arguments) throws IOException {
        ImageFiles.saveStacked(
                Path.of(arguments[1]), Npy.map(Path.of(arguments[0]), MapMode.READ_ONLY), WriteOptions.DEFAULT);
    }
}
