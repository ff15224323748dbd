package ndraster;

import java.util.random.RandomGenerator;

/// Random integers from 0 up to a largest one, all equally likely, by Lemire's method as NumPy applies it:
/// drawn in the width of the elements, so that one draw of 32 bits makes two int16 or four int8.
///
/// @see <a href="https://arxiv.org/abs/1805.10941">Lemire: Fast random integer generation in an interval</a>
final class BoundedIntegers {
    private final RandomGenerator generator;
    private final long largest;
    private final int width;
    private int buffer;
    private int left;

    /// @param largest the largest of the integers, without sign
    /// @param elementBits the width of the elements; 1 for truth values
    BoundedIntegers(RandomGenerator generator, long largest, int elementBits) {
        this.generator = generator;
        this.largest = largest;
        this.width = elementBits == Long.SIZE && largest >>> Integer.SIZE == 0 ? Integer.SIZE : elementBits;
    }

    long next() {
        if (largest == 0) {
            return 0;
        }
        if (largest == -1L >>> (Long.SIZE - width)) {
            return bits();
        }
        return width == Long.SIZE ? nextWide() : nextNarrow();
    }

    private long nextNarrow() {
        long count = largest + 1;
        long mask = -1L >>> (Long.SIZE - width);
        long product = bits() * count;
        if ((product & mask) < count) {
            long threshold = (mask - largest) % count;
            while ((product & mask) < threshold) {
                product = bits() * count;
            }
        }
        return product >>> width;
    }

    private long nextWide() {
        long count = largest + 1;
        long bits = generator.nextLong();
        if (Long.compareUnsigned(bits * count, count) < 0) {
            long threshold = Long.remainderUnsigned(-1 - largest, count);
            while (Long.compareUnsigned(bits * count, threshold) < 0) {
                bits = generator.nextLong();
            }
        }
        return Math.unsignedMultiplyHigh(bits, count);
    }

    private long bits() {
        if (width >= Integer.SIZE) {
            return width == Long.SIZE ? generator.nextLong() : Integer.toUnsignedLong(generator.nextInt());
        }
        if (left == 0) {
            buffer = generator.nextInt();
            left = Integer.SIZE / width;
        } else {
            buffer >>>= width;
        }
        left--;
        return buffer & (1L << width) - 1;
    }
}
