package ndraster.awt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.DataBufferUShort;
import java.lang.foreign.Arena;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ndraster.NDArray;
import ndraster.Sharing;
import ndraster.access.ArrayMemory;
import ndraster.dtype.DType;
import ndraster.dtype.Field;
import ndraster.dtype.Struct;
import ndraster.memory.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Arrays that become images: the same Java array, and a standard type where the order of memory is one.
class ImageOfArrayTest {
    private static final int COLOUR = 0x80402010;

    static Stream<List<String>> fieldOrders() {
        return permutations(List.of("r", "g", "b", "a"));
    }

    private static Stream<List<String>> permutations(List<String> names) {
        return names.isEmpty()
                ? Stream.of(List.of())
                : names.stream()
                        .flatMap(first -> permutations(names.stream()
                                        .filter(name -> !name.equals(first))
                                        .toList())
                                .map(rest -> Stream.concat(Stream.of(first), rest.stream())
                                        .toList()));
    }

    private static Struct packed(List<String> names) {
        return DType.struct(
                names.stream().map(name -> Field.of(name, DType.UINT8)).toArray(Field[]::new));
    }

    private static Struct withGaps(List<String> names) {
        List<Field> fields = new ArrayList<>();
        for (String name : names) {
            fields.add(Field.of(name, DType.UINT8, 2 + 3 * fields.size()));
        }
        return Struct.of(fields, 14);
    }

