package ndraster.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;
import ndraster.dtype.NumericType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// All 65,536 pairs of bytes, in every lane beside every neighbour that the order of the pairs brings.
class LaneLoopsTest {
    private static Stream<Arguments> loops() {
        return Stream.of(
                loop("greaterEqual", LaneLoops::greaterEqual, (a, b) -> a >= b ? 1 : 0),
                loop("lessEqual", LaneLoops::lessEqual, (a, b) -> a <= b ? 1 : 0),
                loop("greater", LaneLoops::greater, (a, b) -> a > b ? 1 : 0),
                loop("less", LaneLoops::less, (a, b) -> a < b ? 1 : 0),
                loop("equal", LaneLoops::equal, (a, b) -> a == b ? 1 : 0),
                loop("notEqual", LaneLoops::notEqual, (a, b) -> a != b ? 1 : 0),
                loop("minimum", LaneLoops::minimum, Math::min),
                loop("maximum", LaneLoops::maximum, Math::max));
    }

    private static Arguments loop(String name, LaneLoops.Loop loop, IntBinaryOperator expected) {
        return Arguments.of(name, loop, expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("loops")
    void every_pair_of_bytes_is_compared_lane_by_lane(String name, LaneLoops.Loop loop, IntBinaryOperator expected) {
        byte[] a = new byte[1 << 16];
        byte[] b = new byte[1 << 16];
        for (int i = 0; i < a.length; i++) {
            a[i] = (byte) (i >> 8);
            b[i] = (byte) i;
        }
        byte[] actual = new byte[a.length];
        loop.apply(a, b, actual, 0, actual.length);
        for (int i = 0; i < a.length; i++) {
            assertThat(actual[i])
                    .as("%s(%d, %d)", name, a[i] & 0xff, b[i] & 0xff)
                    .isEqualTo((byte) expected.applyAsInt(a[i] & 0xff, b[i] & 0xff));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = BinaryOp.class,
            names = {"EQUAL", "NOT_EQUAL", "LESS", "LESS_EQUAL", "GREATER", "GREATER_EQUAL", "MINIMUM", "MAXIMUM"})
    void a_number_beside_bytes_gives_what_as_many_bytes_of_it_give(BinaryOp op) {
        byte[] all = allBytes();
        TypedLoop typed = BinaryLoops.of(op, NumericType.UINT8).orElseThrow();
        for (int number = 0; number < 256; number++) {
            byte[] repeated = new byte[all.length];
            Arrays.fill(repeated, (byte) number);
            Block ofNumber = new Block();
            Block ofArray = new Block();
            ofNumber.bytes = new byte[all.length];
            ofArray.bytes = new byte[all.length];
            typed.scalar().orElseThrow().apply(block(all), block(repeated), ofNumber, 3, 250);
            typed.raw().orElseThrow().apply(new Block[] {block(all), block(repeated)}, new Block[] {ofArray}, 3, 250);
            assertThat(ofNumber.bytes).isEqualTo(ofArray.bytes);
            assertThat(Arrays.copyOf(ofArray.bytes, 3)).containsOnly(0);
            assertThat(Arrays.copyOfRange(ofArray.bytes, 250, 256)).containsOnly(0);
        }
    }

    @Test
    void a_shift_divides_each_byte_by_a_power_of_two() {
        byte[] all = allBytes();
        for (int by = 0; by < 8; by++) {
            Block out = new Block();
            out.bytes = new byte[all.length];
            Lanes.shiftRight(by).apply(new Block[] {block(all)}, new Block[] {out}, 0, 253);
            for (int i = 0; i < 253; i++) {
                assertThat(out.bytes[i]).isEqualTo((byte) (i >>> by));
            }
            assertThat(Arrays.copyOfRange(out.bytes, 253, 256)).containsOnly(0);
        }
    }

    private static byte[] allBytes() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        return all;
    }

    private static Block block(byte[] bytes) {
        Block block = new Block();
        block.bytes = bytes;
        return block;
    }
}
