package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.dtype.DType;
import ndraster.npy.Npy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Animations made by hand whose pictures are parts, laid over and taken away in every way, and what is seen of them
/// by the words of the specifications.
class DisposalTest {
    private static final String MAKE = """
            import sys, struct, zlib, numpy as np
            from PIL import Image
            folder = sys.argv[1]
            W, H = 12, 9
            KEEP, CLEAR, RESTORE = 0, 1, 2
            parts = [(0, 0, 12, 9, KEEP, 0), (2, 1, 6, 5, RESTORE, 1), (4, 3, 7, 4, KEEP, 1), (0, 2, 5, 5, CLEAR, 1),
                     (3, 3, 4, 4, RESTORE, 0), (6, 0, 6, 9, KEEP, 1)]
            random = np.random.RandomState(20260401)
            def composed(pictures, parts):
                canvas, seen = np.zeros((H, W, 4), 'u1'), []
                for picture, (x, y, w, h, disposal, over) in zip(pictures, parts):
                    before, place = canvas.copy(), np.s_[y:y + h, x:x + w]
                    below = Image.fromarray(np.ascontiguousarray(canvas[place]), 'RGBA')
                    laid = np.asarray(Image.alpha_composite(below, Image.fromarray(picture, 'RGBA')))
                    canvas[place] = laid if over else picture
                    seen.append(canvas.copy())
                    if disposal == CLEAR: canvas[place] = 0
                    if disposal == RESTORE: canvas = before
                return np.stack(seen)
            def chunk(kind, data):
                return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
            pictures = [random.randint(0, 256, (h, w, 4)).astype('u1') for x, y, w, h, _, _ in parts]
            for picture in pictures:
                picture[::2, ::3, 3] = 0
                picture[1::2, ::2, 3] = 255
            out, number = chunk(b'IHDR', struct.pack('>IIBBBBB', W, H, 8, 6, 0, 0, 0)), 0
            out += chunk(b'acTL', struct.pack('>II', len(parts), 0))
            for i, (picture, (x, y, w, h, disposal, over)) in enumerate(zip(pictures, parts)):
                out += chunk(b'fcTL', struct.pack('>IIIIIHHBB', number, w, h, x, y, 1, 10, disposal, over))
                data = zlib.compress(b''.join(b'\\0' + row.tobytes() for row in picture))
                out += chunk(b'IDAT', data) if i == 0 else chunk(b'fdAT', struct.pack('>I', number + 1) + data)
                number += 1 if i == 0 else 2
            open(folder + '/a.png', 'wb').write(b'\\x89PNG\\r\\n\\x1a\\n' + out + chunk(b'IEND', b''))
            np.save(folder + '/a.png.npy', composed(pictures, parts))

            palette = np.array([[255, 0, 0], [0, 255, 0], [0, 0, 255], [9, 9, 9]], 'u1')
            HOLE = 3
            indices = [random.randint(0, 3 if i == 0 else 4, (h, w)) for i, (x, y, w, h, _, _) in enumerate(parts)]
            def lzw(samples):
                bits = []
                for s in samples:  # a clear code in front of each sample keeps codes at three bits
                    bits += [4, int(s)]
                bits.append(5)
                number = sum(code << 3 * i for i, code in enumerate(bits))
                data = number.to_bytes((3 * len(bits) + 7) // 8, 'little')
                blocks = b''.join(bytes([len(data[i:i + 255])]) + data[i:i + 255] for i in range(0, len(data), 255))
                return b'\\2' + blocks + b'\\0'
            gif = b'GIF89a' + struct.pack('<HHBBB', W, H, 0x91, 0, 0) + palette.tobytes()
            for samples, (x, y, w, h, disposal, _) in zip(indices, parts):
                gif += b'\\x21\\xf9\\4' + struct.pack('<BHBB', (disposal + 1) << 2 | 1, 10, HOLE, 0)
                gif += b'\\x2c' + struct.pack('<HHHHB', x, y, w, h, 0) + lzw(samples.ravel())
            open(folder + '/a.gif', 'wb').write(gif + b';')
            shown = [np.dstack([palette[s], np.where(s == HOLE, 0, 255)]).astype('u1') for s in indices]
            np.save(folder + '/a.gif.npy', composed(shown, [(x, y, w, h, d, 1) for x, y, w, h, d, _ in parts]))

            Image.fromarray(random.randint(0, 256, (128, 128, 4)).astype('u1'), 'RGBA').save(folder + '/a.icns')
            icon = Image.open(folder + '/a.icns')
            np.save(folder + '/a.icns.npy', np.asarray(icon))
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void make() {
        Python.require().run(MAKE, folder);
    }

    @Test
    void parts_of_a_gif_are_kept_cleared_and_taken_back() throws IOException {
        NDArray expected = Npy.load(folder.resolve("a.gif.npy"));
        NDArray seen = all("a.gif");
        TestPictures.assertEqual(seen.get("..., 3"), expected.get("..., 3"));
        TestPictures.assertEqual(visible(seen), visible(expected));
    }

    @Test
    void parts_of_a_png_are_laid_over_and_taken_back() throws IOException {
        NDArray expected = Npy.load(folder.resolve("a.png.npy"));
        NDArray seen = all("a.png");
        assertThat(largestDifference(seen.get("..., 3"), expected.get("..., 3")))
                .isLessThanOrEqualTo(1);
        assertThat(largestDifference(visible(seen), visible(expected))).isLessThanOrEqualTo(2);
    }

    @Test
    void pictures_are_the_same_backwards() throws IOException {
        for (String name : new String[] {"a.gif", "a.png"}) {
            NDArray forwards = all(name);
            try (ImageFile file = ImageFile.open(folder.resolve(name))) {
                for (int i = file.count() - 1; i >= 0; i--) {
                    TestPictures.assertEqual(file.read(i, ReadOptions.DEFAULT), forwards.get(String.valueOf(i)));
                }
            }
        }
    }

    @Test
    void the_largest_picture_of_an_icns_stands_for_it() throws IOException {
        try (ImageFile file = ImageFile.open(folder.resolve("a.icns"))) {
            assertThat(file.format()).isEqualTo("ICNS");
            assertThat(file.count()).isGreaterThan(3);
            assertThat(file.main()).isGreaterThanOrEqualTo(0);
            TestPictures.assertEqual(file.read(), Npy.load(folder.resolve("a.icns.npy")));
        }
    }

    private NDArray all(String name) throws IOException {
        try (ImageFile file = ImageFile.open(folder.resolve(name))) {
            return file.readStacked(ReadOptions.DEFAULT);
        }
    }

    /// What is wholly transparent has no colour.
    private static NDArray visible(NDArray pixels) {
        return pixels.multiply(pixels.get("..., 3:").greater(0).astype(pixels.dtype()));
    }

    private static int largestDifference(NDArray a, NDArray b) {
        return a.astype(DType.INT32)
                .subtract(b.astype(DType.INT32))
                .absolute()
                .max()
                .getInt();
    }
}
