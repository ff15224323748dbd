package ndraster.file;

import java.io.IOException;
import java.nio.file.Path;

/// A program that dies, as if killed, in the middle of writing the file it is given.
final class DyingWriter {
    static final int EXIT_CODE = 137;

    private DyingWriter() {}

    public static void main(String[] arguments) throws IOException {
        WholeFile.write(Path.of(arguments[0]), out -> {
            WholeFileTest.text("half").writeTo(out);
            Runtime.getRuntime().halt(EXIT_CODE);
        });
    }
}
