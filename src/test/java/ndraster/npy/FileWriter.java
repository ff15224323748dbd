package ndraster.npy;

import java.io.IOException;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import ndraster.NDArray;
import ndraster.dtype.DType;

/// A program that writes a file which other programs write and read meanwhile.
final class FileWriter {
    static final int ROUNDS = 200;
    static final int ROW = 1_000_000;

    private FileWriter() {}

    /// `map FILE ROW` or `save FILE NUMBER`; begins when it is sent a line.
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        int number = Integer.parseInt(arguments[2]);
        System.out.println("ready");
        int _ = System.in.read();
        if (arguments[0].equals("map")) {
            write(Npy.map(file, MapMode.READ_WRITE), number);
        } else {
            save(file, number);
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
