package ndraster.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.TexturePaint;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.file.Path;
import ndraster.NDArray;
import ndraster.awt.Images;
import ndraster.dtype.DType;
import ndraster.dtype.Field;
import ndraster.npy.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The code of docs/images.md.
class ImagesPageTest {
    @Test
    void images_are_converted() {
        BufferedImage photo = new BufferedImage(4, 3, BufferedImage.TYPE_3BYTE_BGR);
        photo.setRGB(1, 2, 0xffff8000);
        // @start region="convert"
        BufferedImage premultiplied = Images.toImage(photo, BufferedImage.TYPE_INT_ARGB_PRE);
        NDArray rgba = Images.toRgba(photo); // uint8 (h, w, 4), sRGB
        NDArray fractions = Images.toArray(photo, DType.FLOAT32); // 0 … 1
        NDArray deep = Images.toDepth(rgba, DType.UINT16); // 0 … 65535
        BufferedImage linear = Images.asImage(fractions, ColorSpace.getInstance(ColorSpace.CS_LINEAR_RGB), false);
        // @end
        assertThat(premultiplied.getRGB(1, 2)).isEqualTo(0xffff8000);
        assertThat(deep.get("2, 1").toLongs()).containsExactly(65535, 128 * 257, 0, 65535);
        assertThat(linear.getRGB(1, 2)).isEqualTo(0xffffbc00);
    }

    @Test
    void a_mapped_file_is_painted_on(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("canvas.npy");
        Npy.save(file, NDArray.zeros(DType.UINT8, 20, 30, 3));
        try (Arena arena = Arena.ofConfined()) {
            // @start region="paint"
            MemorySegment memory = arena.allocate(20 * 30 * 3);
            NDArray canvas = NDArray.asArray(DType.UINT8, memory, 20, 30, 3);
            BufferedImage image = Images.asImage(canvas); // over the memory itself
            Images.paint(image, graphics -> {
                graphics.setColor(Color.ORANGE);
                graphics.fillOval(5, 5, 10, 10);
            });
            // @end
            assertThat(canvas.get("10, 10").toLongs()).containsExactly(255, 200, 0);
        }
    }

    @Test
    void rasters_and_textures_share() {
        NDArray array = NDArray.zeros(DType.UINT8, 8, 8, 3);
        // @start region="raster"
        WritableRaster raster = Images.asRaster(array);
        raster.setPixel(3, 2, new int[] {10, 20, 30});
        NDArray back = Images.asArray(raster); // the same memory again
        TexturePaint tiles = new TexturePaint(Images.asImage(array), new Rectangle(8, 8));
        // @end
        assertThat(array.get("2, 3").toLongs()).containsExactly(10, 20, 30);
        BufferedImage wall = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = wall.createGraphics();
        graphics.setPaint(tiles);
        graphics.fillRect(0, 0, 20, 20);
        graphics.dispose();
        assertThat(wall.getRGB(3 + 8, 2 + 8)).isEqualTo(0xff0a141e);
        assertThat(back.toLongs()).isEqualTo(array.toLongs());
    }

    @Test
    void the_memory_is_what_javafx_takes() {
        // @start region="javafx"
        // PixelFormat.getIntArgbPreInstance(): the ints of this type
        BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_ARGB_PRE);
        IntBuffer ints = IntBuffer.wrap(((DataBufferInt) image.getRaster().getDataBuffer()).getData());
        NDArray pixels = Images.asPixels(image); // fields r, g, b, a, over the same memory

        // PixelFormat.getByteBgraPreInstance(): bytes off the heap
        MemorySegment memory = Arena.ofAuto().allocate(20 * 30 * 4);
        ByteBuffer bytes = memory.asByteBuffer();
        DType bgra = DType.struct(
                Field.of("b", DType.UINT8),
                Field.of("g", DType.UINT8),
                Field.of("r", DType.UINT8),
                Field.of("a", DType.UINT8));
        NDArray array = NDArray.asArray(bgra, memory, 20, 30);
        BufferedImage same = Images.asImage(array, ColorSpace.getInstance(ColorSpace.CS_sRGB), true);
        // @end
        pixels.field("r").fill(0x11);
        assertThat(ints.get(77) >> 16 & 0xff).isEqualTo(0x11);
        same.setRGB(0, 0, 0x80ff0000);
        byte[] first = new byte[4];
        bytes.get(first);
        assertThat(first).containsExactly(0, 0, 0x80, 0x80);
    }
}
