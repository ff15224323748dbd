package ndraster.interchange;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Buffers that often lie about their memory.
final class RandomBuffers {
    private static final List<String> FORMATS =
            List.of("B", "<h", ">i", "d", "Zf", "3s", "T{B:a:<h:b:}", "(2)B", "?", "z");
    private static final long[] NUMBERS = {0, 1, 2, 3, 4, 8, -1, -2, -8, 1 << 20, 1L << 40, 1L << 62, Long.MAX_VALUE};

    private RandomBuffers() {}

    /// @throws IllegalArgumentException if it is not even a buffer
    static BufferView next(Random random) {
        int ndim = random.nextInt(4);
        Optional<List<Long>> suboffsets =
                random.nextInt(4) == 0 ? Optional.of(suboffsets(random, ndim)) : Optional.empty();
        long itemSize = random.nextBoolean() ? NUMBERS[random.nextInt(7)] : 1 + random.nextInt(8);
        return new BufferView(
                Collections.nCopies(
                        suboffsets.isPresent() ? random.nextInt(9) : 1, MemorySegment.ofArray(new byte[64])),
                random.nextInt(64),
                random.nextBoolean(),
                itemSize,
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(FORMATS.get(random.nextInt(FORMATS.size()))),
                random.nextInt(8) == 0 ? Optional.empty() : Optional.of(numbers(random, ndim, 5)),
                suboffsets.isPresent() || random.nextInt(3) == 0
                        ? Optional.of(numbers(random, ndim, 3))
                        : Optional.empty(),
                suboffsets);
    }

    private static List<Long> suboffsets(Random random, int ndim) {
        return random.longs(ndim, -2, 4)
                .map(each -> each == 3 ? NUMBERS[random.nextInt(NUMBERS.length)] : each)
                .boxed()
                .toList();
    }

    private static List<Long> numbers(Random random, int count, int oneWildIn) {
        long[] numbers = new long[count];
        Arrays.setAll(
                numbers,
                _ -> random.nextInt(oneWildIn) == 0 ? NUMBERS[random.nextInt(NUMBERS.length)] : random.nextInt(5));
        return Arrays.stream(numbers).boxed().toList();
    }
}
