package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.dtype.DType;
import ndraster.npy.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// GIFs whose codes are made by hand.
class GifTest {
    private static final int CLEAR = 4;
    private static final int END = 5;

    /// Codes as an encoder writes them that does not clear its full table, `(h, w)` indices of so many bits. What
    /// Pillow reads is what went in.
    private static final String MAKE = """
            import sys, struct, numpy as np
            from PIL import Image
            folder = sys.argv[1]
            def lzw(samples, bits, most=4096):
                table = {(i,): i for i in range(1 << bits)}
                codes, free, size, run = [(1 << bits, bits + 1)], (1 << bits) + 2, bits + 1, ()
                for s in samples:
                    if run + (s,) in table:
                        run += (s,)
                        continue
                    codes.append((table[run], size))
                    if free < most:
                        table[run + (s,)] = free
                        if free == 1 << size and size < 12: size += 1
                        free += 1
                    run = (s,)
                codes += [(table[run], size)]
                if free == 1 << size and size < 12: size += 1
                codes += [((1 << bits) + 1, size)]
                number, at = 0, 0
                data = bytearray()
                for code, size in codes:
                    number |= code << at
                    at += size
                    while at >= 8:
                        data.append(number & 255)
                        number >>= 8
                        at -= 8
                data.append(number & 255)
                return bytes(data)
            def gif(name, pixels, bits, block):
                data = lzw([int(p) for p in pixels.ravel()], bits)
                h, w = pixels.shape
                grey = bytes(v for i in range(256) for v in (i, i, i))
                out = b'GIF89a' + struct.pack('<HHBBB', w, h, 0xF7, 0, 0) + grey
                out += b'\\x2c' + struct.pack('<HHHHBB', 0, 0, w, h, 0, bits)
                out += b''.join(bytes([len(data[i:i + block])]) + data[i:i + block] for i in range(0, len(data), block))
                open(f'{folder}/{name}.gif', 'wb').write(out + b'\\0;')
                np.save(f'{folder}/{name}.npy', pixels)
                assert (np.asarray(Image.open(f'{folder}/{name}.gif').convert('L')) == pixels).all(), name
            random = np.random.RandomState(20260402)
            gif('full', random.randint(0, 256, (90, 120)).astype('u1'), 8, 255)
            gif('runs', (random.rand(300, 200) < 0.02).cumsum(axis=1).astype('u1'), 8, 7)
            gif('wide', random.randint(0, 256, (20, 30)).astype('u1'), 11, 1)
            gif('flat', np.zeros((300, 500), 'u1'), 2, 255)
            y, x = np.mgrid[0:37, 0:23]
            turns = ((x * 5 + y * 6) % 256).astype('u1')
            Image.fromarray(turns).save(folder + '/rows.gif', interlace=True)
            np.save(folder + '/rows.npy', turns)
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"full", "runs", "wide", "flat", "rows"})
    void codes_are_those_of_other_programs(String name) throws IOException {
        Python.require().run(MAKE, folder);
        NDArray read = ImageFiles.open(folder.resolve(name + ".gif"));
        TestPictures.assertEqual(read, Npy.load(folder.resolve(name + ".npy")));
    }

    @Test
    void clear_codes_in_a_row_are_one() throws IOException {
        TestPictures.assertEqual(
                indices(gif(3, CLEAR, CLEAR, CLEAR, 1, CLEAR, CLEAR, 2, 3, CLEAR, 0, END)), row(1, 2, 3, 0));
    }

    @Test
    void a_file_may_start_without_a_clear_code() throws IOException {
        TestPictures.assertEqual(indices(gif(3, 1, 2, END)), row(1, 2));
    }

    @Test
    void a_code_may_stand_for_a_run_that_it_ends_itself() throws IOException {
        TestPictures.assertEqual(indices(gif(3, 1, 6, CLEAR, 2)), row(1, 1, 1, 2));
    }

    @Test
    void codes_behind_the_last_pixel_are_left_out() throws IOException {
        TestPictures.assertEqual(indices(part(2, gif(3, 1, 2, CLEAR, 3, 0, END))), row(1, 2));
    }

    @Test
    void a_code_that_stands_for_nothing_is_damage() {
        assertThatThrownBy(() -> indices(part(3, gif(3, CLEAR, 1, 7))))
                .isInstanceOf(ImageFormatException.class)
                .hasMessage("image: damaged GIF: at pixel 1 is no code of its table");
    }

    @Test
    void codes_that_end_before_the_picture_are_damage() {
        assertThatThrownBy(() -> indices(part(7, gif(3, CLEAR, 1, 2, END))))
                .isInstanceOf(ImageFormatException.class)
                .hasMessage("image: damaged GIF: the codes of a picture end 5 pixels before it");
    }

    @Test
    void more_pixels_than_codes_can_stand_for_take_no_memory() {
        byte[] file = part(9, gif(3, CLEAR, 1, END));
        file[26 + 6] = (byte) 0x34; // rows of the picture: 13,312
        file[26 + 4] = (byte) 0x33; // columns: 13,065
        assertThatThrownBy(() -> indices(file)).isInstanceOf(ImageFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void the_transparent_index_shows_what_is_below(int transparent) throws IOException {
        byte[] plain = gif(3, 0, 1, CLEAR, 2, 3, END);
        NDArray read = read(with(control(transparent), plain));
        NDArray expected = NDArray.full(DType.UINT8, 255, 1, 4);
        expected.set("0, " + transparent, 0);
        TestPictures.assertEqual(read.get("..., 3"), expected);
    }

    @Test
    void an_index_without_a_colour_is_black_and_may_be_the_transparent_one() throws IOException {
        byte[] file = with(control(2), gif(3, 0, 1, CLEAR, 2, 3, END));
        byte[] few = new byte[file.length - 6];
        System.arraycopy(file, 0, few, 0, 19);
        System.arraycopy(file, 25, few, 19, few.length - 19);
        few[10] = (byte) 0x80; // two colours
        TestPictures.assertEqual(
                read(few).get("0"),
                samples(new int[] {10, 20, 30, 255, 40, 50, 60, 255, 0, 0, 0, 0, 0, 0, 0, 255}, 4, 4));
    }

    @Test
    void without_a_palette_indices_are_grey() throws IOException {
        byte[] file = gif(3, 3, 1, CLEAR, 2, END);
        byte[] bare = new byte[file.length - 12];
        System.arraycopy(file, 0, bare, 0, 13);
        System.arraycopy(file, 25, bare, 13, bare.length - 13);
        bare[10] = 0;
        TestPictures.assertEqual(read(bare), row(3, 1, 2));
    }

    @Test
    void black_and_white_are_truth_values_in_either_order() throws IOException {
        for (int black = 0; black < 2; black++) {
            byte[] file = gif(3, 1, 0, END);
            byte[] two = new byte[file.length - 6];
            System.arraycopy(file, 0, two, 0, 19);
            System.arraycopy(file, 25, two, 19, two.length - 19);
            two[10] = (byte) 0x80;
            Arrays.fill(two, 13, 16, (byte) (black == 0 ? 0 : 255));
            Arrays.fill(two, 16, 19, (byte) (black == 0 ? 255 : 0));
            TestPictures.assertEqual(read(two), row(1 - black, black).astype(DType.BOOL));
        }
    }

    @Test
    void few_greys_are_grey() throws IOException {
        byte[] file = gif(3, 3, 1, CLEAR, 2, END);
        for (int i = 0; i < 4; i++) {
            Arrays.fill(file, 13 + 3 * i, 16 + 3 * i, (byte) (200 - 10 * i));
        }
        TestPictures.assertEqual(read(file), row(170, 190, 180));
    }

    @Test
    void a_picture_may_have_a_palette_of_its_own() throws IOException {
        byte[] file = gif(3, 1, 0, END);
        ByteArrayOutputStream own = new ByteArrayOutputStream();
        own.write(file, 0, 34);
        own.write(0x80);
        own.writeBytes(new byte[] {7, 8, 9, 4, 5, 6});
        own.write(file, 35, file.length - 35);
        TestPictures.assertEqual(read(own.toByteArray()), samples(new int[] {4, 5, 6, 7, 8, 9}, 1, 2, 3));
    }

    @Test
    void a_picture_that_is_cut_off_is_an_error() {
        byte[] file = gif(3, 1, 2, END);
        assertThatThrownBy(() -> read(Arrays.copyOf(file, file.length - 3)))
                .hasMessageStartingWith("image: truncated GIF");
    }

    @Test
    void a_picture_of_an_animation_that_failed_fails_again() throws IOException {
        byte[] good = gif(3, 1, 2, END);
        byte[] bad = part(3, gif(3, CLEAR, 1, 7));
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(good, 0, good.length - 1);
        both.write(bad, 25, bad.length - 25);
        try (ImageFile file = ImageFile.open(new ByteArrayInputStream(both.toByteArray()))) {
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    assertThatThrownBy(() -> file.read(1, ReadOptions.DEFAULT))
                            .hasMessageContaining("no code of its table");
                }
                assertThat(file.read(0, ReadOptions.DEFAULT).shape()).containsExactly(1, 2, 4);
            }
        }
    }

    @Test
    void a_header_alone_is_no_picture() {
        assertThatThrownBy(() -> read(Arrays.copyOf(gif(3, 1, 2, END), 25)))
                .hasMessage("image: damaged GIF: it has no picture");
    }

    private static NDArray read(byte[] file) throws IOException {
        try (ImageFile opened = ImageFile.open(new ByteArrayInputStream(file))) {
            return opened.read();
        }
    }

    private static NDArray indices(byte[] file) throws IOException {
        try (ImageFile opened = ImageFile.open(new ByteArrayInputStream(file))) {
            return opened.read(ReadOptions.DEFAULT.withIndices(true));
        }
    }

    private static NDArray row(int... indices) {
        return samples(indices, 1, indices.length);
    }

    private static NDArray samples(int[] values, long... shape) {
        return NDArray.asArray(values).reshape(shape).astype(DType.UINT8);
    }

    /// One row of as many pixels as codes give before the table has more than two entries: all of `bits` bits.
    private static byte[] gif(int bits, int... codes) {
        BigInteger data = BigInteger.ZERO;
        int pixels = 0;
        for (int i = 0; i < codes.length; i++) {
            data = data.or(BigInteger.valueOf(codes[i]).shiftLeft(i * bits));
            pixels += codes[i] < CLEAR ? 1 : codes[i] == 6 ? 2 : 0;
        }
        byte[] packed = new byte[(codes.length * bits + 7) / 8];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = data.shiftRight(8 * i).byteValue();
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("GIF89a".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(new byte[] {(byte) pixels, 0, 1, 0, (byte) 0x81, 0, 0});
        file.writeBytes(new byte[] {10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120});
        file.writeBytes(new byte[] {0x2C, 0, 0, 0, 0, (byte) pixels, 0, 1, 0, 0, (byte) (bits - 1)});
        file.write(packed.length);
        file.writeBytes(packed);
        file.writeBytes(new byte[] {0, 0x3B});
        return file.toByteArray();
    }

    /// The same codes for another number of pixels.
    private static byte[] part(int pixels, byte[] gif) {
        gif[6] = (byte) pixels;
        gif[30] = (byte) pixels;
        return gif;
    }

    private static byte[] control(int transparent) {
        return new byte[] {0x21, (byte) 0xF9, 4, 1, 0, 0, (byte) transparent, 0};
    }

    private static byte[] with(byte[] extension, byte[] gif) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(gif, 0, 25);
        file.writeBytes(extension);
        file.write(gif, 25, gif.length - 25);
        return file.toByteArray();
    }
}
