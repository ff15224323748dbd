package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import ndraster.dtype.DType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharingTest {
    private static final int MEMORY = 4096;

    private static final String PROGRAM = """
            import json, random, sys
            import numpy as np
            sys.path.insert(0, 'testdata/golden')
            rnd = random.Random(int(sys.argv[1]))
            memory = np.zeros(4096, np.uint8)
            def view():
                dtype = np.dtype(rnd.choice(['u1', '<u2', '<i4', '<f8', 'V3', 'V7']))
                while True:
                    shape = [rnd.randrange(rnd.random() > .05, rnd.choice([3, 6, 20])) for _ in range(rnd.randrange(5))]
                    strides = [rnd.choice([0, 1, 2, 3, 4, 12, 35, 36, 64, 100, 333]) * rnd.choice([1, 1, -1]) for _ in shape]
                    low = sum(min(0, (n - 1) * s) for n, s in zip(shape, strides))
                    high = sum(max(0, (n - 1) * s) for n, s in zip(shape, strides)) + dtype.itemsize
                    if 0 in shape: low = high = 0
                    if high - low <= 1500: break
                offset = rnd.randrange(-low, -low + 1500)
                return {'dtype': dtype.str, 'offset': offset, 'shape': shape, 'strides': strides}
            def array(v):
                return np.ndarray(v['shape'], v['dtype'], memory, v['offset'], v['strides'])
            cases = []
            for _ in range(int(sys.argv[2])):
                a, b = view(), view()
                x, y = array(a), array(b)
                cases.append({'a': a, 'b': b, 'shares': bool(np.shares_memory(x, y)), 'may': bool(np.may_share_memory(x, y))})
            print(json.dumps(cases))
            """;

    @TestFactory
    Stream<DynamicTest> sharing_is_numpys() {
        return Golden.objects(Golden.load("overlap").get("sharing"))
                .map(row -> DynamicTest.dynamicTest(row.get("name").getAsString(), () -> {
                    NDArray root = NDArray.zeros(DType.UINT8, 24);
                    NDArray a = GoldenArrays.view(row.get("a"), root);
                    NDArray b = GoldenArrays.view(row.get("b"), root);
                    assertThat(Sharing.sharesMemory(a, b))
                            .isEqualTo(row.get("shares_memory").getAsBoolean());
                    assertThat(Sharing.mayShareMemory(a, b))
                            .isEqualTo(row.get("may_share_memory").getAsBoolean());
                }));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void random_views_share_memory_where_numpys_do_for_seed(long seed) {
        List<JsonObject> cases = Golden.objects(
                        JsonParser.parseString(Python.require().run(PROGRAM, seed, 3000)))
                .toList();
        NDArray root = NDArray.zeros(DType.UINT8, MEMORY);
        for (JsonObject row : cases) {
            NDArray a = GoldenArrays.view(row.get("a"), root);
            NDArray b = GoldenArrays.view(row.get("b"), root);
            assertThat(Sharing.sharesMemory(a, b))
                    .as("%s", row)
                    .isEqualTo(row.get("shares").getAsBoolean());
            assertThat(Sharing.mayShareMemory(b, a))
                    .as("%s", row)
                    .isEqualTo(row.get("may").getAsBoolean());
        }
        assertThat(cases.stream()
                        .filter(row -> row.get("shares").getAsBoolean()
                                != row.get("may").getAsBoolean()))
                .hasSizeGreaterThan(10);
    }

    @Test
    void the_channels_of_an_image_lie_between_each_other_without_sharing_a_byte() {
        NDArray image = NDArray.zeros(DType.UINT8, 2160, 3840, 3);
        assertThat(Sharing.mayShareMemory(image.get("..., 0"), image.get("..., 1")))
                .isTrue();
        assertThat(Sharing.sharesMemory(image.get("..., 0"), image.get("..., 1")))
                .isFalse();
        assertThat(Sharing.sharesMemory(image.get("..., 0"), image.get("::-1, ::-1, ::-1")))
                .isTrue();
        assertThat(Sharing.sharesMemory(image.get("::2"), image.get("1::2, ::-1")))
                .isFalse();
    }

    /// Whether 3·x + 5·y + 7·z … add up to something is the problem that takes exponential time.
    @Test
    void a_question_that_takes_too_long_is_given_up() {
        long[] shape = {30, 30, 30, 30, 30, 30};
        NDArray root = NDArray.zeros(DType.UINT8, 80_000_000);
        NDArray a = NDArray.overStorage(
                DType.UINT8, root.storage(), 0, shape, new long[] {100_003, 100_019, 100_043, 100_049, 100_057, 100_069
                });
        NDArray b = NDArray.overStorage(DType.UINT8, root.storage(), 50_001, shape, new long[] {
            200_003, 200_009, 200_017, 200_023, 200_029, 200_033
        });
        assertThatThrownBy(() -> Sharing.sharesMemory(a, b, 100))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageStartingWith("Exceeded max_work");
        assertThatThrownBy(() -> Sharing.sharesMemory(a, b, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void arrays_over_one_java_array_share_it_however_they_came_to_it() {
        int[] pixels = new int[6];
        NDArray ints = NDArray.asArray(pixels);
        NDArray bytes =
                NDArray.asArray(DType.UINT8, MemorySegment.ofArray(pixels).asReadOnly(), 6, 4);
        NDArray second = NDArray.asArray(
                DType.INT32, MemorySegment.ofArray(pixels).asSlice(4, 8).asReadOnly(), 2);
        assertThat(Sharing.sharesMemory(ints, bytes)).isTrue();
        assertThat(Sharing.sharesMemory(ints.get("2:3"), second)).isTrue();
        assertThat(Sharing.sharesMemory(ints.get("3:"), second)).isFalse();
        assertThat(Sharing.sharesMemory(ints, ints.copy())).isFalse();
        assertThat(Sharing.sharesMemory(bytes, second)).isTrue();
    }

    @Test
    void a_write_that_overlaps_a_read_only_segment_of_the_same_array_reads_first() {
        byte[] memory = {1, 2, 3, 4, 5};
        NDArray source =
                NDArray.asArray(DType.INT8, MemorySegment.ofArray(memory).asReadOnly(), 5);
        NDArray.asArray(memory).get("1:").addInPlace(source.get(":-1"));
        assertThat(memory).containsExactly(1, 3, 5, 7, 9);
    }

    @Test
    void native_segments_share_by_their_addresses() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(24);
            NDArray front = NDArray.asArray(DType.INT64, memory.asSlice(0, 16), 2);
            NDArray back = NDArray.asArray(DType.INT64, memory.asSlice(8), 2);
            assertThat(Sharing.sharesMemory(front, back)).isTrue();
            assertThat(Sharing.sharesMemory(front.get(":1"), back)).isFalse();
            assertThat(Sharing.sharesMemory(front, NDArray.zeros(arena, DType.INT64, 2)))
                    .isFalse();
        }
    }

    @Test
    void the_base_is_what_lent_the_memory() {
        byte[] bytes = new byte[4];
        MemorySegment segment = MemorySegment.ofArray(new long[1]);
        NDArray own = NDArray.zeros(DType.UINT8, 4);
        assertThat(NDArray.asArray(bytes).get("::2").base()).containsSame(bytes);
        assertThat(NDArray.asArray(DType.UINT8, segment, 8).base()).containsSame(segment);
        assertThat(own.get("1:").base()).isEmpty();
        assertThat(NDArray.of(1, 2).base()).isEmpty();
        assertThat(NDArray.asArray(bytes).add(1).base()).isEmpty();
        assertThat(own.sum().base()).isEmpty();
        assertThat(own.argsort().base()).isEmpty();
    }

    @Test
    void the_base_of_a_read_only_array_is_none_that_could_be_written() {
        byte[] bytes = new byte[8];
        MemorySegment guarded = MemorySegment.ofArray(bytes).asReadOnly();
        ByteBuffer buffer = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
        assertThat(NDArray.asArray(bytes).asReadOnly().base()).isEmpty();
        assertThat(NDArray.asArray(bytes).asReadOnly().get("::2").base()).isEmpty();
        assertThat(NDArray.asArray(DType.UINT8, MemorySegment.ofArray(bytes), 8)
                        .asReadOnly()
                        .base())
                .isEmpty();
        assertThat(NDArray.asArray(ByteBuffer.wrap(bytes)).asReadOnly().base()).isEmpty();
        assertThat(NDArray.asArray(DType.UINT8, guarded, 8).base()).containsSame(guarded);
        assertThat(NDArray.asArray(buffer).get("1:").base()).containsSame(buffer);
    }
}
