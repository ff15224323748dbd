package ndraster.awt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.ImagingOpException;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Random;
import java.util.stream.Stream;
import ndraster.NDArray;
import ndraster.ReadOnlyArrayException;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is drawn of an image off the heap, or of a layout that is none of AWT's types, and on it, is what is drawn of
/// and on the same image in a standard type.
class PaintedImageTest {
    private static final int SEED = 39;
    private static final int HEIGHT = 20;
    private static final int WIDTH = 30;

    private static NDArray offHeap(int channels) {
        MemorySegment memory = Arena.ofAuto().allocate((long) HEIGHT * WIDTH * channels);
        byte[] random = new byte[(int) memory.byteSize()];
        new Random(SEED).nextBytes(random);
        memory.copyFrom(MemorySegment.ofArray(random));
        return NDArray.asArray(DType.UINT8, memory, HEIGHT, WIDTH, channels);
    }

    private static NDArray onHeap(int channels) {
        return NDArray.zeros(DType.UINT8, HEIGHT, WIDTH, channels).assign(offHeap(channels));
    }

    /// Grey, R, G, B, backwards, with alpha, in planes, and parts of these.
    static Stream<NDArray> arrays() {
        return Stream.of(
                offHeap(1),
                offHeap(3),
                offHeap(3).get("..., ::-1"),
                offHeap(4),
                offHeap(4).get("..., ::-1"),
                offHeap(4).get("2:-3, 5:-1"),
                offHeap(3).get(":, ::2"),
                onHeap(3),
                onHeap(4),
                onHeap(3).get("2:-3, 5:-1"),
                onHeap(4).get(":, ::2"),
                NDArray.zeros(DType.UINT8, 3, HEIGHT, WIDTH).transpose(1, 2, 0).assign(offHeap(3)));
    }

    private static BufferedImage target() {
        BufferedImage target = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = target.createGraphics();
        graphics.setColor(new Color(20, 90, 200));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.dispose();
        return target;
    }

