package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.npy.Npy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files with many images, by Pillow.
class AnimationTest {
    private static final String MAKE = """
            import sys, numpy as np
            from PIL import Image, ImageDraw, ImageSequence
            folder = sys.argv[1]
            frames = []
            for i in range(5):
                frame = Image.new('RGBA', (40, 30), (0, 0, 0, 0))
                draw = ImageDraw.Draw(frame)
                draw.rectangle([3, 4, 20, 14], fill=(200, 30, 60, 255))
                draw.ellipse([5 * i, 3 * i, 5 * i + 12, 3 * i + 9], fill=(10, 40 * i, 250, 255))
                frames.append(frame)
            opaque = [frame.convert('RGB') for frame in frames]
            frames[0].save(folder + '/a.png', save_all=True, append_images=frames[1:], duration=120, disposal=1)
            frames[0].save(folder + '/a.webp', save_all=True, append_images=frames[1:], duration=120, lossless=True)
            opaque[0].save(folder + '/a.gif', save_all=True, append_images=opaque[1:], duration=120, disposal=1)
            opaque[0].save(folder + '/a.tif', save_all=True, append_images=opaque[1:])
            frames[0].save(folder + '/still.png', save_all=True, append_images=frames[1:], default_image=True)
            for name in 'a.png', 'a.webp', 'a.gif', 'a.tif', 'still.png':
                seen = [np.asarray(f.convert('RGBA')) for f in ImageSequence.Iterator(Image.open(f'{folder}/{name}'))]
                np.save(f'{folder}/{name}.npy', np.stack(seen))
            Image.new('RGB', (64, 64)).save(folder + '/a.ico', sizes=[(16, 16), (64, 64), (32, 32)])
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void make() throws IOException {
        Python.require().run(MAKE, folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.webp", "a.gif", "a.tif", "still.png"})
    void all_images_are_what_pillow_shows(String name) throws IOException {
        NDArray expected = Npy.load(folder.resolve(name + ".npy"));
        try (ImageFile file = ImageFile.open(folder.resolve(name))) {
            assertThat(file.count()).isEqualTo((int) expected.length(0));
            NDArray all = file.readStacked(ReadOptions.DEFAULT);
            NDArray colours = all.length(3) == 4 ? expected : expected.get("..., :3");
            TestPictures.assertEqual(visible(all), visible(colours));
        }
    }

    /// What is wholly transparent has no colour.
    private static NDArray visible(NDArray pixels) {
        NDArray visible = pixels.copy();
        if (pixels.length(3) == 4) {
            visible.multiplyInPlace(pixels.get("..., 3:").greater(0).astype(pixels.dtype()));
        }
        return visible;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.webp", "a.gif"})
    void images_are_read_in_any_order(String name) throws IOException {
        try (ImageFile file = ImageFile.open(folder.resolve(name))) {
            List<NDArray> all = file.readAll(ReadOptions.DEFAULT);
            TestPictures.assertEqual(file.read(3, ReadOptions.DEFAULT), all.get(3));
            TestPictures.assertEqual(file.read(1, ReadOptions.DEFAULT), all.get(1));
            TestPictures.assertEqual(file.read(2, 4, ReadOptions.DEFAULT).getLast(), all.get(3));
            assertThat(file.info(3).shape()).isEqualTo(all.get(3).shape());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.webp", "a.gif"})
    void an_animation_says_how_long_an_image_is_shown(String name) throws IOException {
        try (ImageFile file = ImageFile.open(folder.resolve(name))) {
            assertThat(file.duration(2)).contains(Duration.ofMillis(120));
        }
    }

    @ParameterizedTest
    @CsvSource({"a.png, 14", "a.png, 300", "a.webp, 2", "a.webp, 100", "a.gif, 2", "a.gif, 40", "a.gif, 300"})
    void a_part_of_an_animation_is_no_shorter_animation(String name, int missing) throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve(name));
        Path cut = Files.write(folder.resolve("cut-" + name), Arrays.copyOf(whole, whole.length - missing));
        assertThatThrownBy(() -> {
                    try (ImageFile file = ImageFile.open(cut)) {
                        file.readAll(ReadOptions.DEFAULT);
                    }
                })
                .isInstanceOf(ImageFormatException.class)
                .hasMessageStartingWith(cut + ": truncated ");
    }

    @Test
    void damage_in_a_later_picture_of_a_png_is_told() throws IOException {
        Path file = folder.resolve("a.png");
        byte[] bytes = Files.readAllBytes(file);
        int last = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("fdAT");
        bytes[last + 12] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> ImageFiles.open(file))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageContaining("damaged PNG: the checksum of its fdAT chunk at byte " + (last - 4));
    }

    @Test
    void a_gif_that_lacks_only_its_trailer_has_all_its_pictures() throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve("a.gif"));
        Path cut = Files.write(folder.resolve("cut.gif"), Arrays.copyOf(whole, whole.length - 1));
        try (ImageFile file = ImageFile.open(cut)) {
            assertThat(file.readAll(ReadOptions.DEFAULT)).hasSize(5);
        }
    }

    @Test
    void a_png_with_fewer_pictures_than_it_says_is_damaged() throws IOException {
        Path file = folder.resolve("a.png");
        byte[] bytes = Files.readAllBytes(file);
        int count = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("acTL");
        bytes[count + 7] = 9;
        CRC32 checksum = new CRC32();
        checksum.update(bytes, count, 12);
        ByteBuffer.wrap(bytes).putInt(count + 12, (int) checksum.getValue());
        Files.write(file, bytes);
        assertThatThrownBy(() -> ImageFiles.open(file))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageContaining("damaged PNG: it says that it has 9 pictures, and has 5");
    }

    @Test
    void pages_have_no_duration() throws IOException {
        try (ImageFile file = ImageFile.open(folder.resolve("a.tif"))) {
            assertThat(file.duration(2)).isEqualTo(Optional.empty());
        }
    }

    @Test
    void an_image_that_there_is_not_is_refused_with_the_number() throws IOException {
        Path gif = folder.resolve("a.gif");
        try (ImageFile file = ImageFile.open(gif)) {
            assertThatThrownBy(() -> file.read(5, ReadOptions.DEFAULT))
                    .isInstanceOf(IndexOutOfBoundsException.class)
                    .hasMessage(gif + ": there is no image 5, it has 5 from 0 on");
        }
    }

    @Test
    void the_largest_of_an_icons_sizes_stands_for_it_and_sizes_are_no_stack() throws IOException {
        Path icon = folder.resolve("a.ico");
        try (ImageFile file = ImageFile.open(icon)) {
            assertThat(file.count()).isEqualTo(3);
            assertThat(file.read().shape()).containsExactly(64, 64, 3);
            assertThatThrownBy(() -> file.readStacked(ReadOptions.DEFAULT))
                    .isInstanceOf(ImageFormatException.class)
                    .hasMessageContaining("its images are no stack: image 0 is an array of shape (");
        }
    }

    @Test
    void more_images_than_the_limit_are_refused() throws IOException {
        Path gif = folder.resolve("a.gif");
        ReadOptions few = ReadOptions.DEFAULT.withLimits(Limits.DEFAULT.withMaxImages(4));
        try (ImageFile file = ImageFile.open(gif)) {
            assertThatThrownBy(() -> file.readAll(few))
                    .isInstanceOf(ImageFormatException.class)
                    .hasMessage(gif + ": 5 images are more than the limit of 4. If they are meant, allow more:"
                            + " --max-images, in Java Limits");
        }
    }

    @Test
    void more_memory_than_the_limit_is_refused() throws IOException {
        ReadOptions small = ReadOptions.DEFAULT.withLimits(Limits.DEFAULT.withMaxBytes(40 * 30 * 4 * 3));
        try (ImageFile file = ImageFile.open(folder.resolve("a.png"))) {
            assertThat(file.read(0, small).shape()).containsExactly(30, 40, 4);
            assertThatThrownBy(() -> file.readAll(small))
                    .isInstanceOf(ImageFormatException.class)
                    .hasMessageContaining("bytes of pixels are more than the limit of 14,400");
        }
    }
}
