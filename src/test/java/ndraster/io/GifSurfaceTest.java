package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import ndraster.NDArray;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// GIFs whose image covers only a part of their surface.
class GifSurfaceTest {
    private static final int SCREEN_WIDTH = 6;
    private static final int SCREEN_HEIGHT = 8;
    private static final byte[] DESCRIPTOR = {0x2C, 0, 0, 0, 0, 7, 0, 5, 0};

    @TempDir
    private Path folder;

    @Test
    void the_surface_is_transparent_around_the_image() throws IOException {
        NDArray rgb =
                NDArray.zeros(DType.UINT8, 5, 7, 3).assign(NDArray.arange(105).reshape(5, 7, 3));
        NDArray surface = ImageFiles.open(gif(rgb, 20, 12, 3, 4));
        NDArray expected = NDArray.zeros(DType.UINT8, 12, 20, 4);
        expected.get("4:9, 3:10, :3").assign(rgb);
        expected.set("4:9, 3:10, 3", 255);
        TestPictures.assertEqual(surface, expected);
    }

    @Test
    void the_header_tells_the_size_of_the_surface() throws IOException {
        NDArray rgb = NDArray.full(DType.UINT8, 9, 5, 7, 3);
        assertThat(ImageFiles.info(gif(rgb, 20, 12, 3, 4)))
                .isEqualTo(new ImageInfo(
                        "GIF", 20, 12, DType.UINT8, ColorChannels.RGBA, 4, Orientation.UPRIGHT, false, true));
    }

    @Test
    void a_surface_too_small_for_its_image_grows() throws IOException {
        NDArray rgb = NDArray.full(DType.UINT8, 9, 5, 7, 3);
        assertThat(ImageFiles.open(gif(rgb, 8, 6, 3, 4)).shape()).containsExactly(9, 10, 4);
    }

    @Test
    void a_surface_of_the_size_of_an_image_that_lies_elsewhere_grows() throws IOException {
        NDArray rgb = NDArray.full(DType.UINT8, 9, 5, 7, 3);
        assertThat(ImageFiles.open(gif(rgb, 7, 5, 3, 4)).shape()).containsExactly(9, 10, 4);
    }

    private Path gif(NDArray image, int width, int height, int left, int top) throws IOException {
        Path file = folder.resolve("part.gif");
        ImageFiles.save(file, image);
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer gif = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        gif.putShort(SCREEN_WIDTH, (short) width).putShort(SCREEN_HEIGHT, (short) height);
        int descriptor = indexOf(bytes, DESCRIPTOR);
        gif.putShort(descriptor + 1, (short) left).putShort(descriptor + 3, (short) top);
        return Files.write(file, bytes);
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        int index = 0;
        while (!ByteBuffer.wrap(bytes, index, part.length).equals(ByteBuffer.wrap(part))) {
            index++;
        }
        return index;
    }
}
