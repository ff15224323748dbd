package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngSizeTest {
    @TempDir
    private Path folder;

    /// Pieces that are deflated at the same time cost some bytes each.
    @ParameterizedTest
    @ValueSource(strings = {"photo.jpg", "png-rgb.png", "png-rgba.png", "png-grey.png", "png-bilevel.png"})
    void a_png_is_as_small_as_pillows_but_for_a_thousandth(String name) throws IOException {
        Path source = Path.of("testdata", name);
        Path target = folder.resolve("a.png");
        ImageFiles.save(target, ImageFiles.open(source));
        assertThat(Files.size(target)).isLessThanOrEqualTo(pillows(source) * 1001 / 1000);
    }

    /// What Pillow gives zlib, and Java can not, is worth some thousandths.
    @ParameterizedTest
    @ValueSource(strings = {"mandelbrot", "circles", "large"})
    void a_drawing_is_as_small_as_pillows_but_for_four_thousandths(String name) throws IOException {
        Python.require().run("""
                import sys
                from PIL import Image, ImageDraw
                folder = sys.argv[1]
                Image.effect_mandelbrot((512, 512), (-3, -2.5, 2, 2.5), 100).save(folder + '/mandelbrot.png')
                circles = Image.new('RGB', (1200, 900), 'white')
                draw = ImageDraw.Draw(circles)
                for i in range(40):
                    x, y = 37 * i % 1100, 53 * i % 800
                    draw.ellipse((x, y, x + 90, y + 70), (i * 6, 255 - i * 5, i * 31 % 256), 'black')
                circles.resize((301, 226), Image.Resampling.BICUBIC).save(folder + '/circles.png')
                circles.save(folder + '/large.png')
                """, folder);
        Path source = folder.resolve(name + ".png");
        Path target = folder.resolve("ours.png");
        ImageFiles.save(target, ImageFiles.open(source));
        assertThat(Files.size(target)).isLessThanOrEqualTo(pillows(source) * 1004 / 1000);
    }

    @Test
    void a_noisy_photo_of_many_pieces_is_smaller_than_pillows_with_seed_7() throws IOException {
        NDArray photo = ImageFiles.open(Path.of("testdata/photo.jpg"));
        byte[] noise = new byte[Math.toIntExact(9 * photo.size())];
        Random random = new Random(7);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) random.nextInt(4);
        }
        NDArray large = NDArray.asArray(DType.UINT8, noise, 3, photo.length(0), 3, photo.length(1), photo.length(2));
        large.addInPlace(photo.floorDivide(2).get(":, newaxis"));
        Path source = folder.resolve("large.png");
        ImageFiles.save(source, large.reshape(3 * photo.length(0), 3 * photo.length(1), photo.length(2)));
        assertThat(Files.size(source)).isLessThan(pillows(source));
    }

    private static long pillows(Path source) {
        return Long.parseLong(Python.require().run("""
                import sys, io
                from PIL import Image
                image = Image.open(sys.argv[1])
                image.info = {}
                out = io.BytesIO()
                image.save(out, 'PNG')
                print(len(out.getvalue()))
                """, source).strip());
    }
}
