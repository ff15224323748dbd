package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import ndraster.dtype.DType;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What is too large, too many, or not for this thread is refused in words.
class LimitsTest {
    private static final String TOO_BIG =
            "array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size";
    private static final long HUGE = 1L << 40;
    private static final NDArray ARRAY = NDArray.arange(12).reshape(3, 4);

    private record Attempt(String name, ThrowingCallable call, String words) {}

    @TestFactory
    Stream<DynamicTest> sizes_beyond_63_bits_are_refused() {
        NDArray one = NDArray.zeros(DType.FLOAT64, 1);
        return Stream.of(
                        new Attempt("zeros", () -> NDArray.zeros(DType.UINT8, Long.MAX_VALUE, 2), TOO_BIG),
                        new Attempt("broadcastTo", () -> one.broadcastTo(HUGE, HUGE), TOO_BIG),
                        new Attempt("add", () -> one.broadcastTo(HUGE << 19).add(one.broadcastTo(4, 1)), TOO_BIG),
                        new Attempt("repeat", () -> ARRAY.repeat(Long.MAX_VALUE, 0), TOO_BIG),
                        new Attempt("tile", () -> Joining.tile(ARRAY, HUGE, HUGE), TOO_BIG),
                        new Attempt("constant", () -> Padding.constant(ARRAY, 0, new long[] {Long.MAX_VALUE}), TOO_BIG),
                        new Attempt("edge", () -> Padding.edge(ARRAY, new long[] {Long.MAX_VALUE}), TOO_BIG),
                        new Attempt("bincount", () -> Statistics.bincount(NDArray.of(Long.MAX_VALUE)), TOO_BIG),
                        new Attempt("reshape", () -> ARRAY.reshape(HUGE, HUGE), "cannot reshape array of size 12"),
                        new Attempt("reshape rest", () -> ARRAY.reshape(-1, HUGE, HUGE), "cannot reshape array"),
                        new Attempt(
                                "arange",
                                () -> NDArray.arange(Long.MIN_VALUE, Long.MAX_VALUE, 1),
                                "Maximum allowed size exceeded"))
                .map(attempt -> DynamicTest.dynamicTest(
                        attempt.name,
                        () -> assertThatThrownBy(attempt.call)
                                .isInstanceOf(ShapeException.class)
                                .hasMessageStartingWith(attempt.words)));
    }

    @TestFactory
    Stream<DynamicTest> more_than_64_axes_are_refused() {
        long[] ones = Shaping.filled(65, 1);
        NDArray most = NDArray.zeros(DType.UINT8, Shaping.filled(64, 1));
        return Stream.<ThrowingCallable>of(
                        () -> NDArray.zeros(DType.UINT8, ones),
                        () -> NDArray.of(1).broadcastTo(ones),
                        () -> NDArray.of(1).reshape(ones),
                        () -> most.get("None"))
                .map(call -> DynamicTest.dynamicTest(
                        call.toString(),
                        () -> assertThatThrownBy(call)
                                .isInstanceOf(ShapeException.class)
                                .hasMessage("maximum supported dimension for an ndarray is currently 64, found 65")));
    }

    @Test
    void steps_beyond_63_bits_are_counted() {
        NDArray far = NDArray.arange(Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
        assertThat(far.toLongs()).containsExactly(Long.MIN_VALUE, -1, Long.MAX_VALUE - 1);
    }

    @Test
    void lengths_and_strides_below_zero_are_shown() {
        assertThatThrownBy(() -> NDArray.zeros(DType.UINT8, 2, -3)).hasMessageEndingWith("[2, -3]");
        assertThatThrownBy(() -> ARRAY.get("::-1").asReshaped(12)).hasMessageContaining("strides [-32, 8]");
    }

    @Test
    void a_mask_is_of_bool() {
        assertThatThrownBy(() -> Index.mask(NDArray.of(1, 2, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a mask is an array of bool: found int32");
    }

    @Test
    void confined_memory_is_refused_to_other_threads_in_words() throws InterruptedException {
        try (Arena arena = Arena.ofConfined()) {
            NDArray confined = NDArray.asArray(DType.INT32, arena.allocate(16), 4);
            AtomicReference<List<Throwable>> refusals = new AtomicReference<>(List.of());
            Thread thread = new Thread(
                    () -> refusals.set(List.of(catchThrowable(confined::sum), catchThrowable(() -> confined.fill(1)))));
            thread.start();
            thread.join();
            assertThat(refusals.get())
                    .hasSize(2)
                    .allSatisfy(refusal -> assertThat(refusal)
                            .isInstanceOf(WrongThreadException.class)
                            .hasMessageContaining("confined arena of another thread"));
            assertThat(confined.toLongs()).containsOnly(0);
        }
    }
}
