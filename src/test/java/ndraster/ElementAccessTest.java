package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementAccessTest {
    private static final String[] REAL = {
        "|b1", "|i1", "|u1", "<i2", ">i2", "<u2", ">u2", "<i4", ">i4", "<u4", ">u4", "<i8", ">i8", "<u8", "<f2", ">f2",
        "<f4", ">f4", "<f8", ">f8"
    };

    @Test
    void an_element_set_as_a_long_or_a_double_is_what_fill_would_make_it() {
        long[] longs = {0, 1, -1, 127, 128, 255, 256, -128, -129, 65535, 65536, 1L << 31, 1L << 32, Long.MIN_VALUE};
        double[] doubles = {0, -0.0, 1.5, -1.5, 300.7, 65504, 70000, 1e300, Double.NaN, Double.NEGATIVE_INFINITY};
        for (String type : REAL) {
            for (long value : longs) {
                compare(type, value, array -> array.setLong(value, 1));
                compare(type, value, array -> array.setLong(value, new long[] {1}));
            }
            for (double value : doubles) {
                compare(type, value, array -> array.setDouble(value, 1));
                compare(type, value, array -> array.setDouble(value, new long[] {-2}));
            }
        }
        compare("<c8", 7L, array -> array.setLong(7, 1));
        compare("<c16", 2.5, array -> array.setDouble(2.5, 1));
        compare("<M8[s]", 7L, array -> array.setLong(7, 1));
        compare("|S3", 7L, array -> array.setLong(7, 1));
    }

    private interface Write {
        void to(NDArray array);
    }

    private static void compare(String type, Object value, Write write) {
        NDArray expected = NDArray.zeros(DType.of(type), 3);
        NDArray actual = NDArray.zeros(DType.of(type), 3);
        String refusal = outcome(() -> expected.get(Index.at(1)).fill(value));
        assertThat(outcome(() -> write.to(actual)))
                .as("%s into %s", value, type)
                .isEqualTo(refusal);
        assertThat(actual.toBytes()).as("%s into %s", value, type).containsExactly(expected.toBytes());
    }

    private static String outcome(Runnable write) {
        try {
            write.run();
            return "written";
        } catch (CastException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void one_two_three_and_more_indices_reach_the_same_element() {
        NDArray line = NDArray.arange(24);
        NDArray plane = line.reshape(4, 6).transpose();
        NDArray cube = line.reshape(2, 3, 4).get("::-1");
        NDArray four = line.reshape(2, 1, 3, 4);
        assertThat(line.getLong(-1)).isEqualTo(23).isEqualTo(line.getLong(new long[] {23}));
        assertThat(plane.getInt(5, -4)).isEqualTo(5).isEqualTo(plane.getInt(new long[] {5, 0}));
        assertThat(cube.getDouble(0, 1, 2)).isEqualTo(18).isEqualTo(cube.getDouble(new long[] {0, 1, 2}));
        assertThat(four.getInt(1, 0, 2, 3)).isEqualTo(23);
        cube.setLong(-5, 0, 1, 2);
        plane.setDouble(-6.9, 5, 0);
        four.setLong(-7, 0, 0, 0, 0);
        four.setDouble(-8, 0, 0, 0, 1);
        assertThat(line.getLong(18)).isEqualTo(-5);
        assertThat(line.getLong(5)).isEqualTo(-6);
        assertThat(line.get(":2").toLongs()).containsExactly(-7, -8);
    }

    @Test
    void indices_that_are_wrong_are_refused_and_nothing_is_written() {
        NDArray plane = NDArray.zeros(DType.UINT8, 2, 3);
        assertThatThrownBy(() -> plane.getInt(0, 3))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("index 3 is out of bounds for axis 1 with size 3");
        assertThatThrownBy(() -> plane.setLong(1, -3, 0))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("index -3 is out of bounds for axis 0 with size 2");
        assertThatThrownBy(() -> plane.getInt(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> plane.setLong(1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> plane.setDouble(1, 0, 0, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> plane.asReadOnly().setLong(1, 0, 0))
                .isInstanceOf(ReadOnlyArrayException.class)
                .hasMessageStartingWith("assignment destination is read-only");
        assertThatThrownBy(() -> plane.asReadOnly().setDouble(1, 0, 0)).isInstanceOf(ReadOnlyArrayException.class);
        assertThat(plane.sum().getLong()).isZero();
    }

    @Test
    void elements_are_copied_to_and_from_java_arrays_by_cs_rules() {
        NDArray image = NDArray.of(0, 100, 200, 255).astype(DType.UINT8).reshape(2, 2);
        byte[] bytes = new byte[5];
        int[] ints = new int[4];
        double[] doubles = new double[4];
        char[] chars = new char[4];
        image.get("::-1").copyTo(bytes);
        image.copyTo(ints);
        image.transpose().copyTo(doubles);
        image.copyTo(chars);
        assertThat(bytes).containsExactly(-56, -1, 0, 100, 0);
        assertThat(ints).containsExactly(0, 100, 200, 255);
        assertThat(doubles).containsExactly(0, 200, 100, 255);
        assertThat(chars).containsExactly(new char[] {0, 100, 200, 255});
        image.copyFrom(new float[] {1.9f, 2, 257, 4});
        assertThat(image.toLongs()).containsExactly(1, 2, 1, 4);
        image.transpose().copyFrom(bytes);
        assertThat(image.toLongs()).containsExactly(200, 0, 255, 100);
    }

    @Test
    void a_java_array_that_can_not_take_the_elements_is_refused() {
        NDArray array = NDArray.zeros(DType.UINT8, 2, 2);
        assertThatThrownBy(() -> array.copyTo(new int[3]))
                .isInstanceOf(ShapeException.class)
                .hasMessage("the int[] has 3 elements, the array 4");
        assertThatThrownBy(() -> array.copyFrom(new long[3])).isInstanceOf(ShapeException.class);
        assertThatThrownBy(() -> array.copyTo(new boolean[4]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("boolean");
        assertThatThrownBy(() -> array.copyTo("text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("String");
        assertThatThrownBy(() -> array.asReadOnly().copyFrom(new int[4])).isInstanceOf(ReadOnlyArrayException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52})
    void blocks_are_the_whole_array_in_c_order_for_seed(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            long[] shape = random.longs(random.nextInt(5), 0, 6).toArray();
            NDArray array = NDArray.zeros(DType.INT64, shape);
            array.copyFrom(random.longs(array.size()).toArray());
            NDArray view = random.nextBoolean() ? array.transpose() : array;
            int size = 1 + random.nextInt(30);
            List<Long> seen = new ArrayList<>();
            for (NDArray block : Blocks.of(view, size)) {
                assertThat(block.size()).isBetween(1L, (long) size);
                assertThat(Sharing.sharesMemory(block, array)).isTrue();
                for (long value : block.toLongs()) {
                    seen.add(value);
                }
            }
            assertThat(seen.stream().mapToLong(Long::longValue).toArray()).containsExactly(view.toLongs());
        }
    }

    @Test
    void blocks_are_as_large_as_they_may_be() {
        NDArray image = NDArray.zeros(DType.UINT8, 10, 20, 3);
        List<NDArray> rows = new ArrayList<>();
        Blocks.of(image, 130).forEach(rows::add);
        assertThat(rows).hasSize(5);
        assertThat(rows.getFirst().shape()).containsExactly(2, 20, 3);
        List<NDArray> pieces = new ArrayList<>();
        Blocks.of(image, 31).forEach(pieces::add);
        assertThat(pieces.getFirst().shape()).containsExactly(10, 3);
        assertThat(pieces).hasSize(20);
        Iterator<NDArray> one = Blocks.of(NDArray.zeros(DType.UINT8), 5).iterator();
        assertThat(one.next().ndim()).isZero();
        assertThatThrownBy(one::next).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> Blocks.of(image, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.0001, 0.5, 0.9999, 1})
    void a_mask_of_seed_83_sets_the_bytes_that_it_covers_and_no_others(double share) {
        Random random = new Random(83);
        for (int size : new int[] {1, 7, 4096, 4097, 10_000, 300_001}) {
            byte[] memory = new byte[size + 2];
            random.nextBytes(memory);
            byte[] truth = new byte[size];
            byte[] expected = memory.clone();
            for (int i = 0; i < size; i++) {
                truth[i] = (byte) (random.nextDouble() < share ? 1 + random.nextInt(255) : 0);
                expected[i + 1] = truth[i] != 0 ? -77 : memory[i + 1];
            }
            NDArray array = NDArray.asArray(DType.INT8, memory, memory.length).get("1:-1");
            array.set(-77, Index.mask(NDArray.asArray(DType.BOOL, truth, size)));
            assertThat(memory).as("size %s", size).isEqualTo(expected);
        }
    }
}
