package ndraster;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Makes damaged copies of files: bytes changed, left out, put in, cut off.
public final class Damage {
    private final Random random;
    private final List<String> tokens;

    /// @param tokens what may be put in
    public Damage(Random random, List<String> tokens) {
        this.random = random;
        this.tokens = List.copyOf(tokens);
    }

    /// A copy of `file` with one to three damages at or after byte `from`.
    public byte[] of(byte[] file, int from) {
        byte[] damaged = file;
        for (int i = random.nextInt(3); i >= 0; i--) {
            damaged = once(damaged, from);
        }
        return damaged;
    }

    private byte[] once(byte[] file, int from) {
        if (file.length <= from) {
            return file;
        }
        int at = random.nextInt(from, file.length);
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(file, at);
            case 1 -> spliced(file, at, random.nextInt(8), new byte[0]);
            case 2 -> spliced(file, at, random.nextInt(2), token());
            case 3 -> spliced(file, at, 4, bytes(4, random.nextBoolean() ? -1 : 0));
            case 4 -> spliced(file, at, 8, bytes(8, random.nextBoolean() ? -1 : 0x7f));
            case 5 -> spliced(file, at, 1, new byte[] {(byte) (file[at] + random.nextInt(-1, 2))});
            default -> spliced(file, at, 1, new byte[] {(byte) random.nextInt(256)});
        };
    }

    private byte[] token() {
        return tokens.get(random.nextInt(tokens.size())).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(int count, int value) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    /// A copy of `file` with `added` in place of `removed` bytes at `at`.
    public static byte[] spliced(byte[] file, int at, int removed, byte[] added) {
        int rest = Math.min(file.length, at + removed);
        byte[] result = Arrays.copyOf(file, at + added.length + file.length - rest);
        System.arraycopy(added, 0, result, at, added.length);
        System.arraycopy(file, rest, result, at + added.length, file.length - rest);
        return result;
    }
}
