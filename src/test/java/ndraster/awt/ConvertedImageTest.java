package ndraster.awt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DirectColorModel;
import java.awt.image.IndexColorModel;
import java.lang.foreign.Arena;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.testing.ImageCut;
import ndraster.testing.RandomSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// From every type to every other: the pixels are what AWT's own `setRGB` makes of what its `getRGB` gives. Grey is
/// the exception, and has rules of its own, which are Pillow's.
class ConvertedImageTest {
    private static final int SEED = 31;

    static Stream<Arguments> pairs() {
        return types().boxed().flatMap(from -> types().mapToObj(to -> Arguments.of(from, to)));
    }

    private static IntStream types() {
        return IntStream.rangeClosed(BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_INDEXED);
    }

    private static boolean isGray(int type) {
        return type == BufferedImage.TYPE_BYTE_GRAY || type == BufferedImage.TYPE_USHORT_GRAY;
    }

    /// An image of colours that were valid ones before: of random samples, premultiplied ones would be none.
    private static BufferedImage image(int type, ImageCut cut) {
        BufferedImage image = SmallImages.image(cut, type, SEED);
        if (image.isAlphaPremultiplied()) {
            Random random = new Random(SEED);
            for (int i = 0; i < SmallImages.WIDTH * SmallImages.HEIGHT; i++) {
                image.setRGB(i % SmallImages.WIDTH, i / SmallImages.WIDTH, random.nextInt());
            }
        }
        return image;
    }

