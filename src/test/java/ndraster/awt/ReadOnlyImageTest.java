package ndraster.awt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.MultiResolutionImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import ndraster.NDArray;
import ndraster.ReadOnlyArrayException;
import ndraster.access.ArrayMemory;
import ndraster.dtype.DType;
import ndraster.dtype.Field;
import ndraster.testing.ImageCut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A read-only array may be looked at as an image. Whoever draws on that, or writes to its raster, hears so, and the
/// array stays as it is.
class ReadOnlyImageTest {
    private static final int SEED = 41;
    private static final NDArray ARRAY = NDArray.full(DType.UINT8, 7, 4, 5, 3);

    private static BufferedImage image() {
        return Images.asImage(ARRAY.asReadOnly());
    }

    @Test
    void its_image_can_be_drawn_and_is_over_the_same_bytes() {
        BufferedImage screen = new BufferedImage(5, 4, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = screen.createGraphics();
        graphics.drawImage(image(), 0, 0, null);
        graphics.dispose();
        assertThat(screen.getRGB(2, 2)).isEqualTo(0xff070707);
        assertThat(ArrayMemory.of(Images.asArray(image())).heapArray().orElseThrow())
                .isSameAs(ArrayMemory.of(ARRAY).heapArray().orElseThrow());
    }

    @Test
    void every_array_of_its_image_is_read_only() {
        for (Function<BufferedImage, NDArray> view : List.<Function<BufferedImage, NDArray>>of(
                Images::asArray,
                Images::asRgb,
                Images::asPixels,
                Images::asStored,
                image -> Images.asBands(image).getFirst(),
                image -> Images.asArray(image.getSubimage(1, 1, 3, 2)),
                image -> Images.asArray(image.getSubimage(1, 1, 3, 2).getSubimage(1, 0, 1, 1)),
                image -> Images.asArray(Images.asImage(Images.asArray(image))))) {
            NDArray array = view.apply(image());
            assertThat(array.isReadOnly()).isTrue();
            assertThatExceptionOfType(ReadOnlyArrayException.class).isThrownBy(() -> array.fill(1));
        }
        assertThat(ARRAY.toLongs()).containsOnly(7);
    }

    @Test
    void whoever_wants_to_write_is_told_what_to_call() {
        BufferedImage photo = image();
        // @start region="refused"
        try {
            photo.createGraphics();
        } catch (ReadOnlyArrayException e) {
            Graphics2D graphics = Images.toImage(photo).createGraphics(); // on a copy
            graphics.dispose();
        }
        // @end
        assertThatExceptionOfType(ReadOnlyArrayException.class)
                .isThrownBy(photo::createGraphics)
                .withMessageStartingWith("output array is read-only")
                .withMessageContaining("Images.toImage");
    }

    @Test
    void a_copy_of_its_image_is_writable() {
        NDArray copy = Images.toArray(image());
        copy.fill(1);
        assertThat(copy.toLongs()).containsOnly(1);
        assertThat(ARRAY.toLongs()).containsOnly(7);
    }

    @Test
    void the_image_of_a_writable_array_is_writable() {
        assertThat(Images.asArray(Images.asImage(ARRAY)).isReadOnly()).isFalse();
    }

    private static NDArray random(String dtype, long... shape) {
        NDArray array = NDArray.zeros(DType.of(dtype), shape);
        byte[] bytes = new byte[(int) array.size()];
        new Random(SEED).nextBytes(bytes);
        NDArray values = NDArray.asArray(DType.UINT8, bytes, shape);
        return array.assign(array.dtype().kind() == 'f' ? values.divide(255) : values);
    }

    /// Colours that were valid ones before they were multiplied with their alpha.
    private static NDArray packed(int type) {
        BufferedImage image = new BufferedImage(7, 5, type);
        Random random = new Random(SEED);
        for (int i = 0; i < 35; i++) {
            image.setRGB(i % 7, i / 7, random.nextInt());
        }
        return Images.asPacked(image);
    }

    /// One of each standard type that an array can have, and custom ones.
    static Stream<NDArray> arrays() {
        DType abgr = DType.struct(
                Field.of("a", DType.UINT8),
                Field.of("b", DType.UINT8),
                Field.of("g", DType.UINT8),
                Field.of("r", DType.UINT8));
        return Stream.of(
                random("u1", 4, 5),
                random("u2", 4, 5),
                random("i4", 4, 5),
                random("f4", 4, 5, 3),
                random("f8", 4, 5),
                random("u2", 4, 5, 3),
                random(">u2", 4, 5, 4),
                random("u1", 4, 5, 3),
                random("u1", 4, 5, 3).get("..., ::-1"),
                random("u1", 4, 5, 4),
                random("u1", 4, 5, 4).get("..., ::-1"),
                random("u1", 6, 8, 3).get("1:5, 2:7, ::-1"),
                random("u1", 4, 20).view(abgr),
                random("u1", 4, 5).greater(99),
                packed(BufferedImage.TYPE_INT_ARGB),
                packed(BufferedImage.TYPE_INT_ARGB_PRE).get("1:4, 1:-1"),
                packed(BufferedImage.TYPE_USHORT_565_RGB),
                Images.asStored(SmallImages.image(ImageCut.WHOLE, BufferedImage.TYPE_BYTE_INDEXED, SEED)));
    }

    private static final List<Consumer<BufferedImage>> DOORS = List.of(
            BufferedImage::createGraphics,
            BufferedImage::getGraphics,
            image -> image.setRGB(1, 1, 0x12345678),
            image -> image.setRGB(0, 0, 2, 1, new int[] {1, 2}, 0, 2),
            image -> image.setData(new BufferedImage(2, 2, image.getType() == 0 ? 5 : image.getType()).getData()),
            image -> write(image.getRaster()),
            image -> write((WritableRaster) image.getTile(0, 0)),
            image -> write(image.getWritableTile(0, 0)),
            image -> write(image.getRaster().createWritableChild(1, 1, 2, 1, 0, 0, null)),
            image -> write((WritableRaster) image.getRaster().createChild(1, 1, 1, 1, 0, 0, null)),
            image -> write(image.getRaster().createWritableTranslatedChild(3, 3)),
            image -> image.getRaster().setDataElements(0, 0, image.getRaster().getDataElements(1, 1, null)),
            image -> image.getRaster()
                    .setDataElements(0, 0, 2, 2, image.getRaster().getDataElements(1, 0, 2, 2, null)),
            image -> image.getRaster().setPixels(0, 0, 2, 2, new int[16]),
            image -> image.getRaster().setPixels(0, 0, 2, 2, new double[16]),
            image -> image.getRaster().setSamples(0, 0, 2, 2, 0, new int[4]),
            image -> image.getRaster().setRect(image.getData()),
            image -> image.getRaster().getDataBuffer().setElem(0, 1),
            image -> image.getRaster().getDataBuffer().setElemDouble(0, 1),
            image -> Images.paint(image, graphics -> graphics.fillRect(0, 0, 2, 2)),
            image -> Images.asStored(image.getRaster()).fill(1),
            image -> Images.asStored(image).fill(1));

    private static void write(WritableRaster raster) {
        raster.setSample(raster.getMinX(), raster.getMinY(), 0, 1);
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void nothing_of_its_image_can_be_written_seed_41(NDArray array) {
        byte[] before = array.toBytes();
        BufferedImage image = Images.asImage(array.asReadOnly());
        assertShut(image);
        assertShut(image.getSubimage(1, 1, 3, 2));
        if (image instanceof MultiResolutionImage variants
                && variants.getResolutionVariant(5, 4).getClass().equals(DrawnImage.class)) {
            BufferedImage drawn = (BufferedImage) variants.getResolutionVariant(5, 4);
            assertShut(drawn);
            assertShut(drawn.getSubimage(1, 1, 3, 2));
        }
        assertThat(array.toBytes()).isEqualTo(before);
    }

    private static void assertShut(BufferedImage image) {
        for (int door = 0; door < DOORS.size(); door++) {
            Consumer<BufferedImage> write = DOORS.get(door);
            assertThatExceptionOfType(ReadOnlyArrayException.class)
                    .as("door %s", door)
                    .isThrownBy(() -> write.accept(image))
                    .withMessageContaining("read-only");
        }
    }

    @Test
    void its_alpha_is_not_multiplied_in() {
        NDArray array = random("u1", 4, 5, 4).get("..., ::-1");
        byte[] before = array.toBytes();
        BufferedImage image = Images.asImage(array.asReadOnly());
        for (BufferedImage shown :
                List.of(image, (BufferedImage) ((MultiResolutionImage) image).getResolutionVariant(5, 4))) {
            assertThatExceptionOfType(ReadOnlyArrayException.class).isThrownBy(() -> shown.coerceData(true));
        }
        assertThat(array.toBytes()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void it_is_looked_at_as_the_image_of_the_array_itself_seed_41(NDArray array) throws IOException {
        BufferedImage expected = Images.asImage(array);
        BufferedImage image = Images.asImage(array.asReadOnly());
        assertThat(drawn(image)).isEqualTo(drawn(expected));
        assertThat(drawn(image.getSubimage(1, 1, 3, 2))).isEqualTo(drawn(expected.getSubimage(1, 1, 3, 2)));
        assertThat(all(image)).isEqualTo(all(expected));
        assertThat(Images.toImage(image).getType())
                .isEqualTo(Images.toImage(expected).getType());
        assertThat(all(Images.toImage(image))).isEqualTo(all(expected));
        assertThat(image.getData().getPixels(0, 0, 3, 3, (double[]) null))
                .isEqualTo(expected.getData().getPixels(0, 0, 3, 3, (double[]) null));
        if (ImageIO.getImageWriters(new javax.imageio.ImageTypeSpecifier(image), "png")
                .hasNext()) {
            assertThat(all(throughPng(image))).isEqualTo(all(throughPng(expected)));
        }
    }

    private static int[] all(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static int[] drawn(BufferedImage image) {
        BufferedImage screen = new BufferedImage(7, 7, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = screen.createGraphics();
        graphics.drawImage(image, 1, 1, null);
        graphics.drawImage(image, 0, 0, 4, 4, 1, 0, 3, 2, null);
        graphics.dispose();
        return all(screen);
    }

    private static BufferedImage throughPng(BufferedImage image) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, "png", file);
        return ImageIO.read(new ByteArrayInputStream(file.toByteArray()));
    }

    @Test
    void it_is_drawn_without_a_copy() {
        NDArray bgr = random("u1", 4, 5, 3).get("..., ::-1");
        BufferedImage image = Images.asImage(bgr.asReadOnly());
        BufferedImage drawn = (BufferedImage) ((MultiResolutionImage) image).getResolutionVariant(5, 4);
        assertThat(drawn.getType()).isEqualTo(BufferedImage.TYPE_3BYTE_BGR);
        assertThat(drawn(image)).isEqualTo(drawn(Images.asImage(bgr)));
        bgr.fill(200);
        assertThat(drawn.getRGB(3, 3)).isEqualTo(0xffc8c8c8);
        assertThat(Arrays.stream(drawn(image))
                        .filter(colour -> colour == 0xffc8c8c8)
                        .count())
                .isGreaterThan(19);
    }

    @Test
    void operations_that_want_rasters_of_awt_take_the_copy() {
        BufferedImage image =
                Images.asImage(random("u1", 4, 5, 3).get("..., ::-1").asReadOnly());
        AffineTransformOp twice =
                new AffineTransformOp(AffineTransform.getScaleInstance(2, 2), AffineTransformOp.TYPE_NEAREST_NEIGHBOR);
        assertThat(twice.filter(Images.toImage(image), null).getRGB(9, 7)).isEqualTo(image.getRGB(4, 3));
        BufferedImage gray = new BufferedImage(5, 4, BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage expected = new BufferedImage(5, 4, BufferedImage.TYPE_BYTE_GRAY);
        new ColorConvertOp(null).filter(Images.toImage(image), expected);
        new ColorConvertOp(null).filter(image, gray);
        Raster found = gray.getData();
        assertThat(found.getPixels(0, 0, 5, 4, (int[]) null))
                .isEqualTo(expected.getData().getPixels(0, 0, 5, 4, (int[]) null));
    }
}