    private static int[] all(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static int[] drawn(BufferedImage image) {
        BufferedImage target = target();
        Graphics2D graphics = target.createGraphics();
        graphics.drawImage(image, 1, 2, null);
        graphics.setComposite(AlphaComposite.Src);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        graphics.drawImage(image, 15, 3, 27, 19, 2, 2, 8, 10, null);
        graphics.drawImage(image, AffineTransform.getTranslateInstance(-3, 11), null);
        graphics.dispose();
        return all(target);
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void it_is_drawn_as_in_a_standard_type_seed_39(NDArray array) {
        assertThat(drawn(Images.asImage(array))).isEqualTo(drawn(Images.toImage(array)));
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void its_colours_and_samples_are_those_in_a_standard_type_seed_39(NDArray array) {
        BufferedImage image = Images.asImage(array);
        BufferedImage onHeap = Images.toImage(array);
        assertThat(all(image)).isEqualTo(all(onHeap));
        assertThat(all(image.getSubimage(3, 2, 5, 4))).isEqualTo(all(onHeap.getSubimage(3, 2, 5, 4)));
        assertThat(image.getRGB(7, 5)).isEqualTo(onHeap.getRGB(7, 5));
        assertThat(samples(image)).isEqualTo(samples(onHeap));
        assertThat(image.getData().getPixels(1, 1, 4, 3, (int[]) null))
                .isEqualTo(onHeap.getData().getPixels(1, 1, 4, 3, (int[]) null));
    }

    private static int[] samples(BufferedImage image) {
        return image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
    }

    private static void picture(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(250, 120, 3, 100));
        graphics.fillOval(2, 1, 13, 15);
        graphics.setComposite(AlphaComposite.Src);
        graphics.setColor(new Color(1, 2, 3, 4));
        graphics.fillRect(10, 10, 30, 3);
    }

    @Test
    void a_large_one_is_painted_on_by_all_cores_as_by_one() {
        NDArray array = NDArray.zeros(DType.UINT8, 400, 500, 3);
        BufferedImage expected = new BufferedImage(500, 400, BufferedImage.TYPE_INT_RGB);
        Images.paint(expected, graphics -> graphics.drawLine(0, 0, 499, 399));
        Images.paint(Images.asImage(array), graphics -> graphics.drawLine(0, 0, 499, 399));
        assertThat(all(Images.asImage(array))).isEqualTo(all(expected));
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void painting_on_it_does_what_drawing_in_a_standard_type_does_seed_39(NDArray array) {
        BufferedImage onHeap = Images.toImage(Images.toImage(array), type(array));
        Images.paint(onHeap, PaintedImageTest::picture);
        Images.paint(Images.asImage(array), PaintedImageTest::picture);
        BufferedImage painted = Images.toImage(Images.toImage(array), type(array));
        assertThat(all(painted)).isEqualTo(all(onHeap));
    }

    private static int type(NDArray array) {
        return switch ((int) array.length(2)) {
            case 1 -> BufferedImage.TYPE_BYTE_GRAY;
            case 3 -> BufferedImage.TYPE_INT_RGB;
            default -> BufferedImage.TYPE_INT_ARGB;
        };
    }

    @Test
    void what_awt_draws_on_it_by_itself_is_in_the_memory_at_once() {
        NDArray array = offHeap(3).fill(0);
        Graphics2D graphics = Images.asImage(array).createGraphics();
        graphics.setColor(new Color(4, 5, 6));
        graphics.fillRect(2, 3, 2, 2);
        assertThat(array.get("4, 3").toLongs()).containsExactly(4, 5, 6);
        assertThat(array.get("5, 3").toLongs()).containsExactly(0, 0, 0);
        graphics.drawImage(target(), 0, 0, null);
        assertThat(array.get("19, 29").toLongs()).containsExactly(20, 90, 200);
        graphics.dispose();
    }

    @Test
    void a_painter_that_fails_leaves_the_memory_as_it_was() {
        NDArray array = offHeap(4);
        byte[] before = array.toBytes();
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Images.paint(Images.asImage(array), graphics -> {
                    graphics.fillRect(0, 0, 9, 9);
                    throw new ArithmeticException("halfway");
                }));
        assertThat(array.toBytes()).isEqualTo(before);
    }

    @Test
    void read_only_memory_is_not_painted_on() {
        BufferedImage readOnly = Images.asImage(offHeap(3).asReadOnly());
        assertThatExceptionOfType(ReadOnlyArrayException.class)
                .isThrownBy(() -> Images.paint(readOnly, graphics -> graphics.fillRect(0, 0, 2, 2)))
                .withMessageContaining("Images.toImage");
    }

    @Test
    void closed_memory_is_an_exception_for_every_way_in() {
        BufferedImage image;
        try (Arena arena = Arena.ofConfined()) {
            image = Images.asImage(NDArray.asArray(DType.UINT8, arena.allocate(48), 4, 4, 3));
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> Images.paint(image, graphics -> graphics.fillRect(0, 0, 2, 2)));
        assertThatIllegalStateException().isThrownBy(() -> drawn(image));
        assertThatIllegalStateException().isThrownBy(() -> all(image));
        assertThatIllegalStateException().isThrownBy(() -> samples(image));
        assertThatIllegalStateException().isThrownBy(() -> Images.toImage(image));
        assertThatIllegalStateException().isThrownBy(() -> Images.asArray(image));
    }

    @Test
    void the_two_operations_that_awt_refuses_take_the_copy() {
        BufferedImage image = Images.asImage(offHeap(3));
        AffineTransformOp twice =
                new AffineTransformOp(AffineTransform.getScaleInstance(2, 2), AffineTransformOp.TYPE_NEAREST_NEIGHBOR);
        ConvolveOp same = new ConvolveOp(new Kernel(1, 1, new float[] {1}));
        assertThatExceptionOfType(ImagingOpException.class).isThrownBy(() -> twice.filter(image, null));
        assertThatExceptionOfType(ImagingOpException.class).isThrownBy(() -> same.filter(image, null));
        // @start region="ops"
        BufferedImage larger = twice.filter(Images.toImage(image), null);
        // @end
        assertThat(larger.getRGB(11, 7)).isEqualTo(image.getRGB(5, 3));
        assertThat(all(same.filter(Images.toImage(image), null))).isEqualTo(all(image));
    }

    @Test
    void other_operations_and_textures_take_it_as_it_is() {
        BufferedImage image = Images.asImage(offHeap(3));
        BufferedImage darker = new RescaleOp(0.5f, 0, null).filter(image, null);
        assertThat(darker.getRaster().getSample(3, 4, 1))
                .isEqualTo(image.getRaster().getSample(3, 4, 1) / 2);
        BufferedImage target = target();
        Graphics2D graphics = target.createGraphics();
        graphics.setPaint(new TexturePaint(image, new Rectangle(WIDTH, HEIGHT)));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.dispose();
        assertThat(all(target)).isEqualTo(all(image));
    }
}
