package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ndraster.dtype.DType;
import ndraster.dtype.Field;
import ndraster.layout.Extent;
import ndraster.memory.Watch;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Whoever watches memory is told of each write to it, when it is done.
class WriteReportTest {
    private static Map<String, Consumer<NDArray>> writes() {
        Map<String, Consumer<NDArray>> writes = new LinkedHashMap<>();
        writes.put("fill", a -> a.fill(7));
        writes.put("assign", a -> a.assign(NDArray.of(7)));
        writes.put("assign of a part to an overlapping one", a -> a.get("1:").assign(a.get(":-1")));
        writes.put("setItem", a -> a.setItem(7, -1, -1));
        writes.put("set of a slice", a -> a.set("1:, 2", 7));
        writes.put("set of positions", a -> a.set("[0, 3]", 7));
        writes.put("set through a mask", a -> a.set(7, Index.mask(a.lessEqual(12))));
        writes.put("a field", a -> a.view(PAIR).field("y").fill(7));
        writes.put("a transposed view", a -> a.transpose().get("::-1").fill(7));
        writes.put("+=", a -> a.addInPlace(7));
        writes.put("//= by a number", a -> a.floorDivideInPlace(2));
        writes.put("*= an array", a -> a.multiplyInPlace(NDArray.full(DType.UINT8, 3, 6)));
        writes.put("a ufunc's output", a -> UnaryUfunc.INVERT.into(a, a));
        writes.put(
                "an expression's output",
                a -> Expression.of(a).multiply(2).add(1).into(a));
        writes.put("clip", a -> a.clipInPlace(3, 9));
        writes.put("sort", a -> a.get("::-1").sortInPlace(0));
        writes.put("put", a -> a.put(NDArray.of(3L), NDArray.of(7)));
        writes.put(
                "putmask", a -> Picking.putmask(a, a.greater(3), NDArray.of(7).astype(DType.UINT8)));
        writes.put("place", a -> Picking.place(a, a.greater(3), NDArray.of(7).astype(DType.UINT8)));
        writes.put(
                "its array interface",
                a -> NDArray.asArray(() -> a.arrayInterface()).fill(7));
        return writes;
    }

    private static final DType PAIR = DType.struct(Field.of("x", DType.UINT8), Field.of("y", DType.UINT8));

    private static Watch watch(NDArray array, Runnable listener) {
        Extent extent = array.layout().extent(array.itemSize());
        return array.storage().watch(extent.start(), extent.end(), listener);
    }

    @TestFactory
    Stream<DynamicTest> every_way_to_write_is_reported_with_the_new_values_in_place() {
        return writes().entrySet().stream()
                .flatMap(write -> Stream.of(
                        dynamicTest(write.getKey() + ", Java array", () -> report(write.getValue(), heap())),
                        dynamicTest(write.getKey() + ", native", () -> report(write.getValue(), offHeap()))));
    }

    private static NDArray heap() {
        return NDArray.asArray(DType.UINT8, new byte[24], 4, 6);
    }

    private static NDArray offHeap() {
        return NDArray.asArray(DType.UINT8, Arena.ofAuto().allocate(24), 4, 6);
    }

    private static void report(Consumer<NDArray> write, NDArray array) {
        array.assign(NDArray.arange(24).reshape(4, 6));
        byte[] before = array.toBytes();
        AtomicInteger reports = new AtomicInteger();
        byte[][] seen = {before};
        try (Watch _ = watch(array, () -> {
            reports.incrementAndGet();
            seen[0] = array.toBytes();
        })) {
            write.accept(array);
        }
        assertThat(reports).hasPositiveValue();
        assertThat(seen[0]).isNotEqualTo(before).isEqualTo(array.toBytes());
    }

    @Test
    void reading_and_copies_are_not_reported() {
        NDArray array = heap();
        AtomicInteger reports = new AtomicInteger();
        try (Watch _ = watch(array, reports::incrementAndGet)) {
            array.add(1);
            array.copy().fill(3);
            assertThat(array.sum().getLong()).isZero();
            array.get("[0, 1]").fill(3);
            assertThatThrownBy(() -> array.addInPlace(300)).isInstanceOf(CastException.class);
            assertThatThrownBy(() -> array.asReadOnly().fill(1)).isInstanceOf(ReadOnlyArrayException.class);
        }
        assertThat(reports).hasValue(0);
    }

    @Test
    void two_arrays_made_apart_over_one_java_array_see_each_others_writes() {
        int[] memory = new int[6];
        NDArray watched = NDArray.asArray(DType.UINT8, memory, 2, 3, 4).asReadOnly();
        AtomicInteger reports = new AtomicInteger();
        try (Watch _ = watch(watched, reports::incrementAndGet)) {
            NDArray.asArray(memory).fill(1);
        }
        assertThat(reports).hasValue(1);
    }

    @Test
    void two_arrays_made_apart_over_overlapping_native_memory_see_each_others_writes() {
        MemorySegment memory = Arena.ofAuto().allocate(16);
        AtomicInteger reports = new AtomicInteger();
        try (Watch _ = watch(NDArray.asArray(DType.UINT8, memory.asSlice(4, 4), 4), reports::incrementAndGet)) {
            NDArray.asArray(DType.UINT8, memory.asSlice(0, 4), 4).fill(1);
            NDArray.asArray(DType.UINT8, memory.asSlice(8, 8), 8).fill(1);
            assertThat(reports).hasValue(0);
            NDArray.asArray(DType.UINT8, memory.asSlice(7, 1), 1).fill(1);
        }
        assertThat(reports).hasValue(1);
    }

    @Test
    void writes_beside_the_watched_part_are_not_reported() {
        NDArray array = heap();
        AtomicInteger reports = new AtomicInteger();
        try (Watch _ = watch(array.get("1:3"), reports::incrementAndGet)) {
            array.get("0").fill(1);
            array.get("3").fill(1);
            assertThat(reports).hasValue(0);
            array.get("2, -1").fill(1);
        }
        assertThat(reports).hasValue(1);
    }

    @Test
    void a_closed_watch_is_told_nothing_and_others_are() {
        NDArray array = heap();
        AtomicInteger first = new AtomicInteger();
        AtomicInteger second = new AtomicInteger();
        Watch closed = watch(array, first::incrementAndGet);
        try (Watch _ = watch(array, second::incrementAndGet)) {
            closed.close();
            array.fill(1);
        }
        array.fill(2);
        assertThat(first).hasValue(0);
        assertThat(second).hasValue(1);
    }

    @Test
    void a_write_by_another_thread_is_reported_in_that_thread() throws InterruptedException {
        NDArray array = heap();
        AtomicLong thread = new AtomicLong();
        Thread writer = new Thread(() -> array.addInPlace(1));
        try (Watch _ = watch(array, () -> thread.set(Thread.currentThread().threadId()))) {
            writer.start();
            writer.join();
        }
        assertThat(thread).hasValue(writer.threadId());
    }

    @Test
    void a_watch_that_nobody_holds_keeps_no_memory() throws InterruptedException {
        WeakReference<Object> memory = forgottenWatch();
        for (int i = 0; i < 100 && !memory.refersTo(null); i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(memory.refersTo(null)).isTrue();
    }

    @SuppressWarnings("MustBeClosedChecker")
    private static WeakReference<Object> forgottenWatch() {
        byte[] memory = new byte[1];
        watch(NDArray.asArray(memory), () -> memory[0] = 1);
        return new WeakReference<>(memory);
    }
}
