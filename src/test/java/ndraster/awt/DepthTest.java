package ndraster.awt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ndraster.NDArray;
import ndraster.ReadOnlyArrayException;
import ndraster.dtype.DType;
import ndraster.dtype.NumericType;
import ndraster.pixel.White;
import ndraster.testing.ImageCut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Samples of other depths and colours of other spaces.
class DepthTest {
    private static final int SEED = 40;

    @Test
    void sixteen_bits_become_the_nearest_of_eight_and_eight_go_and_come_back() {
        NDArray all = NDArray.arange(1 << 16).astype(DType.UINT16);
        NDArray bytes = Images.toDepth(all, DType.UINT8);
        for (int i = 0; i < 1 << 16; i++) {
            assertThat(bytes.getInt(i)).isEqualTo((int) Math.round(i * 255 / 65535.0));
        }
        NDArray eight = NDArray.arange(256).astype(DType.UINT8);
        assertThat(Images.toDepth(eight, DType.UINT16).toLongs())
                .isEqualTo(NDArray.arange(256).multiply(257).toLongs());
        assertThat(Images.toDepth(Images.toDepth(eight, DType.FLOAT32), DType.UINT8)
                        .toLongs())
                .isEqualTo(eight.toLongs());
        assertThat(Images.toDepth(Images.toDepth(all, DType.FLOAT32), DType.UINT16)
                        .toLongs())
                .isEqualTo(all.toLongs());
        assertThat(Images.toDepth(Images.toDepth(all, DType.FLOAT64), DType.UINT16)
                        .toLongs())
                .isEqualTo(all.toLongs());
    }

