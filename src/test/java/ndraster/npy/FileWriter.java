package ndraster.npy;

import java.io.IOException;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import ndraster.NDArray;
import ndraster.dtype.DType;

/// A program that writes a file which other programs write and read meanwhile.
final class FileWriter {
    static final int ROUNDS = 200;
    static final int ROW = 1_000_000;

    private FileWriter() {}

    /// `map FILE ROW`, `save FILE NUMBER`, `append FILE NUMBER` or, with the file loaded meanwhile, `append-loaded
    /// FILE NUMBER`; begins when it is sent a line.
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        int number = Integer.parseInt(arguments[2]);
        switch (arguments[0]) {
            case "map" -> {
                awaitStart();
                write(Npy.map(file, MapMode.READ_WRITE), number);
            }
            case "save" -> {
                awaitStart();
                save(file, number);
            }
            case "append-loaded" -> appendLoaded(file, number);
            default -> append(file, number);
        }
    }

    private static void awaitStart() throws IOException {
        System.out.println("ready");
        int _ = System.in.read();
    }

    /// Has the file locked before it is told to begin.
    private static void append(Path file, int number) throws IOException {
        try (NpyAppender appender = NpyAppender.open(file)) {
            awaitStart();
            appender.append(NDArray.full(DType.INT64, number, 1));
        }
    }

    /// Says what became of it.
    private static void appendLoaded(Path file, int number) throws IOException {
        try (NpyAppender appender = NpyAppender.open(file)) {
            Npy.load(file);
            awaitStart();
            appender.append(NDArray.full(DType.INT64, number, 1));
            System.out.println("appended");
        } catch (FileSystemException e) {
            System.out.println(e.getReason());
        }
    }

    /// Goes on until the other row has come as far: both are written at once.
    private static void write(NDArray rows, int row) {
        NDArray mine = rows.get(Integer.toString(row));
        for (int round = 1; round <= ROUNDS || rows.getInt(1 - row, 0) % ROW < ROUNDS; round++) {
            mine.fill(row * ROW + Math.min(round, ROW - 1));
        }
    }

    private static void save(Path file, int number) throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            Npy.save(file, NDArray.full(DType.INT64, number, 20_000L + number));
        }
    }
}
