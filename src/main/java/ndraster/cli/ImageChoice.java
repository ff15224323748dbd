package ndraster.cli;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import ndraster.Index;

/// What `--image` says: a number or a range, as Python counts.
record ImageChoice(Index index) {
    /// @throws IllegalArgumentException if it is neither
    static ImageChoice parse(String text) {
        String form = text.strip();
        if (form.equals("all")) {
            return new ImageChoice(Index.all());
        }
        boolean isNumber = form.matches("-?\\d{1,9}");
        if (!isNumber && !form.matches("(-?\\d{1,9})?:(-?\\d{1,9})?(:(-?0*[1-9]\\d{0,8})?)?")) {
            throw new IllegalArgumentException("--image is a number, A:B, A:B:STEP or all, found '" + text + "'");
        }
        return new ImageChoice(Index.parse(form).getFirst());
    }

    boolean isRange() {
        return index instanceof Index.Slice;
    }

    /// The images that are chosen of `count`; nothing if there are none.
    Optional<int[]> of(int count) {
        return Optional.of(
                        switch (index) {
                            case Index.Slice slice -> range(slice, count);
                            case Index.At at ->
                                IntStream.of((int) (at.position() < 0 ? at.position() + count : at.position()))
                                        .filter(i -> i >= 0 && i < count)
                                        .toArray();
                            default -> new int[0];
                        })
                .filter(images -> images.length > 0);
    }

    /// The positions of Python's `range(*slice.indices(count))`.
    private static int[] range(Index.Slice slice, int count) {
        int step = (int) slice.step().orElse(1);
        int first = step > 0 ? 0 : -1;
        int last = step > 0 ? count : count - 1;
        int start = bound(slice.start(), step > 0 ? first : last, count, first, last);
        int stop = bound(slice.stop(), step > 0 ? last : first, count, first, last);
        return IntStream.iterate(start, i -> step > 0 ? i < stop : i > stop, i -> i + step)
                .toArray();
    }

    private static int bound(OptionalLong given, int usual, int count, int least, int most) {
        if (given.isEmpty()) {
            return usual;
        }
        long position = given.getAsLong();
        return Math.clamp(position < 0 ? position + count : position, least, most);
    }
}