    static Stream<Arguments> wholeTypes() {
        List<NumericType> types =
                List.of(NumericType.INT8, NumericType.UINT8, NumericType.INT16, NumericType.UINT16, NumericType.INT32);
        return types.stream().limit(4).flatMap(from -> types.stream().map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("wholeTypes")
    void every_whole_number_becomes_the_nearest_of_another_type(NumericType from, NumericType to) {
        NDArray all = NDArray.arange(from.smallest().longValue(), from.largest().longValue() + 1, 1)
                .astype(dtype(from));
        long[] found = Images.toDepth(all, dtype(to)).toLongs();
        long[] samples = all.toLongs();
        for (int i = 0; i < samples.length; i++) {
            assertThat(found[i]).as("%s of %s", samples[i], from).isEqualTo(nearest(samples[i], from, to));
        }
    }

    private static long nearest(long sample, NumericType from, NumericType to) {
        long white = (long) White.of(to);
        long whole = (long) White.of(from);
        long rounded = Math.floorDiv(2 * sample * white + whole, 2 * whole);
        return Math.clamp(rounded, to.smallest().longValue(), to.largest().longValue());
    }

    private static DType dtype(NumericType type) {
        return DType.of(type.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void fractions_become_the_nearest_of_sixteen_bits_seed_40() {
        float[] fractions = new float[100_000];
        Random random = new Random(SEED);
        for (int i = 0; i < fractions.length; i++) {
            fractions[i] = random.nextFloat();
        }
        long[] found = Images.toDepth(NDArray.asArray(fractions), DType.UINT16).toLongs();
        for (int i = 0; i < fractions.length; i++) {
            assertThat(found[i]).isEqualTo((long) Math.floor(fractions[i] * 65535.0 + 0.5));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "f4, u1, '0, 127, 255, 255, 0, 0'",
        "f8, u2, '0, 32735, 65535, 65535, 0, 0'",
        "f8, i2, '0, 16367, 32767, 32767, -16383, 0'",
        "f4, ?, '0, 0, 1, 1, 0, 0'"
    })
    void fractions_beyond_the_range_are_black_or_white(String from, String to, String expected) {
        NDArray samples = NDArray.of(0, 0.4995, 1, 7, -0.5, Double.NaN).astype(DType.of(from));
        assertThat(Images.toDepth(samples, DType.of(to)).toLongs())
                .isEqualTo(Stream.of(expected.split(", "))
                        .mapToLong(Long::parseLong)
                        .toArray());
    }

    @Test
    void truth_values_are_black_and_white_in_every_type() {
        NDArray bits = NDArray.of(true, false);
        assertThat(Images.toDepth(bits, DType.UINT8).toLongs()).containsExactly(255, 0);
        assertThat(Images.toDepth(bits, DType.of(">u2")).toLongs()).containsExactly(65535, 0);
        assertThat(Images.toDepth(bits, DType.FLOAT32).getDouble(0)).isEqualTo(1);
        assertThat(Images.toDepth(bits, DType.BOOL).toLongs()).containsExactly(1, 0);
    }

    @Test
    void what_is_no_number_is_refused() {
        NDArray structs = NDArray.zeros(DType.of("V3"), 2);
        assertThatExceptionOfType(ImageLayoutException.class)
                .isThrownBy(() -> Images.toDepth(structs, DType.UINT8))
                .withMessageContainingAll("array of shape (2,)", "real numbers", "uint8");
        assertThatExceptionOfType(ImageLayoutException.class)
                .isThrownBy(() -> Images.toDepth(NDArray.zeros(DType.UINT8, 2), DType.COMPLEX64));
    }

    @Test
    void an_image_gives_its_samples_in_another_type() {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_3BYTE_BGR);
        image.setRGB(0, 0, 0xffff8000);
        NDArray fractions = Images.toArray(image, DType.FLOAT64);
        assertThat(fractions.getDouble(0, 0, 0)).isEqualTo(1);
        assertThat(fractions.getDouble(0, 0, 1)).isEqualTo(128 / 255.0);
    }

    static Stream<Arguments> deepColours() {
        return IntStream.of(
                        DataBuffer.TYPE_USHORT, DataBuffer.TYPE_SHORT, DataBuffer.TYPE_FLOAT, DataBuffer.TYPE_DOUBLE)
                .boxed()
                .flatMap(type -> Stream.of(true, false).map(hasAlpha -> Arguments.of(type, hasAlpha)));
    }

    private static BufferedImage filled(ColorModel model) {
        BufferedImage image = new BufferedImage(model, model.createCompatibleWritableRaster(40, 30), false, null);
        Random random = new Random(SEED);
        for (int i = 0; i < 40 * 30 * model.getNumComponents(); i++) {
            double white = switch (model.getTransferType()) {
                case DataBuffer.TYPE_BYTE -> 255;
                case DataBuffer.TYPE_USHORT -> 65535;
                case DataBuffer.TYPE_SHORT -> 32767;
                default -> 1;
            };
            int pixel = i / model.getNumComponents();
            image.getRaster()
                    .setSample(pixel % 40, pixel / 40, i % model.getNumComponents(), random.nextDouble() * white);
        }
        return image;
    }

    private static ColorModel components(int space, boolean hasAlpha, boolean isPremultiplied, int type) {
        return new ComponentColorModel(
                ColorSpace.getInstance(space),
                hasAlpha,
                isPremultiplied,
                hasAlpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
                type);
    }

    /// Pixel by pixel: the `getRGB` that takes many at once does not know `TYPE_SHORT`.
    private static int[] all(BufferedImage image) {
        int width = image.getWidth();
        return IntStream.range(0, width * image.getHeight())
                .map(i -> image.getColorModel().getRGB(image.getRaster().getDataElements(i % width, i / width, null)))
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("deepColours")
    void deep_colours_become_those_of_get_rgb_seed_40(int type, boolean hasAlpha) {
        BufferedImage image = filled(components(ColorSpace.CS_sRGB, hasAlpha, false, type));
        assertThat(all(Images.toImage(image, BufferedImage.TYPE_INT_ARGB))).isEqualTo(all(image));
        assertThat(all(Images.toImage(image))).isEqualTo(all(image));
    }

    static Stream<Arguments> spaces() {
        return IntStream.of(ColorSpace.CS_LINEAR_RGB, ColorSpace.CS_CIEXYZ, ColorSpace.CS_PYCC)
                .boxed()
                .flatMap(space -> Stream.of(DataBuffer.TYPE_BYTE, DataBuffer.TYPE_USHORT)
                        .flatMap(type -> Stream.of(true, false).map(hasAlpha -> Arguments.of(space, type, hasAlpha))));
    }

    @ParameterizedTest
    @MethodSource("spaces")
    void other_profiles_are_converted_as_get_rgb_does_it_seed_40(int space, int type, boolean hasAlpha) {
        BufferedImage image = filled(components(space, hasAlpha, false, type));
        assertThat(all(Images.toImage(image, BufferedImage.TYPE_INT_ARGB))).isEqualTo(all(image));
        NDArray rgba = Images.toRgba(image);
        assertThat(rgba.getInt(3, 5, 0)).isEqualTo(image.getRGB(5, 3) >> 16 & 0xff);
        assertThat(rgba.getInt(3, 5, 3)).isEqualTo(image.getRGB(5, 3) >>> 24);
    }

    @Test
    void grey_of_sixteen_bits_and_of_fractions_keeps_its_levels() {
        ColorModel fractions = components(ColorSpace.CS_GRAY, false, false, DataBuffer.TYPE_FLOAT);
        BufferedImage image = filled(fractions);
        BufferedImage deep = Images.toImage(image, BufferedImage.TYPE_USHORT_GRAY);
        BufferedImage bytes = Images.toImage(image, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < 40; x++) {
            float sample = image.getRaster().getSampleFloat(x, 7, 0);
            assertThat(deep.getRaster().getSample(x, 7, 0)).isEqualTo(Math.round(sample * 65535));
            assertThat(bytes.getRaster().getSample(x, 7, 0)).isEqualTo(Math.round(sample * 255));
        }
    }

    @Test
    void deep_colours_become_deep_grey() {
        BufferedImage image = filled(components(ColorSpace.CS_sRGB, true, false, DataBuffer.TYPE_USHORT));
        BufferedImage gray = Images.toImage(image, BufferedImage.TYPE_USHORT_GRAY);
        int[] rgba = image.getRaster().getPixel(9, 9, (int[]) null);
        long sum = 19595L * rgba[0] + 38470L * rgba[1] + 7471L * rgba[2];
        assertThat(gray.getRaster().getSample(9, 9, 0)).isEqualTo((int) ((sum + 0x8000) >> 16));
    }

    @Test
    void a_deeper_colour_model_gets_all_the_bits() {
        BufferedImage image = filled(components(ColorSpace.CS_sRGB, false, false, DataBuffer.TYPE_USHORT));
        BufferedImage fractions =
                Images.toImage(image, components(ColorSpace.CS_sRGB, false, false, DataBuffer.TYPE_FLOAT));
        assertThat(fractions.getRaster().getSampleFloat(4, 4, 2))
                .isEqualTo(image.getRaster().getSample(4, 4, 2) / 65535f);
    }

    @Test
    void colours_go_to_another_profile_as_awt_sets_them() {
        BufferedImage image = filled(components(ColorSpace.CS_sRGB, false, false, DataBuffer.TYPE_BYTE));
        ColorModel linear = components(ColorSpace.CS_LINEAR_RGB, false, false, DataBuffer.TYPE_USHORT);
        BufferedImage converted = Images.toImage(image, linear);
        short[] expected = (short[]) linear.getDataElements(image.getRGB(2, 1), null);
        assertThat(converted.getRaster().getDataElements(2, 1, null)).isEqualTo(expected);
    }

    @Test
    void an_array_is_shown_in_a_colour_space_that_is_given() {
        NDArray xyz = NDArray.full(DType.UINT8, 90, 2, 2, 3);
        BufferedImage image = Images.asImage(xyz, ColorSpace.getInstance(ColorSpace.CS_CIEXYZ), false);
        assertThat(image.getColorModel().getColorSpace()).isSameAs(ColorSpace.getInstance(ColorSpace.CS_CIEXYZ));
        NDArray multiplied = NDArray.zeros(DType.UINT8, 2, 2, 4);
        BufferedImage premultiplied = Images.asImage(multiplied, ColorSpace.getInstance(ColorSpace.CS_sRGB), true);
        premultiplied.setRGB(1, 0, 0x80ff0000);
        assertThat(multiplied.get("0, 1").toLongs()).containsExactly(128, 0, 0, 128);
        assertThatExceptionOfType(ImageLayoutException.class)
                .isThrownBy(() -> Images.asImage(xyz, ColorSpace.getInstance(ColorSpace.CS_GRAY), false))
                .withMessageContainingAll("it has 3 channels", "have 1, or with alpha 2");
    }

    @Test
    void a_raster_shares_the_memory_of_an_array_that_may_be_written() {
        NDArray array = NDArray.zeros(DType.FLOAT32, 3, 4, 3);
        Images.asRaster(array).setSample(3, 2, 1, 0.5f);
        assertThat(array.getDouble(2, 3, 1)).isEqualTo(0.5);
        assertThat(Images.asPixels(Images.asRaster(array)).field("band1").getDouble(2, 3))
                .isEqualTo(0.5);
        assertThatExceptionOfType(ReadOnlyArrayException.class)
                .isThrownBy(() -> Images.asRaster(array.asReadOnly()))
                .withMessageContaining("asImage");
    }

    @Test
    void packed_and_stored_pixels_of_a_raster_are_those_of_its_image() {
        BufferedImage image = SmallImages.image(ImageCut.SUB_IMAGE, BufferedImage.TYPE_INT_ARGB, SEED);
        assertThat(Images.asPacked(image.getRaster()).toLongs())
                .isEqualTo(Images.asPacked(image).toLongs());
        assertThat(Images.asStored(image.getRaster()).toLongs())
                .isEqualTo(Images.asStored(image).toLongs());
    }
}
