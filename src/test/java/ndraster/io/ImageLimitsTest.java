package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import ndraster.NDArray;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Limits hold for what is decoded, and as long as it is.
class ImageLimitsTest {
    private static final int HEIGHT = 300;
    private static final int WIDTH = 400;
    private static final NDArray PICTURE = NDArray.arange(0, (long) HEIGHT * WIDTH, 1)
            .remainder(251)
            .astype(DType.UINT8)
            .reshape(HEIGHT, WIDTH);
    private static final Region SMALL = new Region(100, 50, 20, 30);
    private static final Duration MOMENT = Duration.ofMillis(5);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"tiles.tif", "strips.tif", "binary.pgm"})
    void a_part_that_is_decoded_without_the_rest_may_be_of_a_picture_over_the_limits(String name) throws IOException {
        Path file = saved(name);
        Limits few = Limits.DEFAULT.withMaxPixels(48 * 400).withMaxBytes(48 * 400);
        ReadOptions part = ReadOptions.DEFAULT.withRegion(SMALL).withLimits(few);
        TestPictures.assertEqual(ImageFiles.open(file, part), PICTURE.get("100:120, 50:80"));
        assertThatThrownBy(() -> ImageFiles.open(file, ReadOptions.DEFAULT.withLimits(few)))
                .hasMessageStartingWith(file + ": 400 x 300 pixels are more than the limit of 19,200.");
    }

    @Test
    void tiles_that_a_part_touches_are_decoded_whole_and_count() throws IOException {
        Path file = saved("tiles.tif");
        ReadOptions part = ReadOptions.DEFAULT.withRegion(SMALL);
        Limits pixels = Limits.DEFAULT.withMaxPixels(32 * 32 - 1);
        assertThatThrownBy(() -> ImageFiles.open(file, part.withLimits(pixels)))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageStartingWith(file + ": 32 x 32 pixels are more than the limit of 1,023.");
        Limits bytes = Limits.DEFAULT.withMaxBytes(32 * 32 - 1);
        assertThatThrownBy(() -> ImageFiles.open(file, part.withLimits(bytes)))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageStartingWith(file + ": 1,024 bytes of pixels are more than the limit of 1,023.");
    }

    @Test
    void a_part_is_refused_where_the_whole_is_decoded_for_it() throws IOException {
        Path file = saved("a.png");
        Limits few = Limits.DEFAULT.withMaxPixels(48 * 400);
        assertThatThrownBy(() -> ImageFiles.open(
                        file, ReadOptions.DEFAULT.withRegion(SMALL).withLimits(few)))
                .hasMessageStartingWith(file + ": 400 x 300 pixels are more than the limit of 19,200.");
    }

    private Path saved(String name) throws IOException {
        Path file = folder.resolve(name);
        WriteOptions options = name.startsWith("tiles") ? WriteOptions.DEFAULT.withTile(16) : WriteOptions.DEFAULT;
        ImageFiles.save(file, PICTURE, options);
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"P2 2 1 255 7 8", "P5 2 1 255 78", "P4 2 1 7", "#?RADIANCE\n\n-Y 1 +X 2\n" + "12345678"})
    void what_is_decoded_here_has_an_end_of_its_time_too(String file) throws IOException {
        byte[] bytes = file.getBytes(StandardCharsets.ISO_8859_1);
        ImageFiles.open(new ByteArrayInputStream(bytes));
        ReadOptions hasty = ReadOptions.DEFAULT.withLimits(Limits.DEFAULT.withMaxTime(Duration.ofNanos(1)));
        assertThatThrownBy(() -> ImageFiles.open(new ByteArrayInputStream(bytes), hasty))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageStartingWith("image: decoding takes longer than the limit of 0 s.");
    }

    @Test
    void all_pictures_below_one_of_an_animation_have_its_time_together() throws IOException {
        AnimationFrame slow =
                new AnimationFrame(new SlowImage(), 0, 0, AnimationFrame.Disposal.KEEP, false, Duration.ZERO);
        List<AnimationFrame> frames = Collections.nCopies(20, slow);
        ImageBytes file = new ImageBytes(MemorySegment.NULL, "image");
        Limits limits = Limits.DEFAULT.withMaxTime(MOMENT.multipliedBy(10));
        ReadOptions options = ReadOptions.DEFAULT.withLimits(limits);
        Composer composer = new Composer("none", new Composer.Surface(file, 1, 1, DType.UINT8), frames);
        assertThatThrownBy(() -> composer.compose(19, options))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageStartingWith("image: decoding takes longer than the limit of 0 s.");
    }

    /// Takes a moment at least.
    private record SlowImage() implements EncodedImage {
        @Override
        public ImageInfo describe(ReadOptions options) {
            return new ImageInfo("PNG", 1, 1, DType.UINT8, ColorChannels.GREY, 1, Orientation.UPRIGHT, false, false);
        }

        @Override
        public Stored decode(ReadOptions options, Window window) {
            long start = System.nanoTime();
            while (System.nanoTime() - start < MOMENT.toNanos()) {
                Thread.onSpinWait();
            }
            assertThat(options.limits().maxTime()).isPositive();
            return Stored.whole(NDArray.zeros(DType.UINT8, 1, 1), ColorChannels.GREY);
        }
    }
}
