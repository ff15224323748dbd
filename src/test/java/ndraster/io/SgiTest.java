package ndraster.io;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.npy.Npy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures of Silicon Graphics, made by hand by the words of their specification, which Pillow reads the same.
class SgiTest {
    private static final String MAKE = """
            import sys, struct, numpy as np
            from PIL import Image
            folder = sys.argv[1]
            H, W = 7, 300
            def runs(row, kind):
                out, i = [], 0
                while i < len(row):
                    n = 1
                    while i + n < len(row) and n < 127 and row[i + n] == row[i]: n += 1
                    if n > 1: out += [n, row[i]]
                    else:
                        while i + n < len(row) and n < 127 and row[i + n] != row[i + n - 1]: n += 1
                        out += [n | 128, *row[i:i + n]]
                    i += n
                return np.array(out + [0]).astype(kind).tobytes()
            def sgi(name, pixels, packed):
                kind = '>u2' if pixels.itemsize == 2 else 'u1'
                planes = np.moveaxis(pixels.reshape(H, W, -1), 2, 0)[:, ::-1]
                c = len(planes)
                head = struct.pack('>HBBHHHH', 474, packed, pixels.itemsize, 3 if c > 1 else 2, W, H, c).ljust(512, b'\\0')
                if packed:
                    rows = [runs([int(v) for v in row], kind) for plane in planes for row in plane]
                    starts = np.cumsum([512 + 8 * len(rows)] + [len(row) for row in rows])[:-1]
                    body = starts.astype('>u4').tobytes() + np.array([len(row) for row in rows], '>u4').tobytes()
                    body += b''.join(rows)
                else: body = planes.astype(kind).tobytes()
                open(f'{folder}/{name}.sgi', 'wb').write(head + body)
                np.save(f'{folder}/{name}.npy', pixels)
                seen = np.asarray(Image.open(f'{folder}/{name}.sgi'))
                assert (seen == (pixels if kind == 'u1' else pixels >> 8)).all(), name
            random = np.random.RandomState(20260404)
            for c in 1, 3, 4:
                shape = (H, W) if c == 1 else (H, W, c)
                for bits, kind in (8, 'u1'), (16, 'u2'):
                    noise = random.randint(0, 1 << bits, shape)
                    pixels = np.where(random.rand(*shape) < 0.6, noise // noise.max() * 9, noise).astype(kind)
                    sgi(f'plain{bits}x{c}', pixels, 0)
                    sgi(f'packed{bits}x{c}', pixels, 1)
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void make() {
        Python.require().run(MAKE, folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain8x1",
                "plain8x3",
                "plain8x4",
                "plain16x1",
                "plain16x3",
                "plain16x4",
                "packed8x1",
                "packed8x3",
                "packed8x4",
                "packed16x1",
                "packed16x3",
                "packed16x4"
            })
    void samples_are_those_of_the_file(String name) throws IOException {
        NDArray read = ImageFiles.open(folder.resolve(name + ".sgi"));
        TestPictures.assertEqual(read, Npy.load(folder.resolve(name + ".npy")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain16x3", "packed8x3"})
    void a_file_that_is_cut_off_is_an_error(String name) throws IOException {
        byte[] file = Files.readAllBytes(folder.resolve(name + ".sgi"));
        byte[] cut = Arrays.copyOf(file, file.length - 40);
        assertThatThrownBy(() -> read(cut))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageStartingWith("image: truncated SGI");
    }

    @Test
    void runs_longer_than_the_row_are_damage() throws IOException {
        byte[] file = Files.readAllBytes(folder.resolve("packed8x1.sgi"));
        Arrays.fill(file, 512 + 8 * 7, file.length, (byte) 0x7F);
        assertThatThrownBy(() -> read(file)).hasMessageStartingWith("image: damaged SGI: the runs of a row");
    }

    private static NDArray read(byte[] file) throws IOException {
        try (ImageFile opened = ImageFile.open(new ByteArrayInputStream(file))) {
            return opened.read();
        }
    }
}
