package ndraster.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
        long[] result = new long[a.length / 8];
        loop.apply(lanes(a), lanes(b), result, result.length);
        byte[] actual = bytes(result);
        for (int i = 0; i < a.length; i++) {
            assertThat(actual[i])
                    .as("%s(%d, %d)", name, a[i] & 0xff, b[i] & 0xff)
                    .isEqualTo((byte) expected.applyAsInt(a[i] & 0xff, b[i] & 0xff));
        }
    }

    @Test
    void a_shift_divides_each_byte_by_a_power_of_two() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        for (int by = 0; by < 8; by++) {
            long[] result = new long[all.length / 8];
            LaneLoops.shiftRight(lanes(all), by, result, result.length);
            byte[] actual = bytes(result);
            for (int i = 0; i < all.length; i++) {
                assertThat(actual[i]).isEqualTo((byte) (i >>> by));
            }
        }
    }

    private static long[] lanes(byte[] bytes) {
        long[] lanes = new long[bytes.length / 8];
        ByteBuffer.wrap(bytes).asLongBuffer().get(lanes);
        return lanes;
    }

    private static byte[] bytes(long[] lanes) {
        ByteBuffer buffer = ByteBuffer.allocate(lanes.length * 8);
        buffer.asLongBuffer().put(lanes);
        return buffer.array();
    }
}
