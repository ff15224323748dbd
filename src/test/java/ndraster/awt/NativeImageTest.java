package ndraster.awt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import ndraster.NDArray;
import ndraster.ReadOnlyArrayException;
import ndraster.dtype.DType;
import ndraster.dtype.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Images over memory that is not on the Java heap: drawn, drawn on, read into and written from.
class NativeImageTest {
    private static final int HEIGHT = 4;
    private static final int WIDTH = 6;

    private static NDArray rgb(Arena arena) {
        return NDArray.asArray(DType.UINT8, arena.allocate(HEIGHT * WIDTH * 3), HEIGHT, WIDTH, 3);
    }

    private static void paint(BufferedImage image, Color colour) {
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.dispose();
    }

    @Test
    void what_the_array_writes_is_drawn() {
        try (Arena arena = Arena.ofConfined()) {
            NDArray array = rgb(arena);
            BufferedImage image = Images.asImage(array);
            array.get("1, 2").assign(NDArray.of(1, 2, 3));
            BufferedImage screen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = screen.createGraphics();
            graphics.drawImage(image, 0, 0, null);
            graphics.dispose();
            assertThat(image.getRGB(2, 1)).isEqualTo(0xff010203);
            assertThat(screen.getRGB(2, 1)).isEqualTo(0xff010203);
        }
    }

    @Test
    void what_is_drawn_on_it_is_in_the_memory() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(HEIGHT * WIDTH * 3);
            BufferedImage image = Images.asImage(NDArray.asArray(DType.UINT8, memory, HEIGHT, WIDTH, 3));
            paint(image, new Color(4, 5, 6));
            assertThat(memory.asSlice(memory.byteSize() - 3).toArray(ValueLayout.JAVA_BYTE))
                    .containsExactly(4, 5, 6);
        }
    }

    @Test
    void a_part_of_native_structs_is_an_image_and_an_array_again() {
        try (Arena arena = Arena.ofConfined()) {
            DType pixel = DType.struct(
                    Field.of("a", DType.UINT8),
                    Field.of("r", DType.UINT8),
                    Field.of("g", DType.UINT8),
                    Field.of("b", DType.UINT8));
            NDArray all = NDArray.asArray(pixel, arena.allocate(HEIGHT * WIDTH * 4), HEIGHT, WIDTH);
            NDArray part = all.get("1:3, 2:5");
            BufferedImage image = Images.asImage(part);
            image.setRGB(1, 1, 0x80102030);
            assertThat(all.field("r").getInt(2, 3)).isEqualTo(0x10);
            assertThat(all.field("a").getInt(2, 3)).isEqualTo(0x80);
            Images.asPixels(image.getSubimage(1, 1, 2, 1)).field("b").fill(0x55);
            assertThat(all.field("b").getInt(2, 4)).isEqualTo(0x55);
            assertThat(all.field("b").getInt(2, 2)).isZero();
        }
    }

    @Test
    void image_io_writes_it_and_reads_into_it() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            NDArray array = rgb(arena).assign(NDArray.arange(HEIGHT * WIDTH * 3).reshape(HEIGHT, WIDTH, 3));
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            assertThat(ImageIO.write(Images.asImage(array), "png", png)).isTrue();
            NDArray other = rgb(arena);
            readInto(Images.asImage(other), png.toByteArray());
            assertThat(other.toLongs()).isEqualTo(array.toLongs());
        }
    }

    private static void readInto(BufferedImage target, byte[] png) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        ImageReadParam param = reader.getDefaultReadParam();
        param.setDestination(target);
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in);
            reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    @Test
    void a_mapped_file_is_drawn_into(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("pixels");
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MemorySegment memory = channel.map(MapMode.READ_WRITE, 0, HEIGHT * WIDTH, arena);
            paint(Images.asImage(NDArray.asArray(DType.UINT8, memory, HEIGHT, WIDTH)), Color.WHITE);
        }
        assertThat(Files.readAllBytes(file)).hasSize(HEIGHT * WIDTH).containsOnly((byte) 0xff);
    }

    @Test
    void read_only_memory_is_drawn_but_not_drawn_on() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(HEIGHT * WIDTH).fill((byte) 255);
            NDArray array = NDArray.asArray(DType.UINT8, memory.asReadOnly(), HEIGHT, WIDTH);
            for (BufferedImage image : new BufferedImage[] {
                Images.asImage(array),
                Images.asImage(
                        NDArray.asArray(DType.UINT8, memory, HEIGHT, WIDTH).asReadOnly())
            }) {
                assertThat(image.getRGB(3, 3)).isEqualTo(0xffffffff);
                assertThatExceptionOfType(ReadOnlyArrayException.class)
                        .isThrownBy(() -> image.setRGB(0, 0, 0))
                        .withMessageStartingWith("output array is read-only")
                        .withMessageContaining("Images.toImage");
                assertThat(Images.asArray(image).isReadOnly()).isTrue();
            }
        }
    }

    @Test
    void an_image_outlives_its_memory_only_as_an_exception() {
        NDArray array;
        BufferedImage image;
        try (Arena arena = Arena.ofConfined()) {
            array = rgb(arena);
            image = Images.asImage(array);
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> image.getRGB(0, 0))
                .withMessageStartingWith("the memory of this array is gone");
        assertThatIllegalStateException()
                .isThrownBy(() -> image.getRaster().getDataBuffer().getElem(0))
                .withMessageStartingWith("the memory of this array is gone");
        assertThatIllegalStateException().isThrownBy(() -> image.setRGB(0, 0, 1));
        assertThatIllegalStateException().isThrownBy(() -> Images.asImage(array));
    }

    @ParameterizedTest
    @ValueSource(strings = {"|u1", "<u2", ">u2", "<i2", ">i2", "<i4", ">i4", "<f4", ">f4", "<f8", ">f8"})
    void every_type_of_sample_is_read_and_written_in_its_byte_order(String dtype) {
        try (Arena arena = Arena.ofConfined()) {
            DType type = DType.of(dtype);
            MemorySegment memory = arena.allocate(1 + 2L * type.itemSize());
            NDArray array = NDArray.asArray(type, memory.asSlice(1), 1, 2);
            BufferedImage image = Images.asImage(array);
            array.setItem(100, 0, 1);
            assertThat(image.getRaster().getSampleDouble(1, 0, 0)).isEqualTo(100);
            assertThat(image.getRaster().getSampleFloat(1, 0, 0)).isEqualTo(100);
            assertThat(image.getRaster().getSample(1, 0, 0)).isEqualTo(100);
            image.getRaster().setSample(0, 0, 0, 90.0);
            assertThat(array.getDouble(0, 0)).isEqualTo(90);
            image.getRaster().setSample(0, 0, 0, 80);
            assertThat(array.getDouble(0, 0)).isEqualTo(80);
            assertThat(Images.asArray(image).dtype()).isEqualTo(type);
        }
    }

    @Test
    void the_buffer_keeps_to_its_size() {
        try (Arena arena = Arena.ofConfined()) {
            NDArray part =
                    NDArray.asArray(DType.UINT8, arena.allocate(100), 10, 10).get("2:4, 3:5");
            var data = Images.asImage(part).getRaster().getDataBuffer();
            assertThat(data.getSize()).isEqualTo(12);
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> data.getElem(12));
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> data.setElem(-1, 0));
        }
    }
}