    private static byte[] bytes(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    private static void assertShared(NDArray pixels, BufferedImage image) {
        assertThat(bytes(image)).isSameAs(ArrayMemory.of(pixels).heapArray().orElseThrow());
        pixels.field("r").setItem(0x40, 1, 2);
        pixels.field("g").setItem(0x20, 1, 2);
        pixels.field("b").setItem(0x10, 1, 2);
        pixels.field("a").setItem(0x80, 1, 2);
        assertThat(image.getRGB(2, 1)).isEqualTo(COLOUR);
        assertThat(image.getRGB(1, 1)).isZero();
        image.setRGB(3, 0, 0x01020304);
        assertThat(Stream.of("a", "r", "g", "b").map(name -> pixels.field(name).getInt(0, 3)))
                .containsExactly(1, 2, 3, 4);
    }

    @ParameterizedTest
    @MethodSource("fieldOrders")
    void fields_in_any_order_are_an_image_over_the_same_bytes(List<String> names) {
        NDArray pixels = NDArray.zeros(packed(names), 3, 4);
        BufferedImage image = Images.asImage(pixels);
        assertShared(pixels, image);
        assertThat(image.getType())
                .isEqualTo(
                        names.equals(List.of("a", "b", "g", "r"))
                                ? BufferedImage.TYPE_4BYTE_ABGR
                                : BufferedImage.TYPE_CUSTOM);
    }

    @ParameterizedTest
    @MethodSource("fieldOrders")
    void fields_with_gaps_between_them_are_an_image_over_the_same_bytes(List<String> names) {
        NDArray pixels = NDArray.zeros(withGaps(names), 3, 4);
        assertShared(pixels, Images.asImage(pixels));
    }

    @ParameterizedTest
    @MethodSource("fieldOrders")
    void a_part_of_a_struct_array_is_an_image_over_the_same_bytes(List<String> names) {
        NDArray pixels = NDArray.zeros(packed(names), 9, 11).get("3:6, 5:9");
        assertShared(pixels, Images.asImage(pixels));
    }

    @Test
    void blue_green_red_fields_are_the_type_that_draws_fast() {
        NDArray pixels = NDArray.zeros(packed(List.of("b", "g", "r")), 3, 4);
        BufferedImage image = Images.asImage(pixels);
        assertThat(image.getType()).isEqualTo(BufferedImage.TYPE_3BYTE_BGR);
        assertThat(bytes(image)).isSameAs(ArrayMemory.of(pixels).heapArray().orElseThrow());
    }

    @Test
    void a_channel_view_backwards_over_bgr_bytes_is_the_bgr_type_again() {
        NDArray rgb = NDArray.zeros(DType.UINT8, 3, 4, 3).get("..., ::-1");
        BufferedImage image = Images.asImage(rgb);
        rgb.setItem(200, 2, 3, 0);
        assertThat(image.getType()).isEqualTo(BufferedImage.TYPE_3BYTE_BGR);
        assertThat(image.getRGB(3, 2)).isEqualTo(0xffc80000);
        assertThat(bytes(image)).isSameAs(ArrayMemory.of(rgb).heapArray().orElseThrow());
    }

    @Test
    void a_part_of_fast_memory_draws_as_fast() {
        NDArray rgb = NDArray.zeros(DType.UINT8, 9, 11, 3).get("2:5, 3:7, ::-1");
        BufferedImage image = Images.asImage(rgb);
        rgb.setItem(200, 2, 3, 0);
        image.setRGB(0, 0, 0xff010203);
        assertThat(image.getType()).isEqualTo(BufferedImage.TYPE_3BYTE_BGR);
        assertThat(image.getRGB(3, 2)).isEqualTo(0xffc80000);
        assertThat(rgb.get("0, 0").toLongs()).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @CsvSource({"1, ff000000", "2, 00000000", "3, ff000000", "4, 00000000"})
    void the_last_axis_holds_the_channels(int channels, String black) {
        NDArray array = NDArray.zeros(DType.UINT8, 3, 4, channels);
        BufferedImage image = Images.asImage(array);
        assertThat(image.getRGB(3, 2)).isEqualTo(Integer.parseUnsignedInt(black, 16));
        array.get("2, 3").fill(255);
        assertThat(image.getRGB(3, 2)).isEqualTo(0xffffffff);
        assertThat(bytes(image)).isSameAs(ArrayMemory.of(array).heapArray().orElseThrow());
    }

    @Test
    void two_axes_are_grey() {
        NDArray array = NDArray.zeros(DType.UINT8, 3, 4);
        BufferedImage image = Images.asImage(array);
        array.setItem(128, 0, 1);
        assertThat(image.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
        assertThat(image.getRaster().getSample(1, 0, 0)).isEqualTo(128);
        assertThat(bytes(image)).isSameAs(ArrayMemory.of(array).heapArray().orElseThrow());
    }

    @Test
    void a_part_of_a_grey_array_is_the_grey_type() {
        NDArray part = NDArray.zeros(DType.UINT8, 8, 9).get("3:5, 4:7");
        BufferedImage image = Images.asImage(part);
        image.getRaster().setSample(2, 1, 0, 7);
        part.setItem(9, 0, 0);
        assertThat(image.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
        assertThat(part.toLongs()).containsExactly(9, 0, 0, 0, 0, 7);
    }

    @Test
    void sixteen_bit_grey_is_the_ushort_type() {
        NDArray array = NDArray.zeros(DType.UINT16, 3, 4);
        BufferedImage image = Images.asImage(array);
        array.setItem(40_000, 0, 1);
        assertThat(image.getType()).isEqualTo(BufferedImage.TYPE_USHORT_GRAY);
        assertThat(image.getRaster().getSample(1, 0, 0)).isEqualTo(40_000);
        assertThat(((DataBufferUShort) image.getRaster().getDataBuffer()).getData())
                .isSameAs(ArrayMemory.of(array).heapArray().orElseThrow());
    }

    @Test
    void truth_values_are_black_and_white() {
        NDArray array = NDArray.zeros(DType.BOOL, 3, 4);
        BufferedImage image = Images.asImage(array);
        array.setItem(true, 0, 1);
        image.setRGB(3, 2, 0xffffffff);
        assertThat(image.getRGB(1, 0)).isEqualTo(0xffffffff);
        assertThat(image.getRGB(0, 0)).isEqualTo(0xff000000);
        assertThat(array.item(2, 3)).isEqualTo(true);
        assertThat(Images.asArray(image).dtype()).isEqualTo(DType.BOOL);
    }

    @Test
    void truth_values_come_back_whatever_their_memory() {
        try (Arena arena = Arena.ofConfined()) {
            NDArray inNative = NDArray.asArray(DType.BOOL, arena.allocate(12), 3, 4);
            for (NDArray array :
                    List.of(inNative, NDArray.zeros(DType.BOOL, 3, 4).asReadOnly())) {
                NDArray back = Images.asArray(Images.asImage(array));
                assertThat(back.dtype()).isEqualTo(DType.BOOL);
                assertThat(Sharing.sharesMemory(back, array)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"f4", "f8", ">f4", ">f8"})
    void floats_from_0_to_1_are_colours(String dtype) {
        NDArray array = NDArray.zeros(DType.of(dtype), 3, 4, 3);
        BufferedImage image = Images.asImage(array);
        array.get("1, 2").assign(NDArray.of(1.0, 0.0, 0.2));
        assertThat(image.getRGB(2, 1)).isEqualTo(0xffff0033);
        image.getRaster().setSample(0, 0, 1, 0.25f);
        assertThat(array.getDouble(0, 0, 1)).isEqualTo(0.25);
    }

    @ParameterizedTest
    @CsvSource({"<u2", ">u2"})
    void sixteen_bit_colours_are_shared_in_either_byte_order(String dtype) {
        NDArray array = NDArray.zeros(DType.of(dtype), 3, 4, 4);
        BufferedImage image = Images.asImage(array);
        array.get("1, 2").assign(NDArray.of(0x4040, 0x2020, 0x1010, 0x8080));
        assertThat(image.getRGB(2, 1)).isEqualTo(COLOUR);
        image.setRGB(0, 0, 0xff00ff00);
        assertThat(array.get("0, 0").toLongs()).containsExactly(0, 0xffff, 0, 0xffff);
    }

    @Test
    void samples_of_two_bytes_in_a_byte_array_are_shared() {
        NDArray array = NDArray.asArray(DType.UINT16, new byte[24], 3, 4);
        BufferedImage image = Images.asImage(array);
        image.getRaster().setSample(3, 2, 0, 0x1234);
        assertThat(array.getInt(2, 3)).isEqualTo(0x1234);
    }

    @Test
    void rgb_bytes_of_an_int_array_are_the_int_types() {
        assumeThat(ByteOrder.nativeOrder()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
        int[] memory = new int[12];
        assertThat(Images.asImage(inInts(memory, "b", "g", "r", "a")).getType()).isEqualTo(BufferedImage.TYPE_INT_ARGB);
        assertThat(Images.asImage(inFours(memory, "b", "g", "r")).getType()).isEqualTo(BufferedImage.TYPE_INT_RGB);
        assertThat(Images.asImage(inFours(memory, "r", "g", "b")).getType()).isEqualTo(BufferedImage.TYPE_INT_BGR);
        BufferedImage image = Images.asImage(inInts(memory, "a", "r", "g", "b"));
        image.setRGB(2, 1, COLOUR);
        assertThat(memory[6]).isEqualTo(0x10204080);
        assertThat(((DataBufferInt) image.getRaster().getDataBuffer()).getData())
                .isSameAs(memory);
    }

    private static NDArray inInts(int[] memory, String... names) {
        return NDArray.asArray(packed(List.of(names)), memory, 3, 4);
    }

    private static NDArray inFours(int[] memory, String... names) {
        return NDArray.asArray(Struct.of(packed(List.of(names)).fields(), 4), memory, 3, 4);
    }

    @Test
    void drawing_on_three_channels_leaves_the_fourth_byte_of_an_int_alone() {
        int[] memory = new int[12];
        NDArray rgba = NDArray.asArray(DType.UINT8, memory, 3, 4, 4);
        NDArray masked = inInts(memory, "b", "g", "r", "mask");
        for (BufferedImage image : List.of(Images.asImage(rgba.get("..., :3")), Images.asImage(masked))) {
            rgba.fill(0x77);
            image.setRGB(2, 1, COLOUR);
            assertThat(image.getRGB(2, 1)).isEqualTo(COLOUR | 0xff000000);
            assertThat(rgba.getInt(1, 2, 3)).isEqualTo(0x77);
            assertThat(rgba.get("1, 2, :3").toLongs()).containsExactlyInAnyOrder(0x40, 0x20, 0x10);
        }
    }

    @Test
    void the_third_band_of_large_planes_is_where_it_is() {
        // 2 GB and more lie between the planes of the whole picture, whose memory this test does not have.
        ElementGrid grid = ElementGrid.of(
                new ComponentSampleModel(DataBuffer.TYPE_FLOAT, 1, 1, 1, 1, new int[] {0, 1 << 28, 1 << 29}),
                new SegmentDataBuffer(Storage.onHeap(new float[1], "nobody"), DType.FLOAT32, 0, 1));
        assertThat(grid.offset(2)).isEqualTo(1L << 31);
        assertThat(grid.most()).isEqualTo(1L << 31);
    }

    @Test
    void transposed_strided_and_repeated_arrays_are_shared() {
        NDArray array = NDArray.arange(60).reshape(4, 5, 3);
        NDArray bytes = NDArray.zeros(DType.UINT8, 4, 5, 3).assign(array);
        for (NDArray view : List.of(
                bytes.transpose(1, 0, 2),
                bytes.get("::2, ::2"),
                bytes.get(":, 1::3"),
                bytes.get(":, 2:3"),
                bytes.get("2:3"),
                bytes.get("1:2, 4:5, ::-1"),
                bytes.transpose(2, 0, 1).copy().transpose(1, 2, 0),
                NDArray.asArray(DType.UINT8, new byte[3], 1, 1, 3).broadcastTo(4, 5, 3))) {
            assertThat(colours(Images.asImage(view))).isEqualTo(samples(view));
        }
    }

    private static String colours(BufferedImage image) {
        return Stream.iterate(0, y -> y < image.getHeight(), y -> y + 1)
                .flatMap(y -> Stream.iterate(0, x -> x < image.getWidth(), x -> x + 1)
                        .flatMap(x -> Stream.iterate(
                                        0, b -> b < image.getRaster().getNumBands(), b -> b + 1)
                                .map(b -> Integer.toString(image.getRaster().getSample(x, y, b)))))
                .collect(Collectors.joining(" "));
    }

    private static String samples(NDArray array) {
        return Arrays.stream(array.toLongs()).mapToObj(Long::toString).collect(Collectors.joining(" "));
    }
}
