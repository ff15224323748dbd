package ndraster.io;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.dtype.DType;
import ndraster.npy.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Radiance pictures, whose rows are packed in three ways.
class RadianceTest {
    /// Pixels with runs of one colour, long ones and short ones, and every exponent that numbers of a float have.
    private static final String MAKE = """
            import sys, struct, numpy as np
            folder = sys.argv[1]
            random = np.random.default_rng(20260111)
            H, W = 9, 700
            lengths = random.choice([1, 1, 2, 3, 5, 127, 128, 300], size=H * W)
            pixels = np.repeat(random.integers(0, 256, (H * W, 4)), lengths, axis=0)[:H * W].reshape(H, W, 4).astype('u1')
            pixels[0, ::7, 3] = 0
            pixels[(pixels[..., :3] == 1).all(-1)] = 2
            value = np.ldexp(pixels[..., :3].astype('f8'), pixels[..., 3:].astype('i4') - 136)
            np.save(folder + '/pixels.npy', np.where(pixels[..., 3:] == 0, 0, value).astype('f4'))
            def flat(row):
                return row.tobytes()
            def repeated(row):
                out, x = b'', 0
                while x < W:
                    n = 1
                    while x + n < W and (row[x + n] == row[x]).all(): n += 1
                    out += row[x].tobytes()
                    x, n = x + n, n - 1
                    while n > 0:
                        out += bytes([1, 1, 1, n & 255])
                        n >>= 8
                return out
            def planes(row):
                out = struct.pack('>BBH', 2, 2, W)
                for plane in row.T:
                    x = 0
                    while x < W:
                        n = 1
                        while x + n < W and n < 127 and plane[x + n] == plane[x]: n += 1
                        if n > 2:
                            out += bytes([128 + n, plane[x]])
                        else:
                            n = min(W - x, 128)
                            out += bytes([n]) + plane[x:x + n].tobytes()
                        x += n
                return out
            for kind in flat, repeated, planes:
                head = f'#?RADIANCE\\n# a test\\nFORMAT=32-bit_rle_rgbe\\n\\n-Y {H} +X {W}\\n'.encode()
                open(f'{folder}/{kind.__name__}.hdr', 'wb').write(head + b''.join(kind(row) for row in pixels))
            """;

    @ParameterizedTest
    @ValueSource(strings = {"flat", "repeated", "planes"})
    void pixels_are_those_of_numpy_whichever_way_rows_are_packed(String kind, @TempDir Path folder) throws IOException {
        Python.require().run(MAKE, folder);
        NDArray read = ImageFiles.open(folder.resolve(kind + ".hdr"));
        TestPictures.assertEqual(read, Npy.load(folder.resolve("pixels.npy")));
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "10, 0", "-3, 10", "10, -3"})
    void sizes_that_are_none_are_damage(int height, int width) {
        byte[] file = hdr(height, width);
        assertThatThrownBy(() -> ImageFiles.open(new ByteArrayInputStream(file)))
                .isInstanceOf(ImageFormatException.class)
                .hasMessage("image: damaged HDR: it says that it has " + width + " x " + height + " pixels");
    }

    @Test
    void a_file_that_is_too_short_for_its_rows_takes_no_memory_for_them() {
        byte[] file = hdr(1_000_000, 2000);
        ReadOptions any = ReadOptions.DEFAULT.withLimits(Limits.NONE);
        assertThatThrownBy(() -> ImageFiles.open(new ByteArrayInputStream(file), any))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageStartingWith("image: truncated HDR");
    }

    @Test
    void a_row_as_short_as_can_be_is_read() throws IOException {
        byte[] pixel = {(byte) 128, 64, 0, (byte) 129};
        byte[] repeat = {1, 1, 1, 99};
        byte[] file = ByteBuffer.allocate(hdr(1, 100).length + 8)
                .put(hdr(1, 100))
                .put(pixel)
                .put(repeat)
                .array();
        NDArray read = ImageFiles.open(new ByteArrayInputStream(file));
        TestPictures.assertEqual(
                read,
                NDArray.of(new float[] {1, 0.5f, 0}).broadcastTo(1, 100, 3).copy());
    }

    private static byte[] hdr(int height, int width) {
        return ("#?RADIANCE\n\n-Y " + height + " +X " + width + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void an_animation_without_columns_is_damage() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NDArray black = NDArray.zeros(DType.UINT8, 2, 2);
        ImageFiles.writeAll(out, ".png", List.of(black, black.add(1).astype(DType.UINT8)), WriteOptions.DEFAULT);
        ByteBuffer file = ByteBuffer.wrap(out.toByteArray()).putInt(16, 0);
        CRC32 checksum = new CRC32();
        checksum.update(file.array(), 12, 17);
        file.putInt(29, (int) checksum.getValue());
        assertThatThrownBy(() -> ImageFiles.open(new ByteArrayInputStream(file.array())))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageStartingWith("image: damaged PNG");
    }
}