    private static int colour(BufferedImage image, int x, int y) {
        int sample = image.getRaster().getSample(x, y, 0);
        return switch (image.getType()) {
            case BufferedImage.TYPE_BYTE_GRAY -> 0xff000000 | sample * 0x010101;
            case BufferedImage.TYPE_USHORT_GRAY -> 0xff000000 | (int) Math.round(sample / 257.0) * 0x010101;
            default -> image.getRGB(x, y);
        };
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void every_type_becomes_every_other_as_awt_sets_what_it_gets_seed_31(int from, int to) {
        for (ImageCut cut : ImageCut.values()) {
            BufferedImage image = image(from, cut);
            BufferedImage converted = Images.toImage(image, to);
            assertThat(converted.getType()).isEqualTo(to);
            if (!isGray(to)) {
                assertColours(image, converted);
            }
        }
    }

    /// Large images are shared out among the cores, in bands of rows.
    @ParameterizedTest
    @MethodSource("pairs")
    void a_large_image_becomes_what_its_bands_become_seed_31(int from, int to) {
        BufferedImage image = large(from);
        BufferedImage converted = Images.toImage(image, to);
        for (int y = 0; y < image.getHeight(); y += 100) {
            BufferedImage band = Images.toImage(image.getSubimage(0, y, image.getWidth(), 100), to);
            assertThat(pixels(converted.getSubimage(0, y, image.getWidth(), 100)))
                    .isEqualTo(pixels(band));
        }
    }

    private static BufferedImage large(int type) {
        BufferedImage image = new BufferedImage(700, 300, type);
        Random random = new Random(SEED);
        for (int i = 0; i < image.getWidth() * image.getHeight(); i++) {
            image.setRGB(i % image.getWidth(), i / image.getWidth(), random.nextInt());
        }
        return image;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
    }

    @Test
    void a_large_image_over_memory_of_one_thread_is_converted_in_that_thread() {
        try (Arena arena = Arena.ofConfined()) {
            NDArray array = NDArray.asArray(DType.UINT8, arena.allocate(700 * 300 * 3), 300, 700, 3);
            array.get("299, 699").assign(NDArray.asArray(new int[] {1, 2, 3}));
            BufferedImage converted = Images.toImage(Images.asImage(array), BufferedImage.TYPE_INT_RGB);
            assertThat(converted.getRGB(699, 299)).isEqualTo(0xff010203);
        }
    }

    private static void assertColours(BufferedImage image, BufferedImage converted) {
        boolean isSame = image.getType() == converted.getType();
        BufferedImage expected = new BufferedImage(1, 1, converted.getType());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                expected.setRGB(0, 0, colour(image, x, y));
                assertThat(converted.getRGB(x, y))
                        .as("row %s, column %s", y, x)
                        .isEqualTo(isSame ? image.getRGB(x, y) : expected.getRGB(0, 0));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void grey_is_the_weighted_sum_of_the_colours_seed_31(int from, int to) {
        if (!isGray(to)) {
            return;
        }
        for (ImageCut cut : ImageCut.values()) {
            BufferedImage image = image(from, cut);
            BufferedImage converted = Images.toImage(image, to);
            for (int x = 0; x < SmallImages.WIDTH; x++) {
                assertThat(converted.getRaster().getSample(x, 3, 0)).isEqualTo(gray(image, x, 3, to));
            }
        }
    }

    private static long gray(BufferedImage image, int x, int y, int type) {
        if (isGray(image.getType())) {
            int sample = image.getRaster().getSample(x, y, 0);
            int deep = image.getType() == BufferedImage.TYPE_BYTE_GRAY ? sample * 257 : sample;
            return type == BufferedImage.TYPE_BYTE_GRAY ? Math.round(deep / 257.0) : deep;
        }
        int colour = image.getRGB(x, y);
        long sum = 19595L * (colour >> 16 & 0xff) + 38470L * (colour >> 8 & 0xff) + 7471L * (colour & 0xff);
        return type == BufferedImage.TYPE_BYTE_GRAY ? (sum + 0x8000) >> 16 : (sum * 257 + 0x8000) >> 16;
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_ARGB_PRE, BufferedImage.TYPE_4BYTE_ABGR_PRE})
    void every_colour_with_every_alpha_is_multiplied_and_divided_as_awt_does_it(int type) {
        BufferedImage straight = new BufferedImage(256, 256, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 256 * 256; i++) {
            straight.setRGB(i & 0xff, i >> 8, (i >> 8) << 24 | (i & 0xff) << 16 | 0x7f00 | (255 - (i & 0xff)));
        }
        BufferedImage expected = new BufferedImage(256, 256, type);
        expected.setRGB(0, 0, 256, 256, all(straight), 0, 256);
        BufferedImage multiplied = Images.toImage(straight, type);
        assertThat(raw(multiplied)).isEqualTo(raw(expected));
        assertThat(all(Images.toImage(multiplied, BufferedImage.TYPE_INT_ARGB))).isEqualTo(all(expected));
    }

    private static int[] all(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static int[] raw(BufferedImage image) {
        return image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
    }

    @Test
    void every_number_of_five_bits_and_of_six_is_spread_and_gathered_as_awt_does_it() {
        for (int type : new int[] {BufferedImage.TYPE_USHORT_565_RGB, BufferedImage.TYPE_USHORT_555_RGB}) {
            BufferedImage image = new BufferedImage(256, 1, BufferedImage.TYPE_INT_RGB);
            IntStream.range(0, 256).forEach(i -> image.setRGB(i, 0, 0xff000000 | i << 16 | (255 - i) << 8 | i));
            BufferedImage expected = new BufferedImage(256, 1, type);
            expected.setRGB(0, 0, 256, 1, all(image), 0, 256);
            BufferedImage packed = Images.toImage(image, type);
            assertThat(raw(packed)).isEqualTo(raw(expected));
            assertThat(all(Images.toImage(packed, BufferedImage.TYPE_INT_RGB))).isEqualTo(all(expected));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 16, 200, 256})
    void the_nearest_colour_of_a_palette_is_the_one_that_awt_finds_seed_31(int size) {
        Random random = new Random(SEED);
        byte[] colours = new byte[3 * size];
        random.nextBytes(colours);
        IndexColorModel palette = new IndexColorModel(8, size, colours, 0, false);
        BufferedImage image = new BufferedImage(100, 30, BufferedImage.TYPE_INT_RGB);
        IntStream.range(0, 3000).forEach(i -> image.setRGB(i % 100, i / 100, random.nextInt()));
        BufferedImage indexed = Images.toImage(image, palette);
        for (int i = 0; i < 3000; i++) {
            byte[] index = (byte[]) palette.getDataElements(image.getRGB(i % 100, i / 100), null);
            assertThat(indexed.getRaster().getSample(i % 100, i / 100, 0)).isEqualTo(index[0] & 0xff);
        }
    }

    @Test
    void a_transparent_colour_of_a_palette_is_found_seed_31() {
        byte[] colours = new byte[3 * 4];
        new Random(SEED).nextBytes(colours);
        IndexColorModel palette = new IndexColorModel(2, 4, colours, 0, false, 3);
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(1, 0, palette.getRGB(1));
        BufferedImage indexed = Images.toImage(image, palette);
        assertThat(raw(indexed)).containsExactly(3, 1);
        assertThat(indexed.getRGB(0, 0) >>> 24).isZero();
    }

    @Test
    void a_palette_image_keeps_its_palette_in_a_copy() {
        byte[] levels = {9, 99};
        IndexColorModel palette = new IndexColorModel(1, 2, levels, levels, levels);
        BufferedImage image = new BufferedImage(9, 2, BufferedImage.TYPE_BYTE_BINARY, palette);
        image.getRaster().setSample(8, 1, 0, 1);
        for (BufferedImage copy :
                new BufferedImage[] {Images.toImage(image), Images.toImage(image, BufferedImage.TYPE_BYTE_BINARY)}) {
            assertThat(copy.getColorModel()).isEqualTo(palette);
            assertThat(raw(copy)).isEqualTo(raw(image));
            assertThat(copy.getRaster().getDataBuffer())
                    .isNotSameAs(image.getRaster().getDataBuffer());
        }
    }

    @Test
    void an_array_becomes_the_type_that_is_asked_for() {
        NDArray rgb = NDArray.of(255, 0, 0, 0, 255, 0).astype(DType.UINT8).reshape(1, 2, 3);
        BufferedImage image = Images.toImage(rgb, BufferedImage.TYPE_INT_ARGB);
        assertThat(image.getType()).isEqualTo(BufferedImage.TYPE_INT_ARGB);
        assertThat(all(image)).containsExactly(0xffff0000, 0xff00ff00);
    }

    @Test
    void a_type_that_awt_does_not_have_is_refused() {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        for (int type : new int[] {BufferedImage.TYPE_CUSTOM, 14, -1}) {
            assertThatExceptionOfType(ImageLayoutException.class)
                    .isThrownBy(() -> Images.toImage(image, type))
                    .withMessageStartingWith("TYPE_INT_RGB of 2 x 1 pixels: there is no image type " + type)
                    .withMessageContaining("ColorModel");
        }
    }

    @Test
    void a_colour_model_of_packed_ints_is_converted_to() {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_3BYTE_BGR);
        image.setRGB(0, 0, 0xff102030);
        BufferedImage copy = Images.toImage(image, ColorModel.getRGBdefault());
        assertThat(copy.getType()).isEqualTo(BufferedImage.TYPE_INT_ARGB);
        assertThat(copy.getRGB(0, 0)).isEqualTo(0xff102030);
    }

    static Stream<Arguments> packedColours() {
        return Stream.of(
                Arguments.of("3-3-2 in bytes", new DirectColorModel(8, 0xe0, 0x1c, 0x3)),
                Arguments.of("4-4-4-4 in shorts", new DirectColorModel(16, 0xf00, 0xf0, 0xf, 0xf000)),
                Arguments.of("10-10-10 in ints", new DirectColorModel(30, 0x3ff00000, 0xffc00, 0x3ff)),
                Arguments.of("R, G, B, A from the top", new DirectColorModel(32, 0xff000000, 0xff0000, 0xff00, 0xff)),
                Arguments.of("A, B, G, R", new DirectColorModel(32, 0xff, 0xff00, 0xff0000, 0xff000000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packedColours")
    void colours_packed_otherwise_are_converted_from_and_to_seed_31(String name, ColorModel model) {
        BufferedImage image = new BufferedImage(model, model.createCompatibleWritableRaster(20, 10), false, null);
        RandomSamples.fill(image.getRaster(), new SplittableRandom(SEED));
        BufferedImage part = image.getSubimage(3, 2, 11, 7);
        assertThat(all(Images.toImage(part, BufferedImage.TYPE_INT_ARGB)))
                .as(name)
                .isEqualTo(all(part));
        BufferedImage back = Images.toImage(Images.toImage(part, BufferedImage.TYPE_INT_ARGB), model);
        assertThat(all(back)).isEqualTo(all(part));
        assertThat(Images.asPacked(part).getInt(1, 2)).isEqualTo(packed(part, 2, 1));
    }

    private static int packed(BufferedImage image, int x, int y) {
        return switch (image.getRaster().getDataElements(x, y, null)) {
            case byte[] bytes -> bytes[0] & 0xff;
            case short[] shorts -> shorts[0] & 0xffff;
            case int[] ints -> ints[0];
            default -> throw new AssertionError("pixels are numbers");
        };
    }
}
