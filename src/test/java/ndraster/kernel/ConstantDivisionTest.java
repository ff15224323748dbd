package ndraster.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import ndraster.dtype.NumericType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstantDivisionTest {
    @ParameterizedTest
    @ValueSource(
            ints = {2, 3, 5, 7, 10, 16, 100, 127, 128, 255, 256, 1000, 32767, 32768, 65535, -2, -3, -7, -128, -32768})
    void every_number_of_16_bits_is_divided_exactly(int divisor) {
        if (divisor > 0) {
            check(NumericType.UINT16, divisor, IntStream.rangeClosed(0, 65535).toArray());
        }
        check(NumericType.INT16, divisor, IntStream.rangeClosed(-32768, 32767).toArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 10, 641, 65536, 1 << 30, Integer.MAX_VALUE, -2, -3, -641, -65537, Integer.MIN_VALUE})
    void numbers_of_32_bits_are_divided_exactly_seed_42(int divisor) {
        Random random = new Random(42);
        int[] numbers = IntStream.range(0, 100_000)
                .map(i -> switch (i % 3) {
                    case 0 -> random.nextInt();
                    case 1 -> (int) ((long) random.nextInt() / divisor * divisor + random.nextInt(3) - 1);
                    default -> Integer.MAX_VALUE - i;
                })
                .toArray();
        check(NumericType.INT32, divisor, numbers);
    }

    private static void check(NumericType type, int divisor, int[] numbers) {
        Block in = new Block();
        in.ints = numbers;
        Block out = new Block();
        out.ints = new int[numbers.length];
        for (BinaryOp op : new BinaryOp[] {BinaryOp.FLOOR_DIVIDE, BinaryOp.REMAINDER}) {
            TypedLoop loop = ConstantDivision.of(op, type, divisor).orElseThrow();
            loop.loop().apply(new Block[] {in}, new Block[] {out}, 0, numbers.length);
            for (int i = 0; i < numbers.length; i++) {
                int expected = op == BinaryOp.FLOOR_DIVIDE
                        ? Math.floorDiv(numbers[i], divisor)
                        : Math.floorMod(numbers[i], divisor);
                assertThat(out.ints[i])
                        .as("%s of %d and %d", op, numbers[i], divisor)
                        .isEqualTo(expected);
            }
        }
    }
}
