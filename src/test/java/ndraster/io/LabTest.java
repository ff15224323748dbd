package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.dtype.DType;
import ndraster.npy.Npy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// TIFFs of CIE L\*a\*b\*, made by hand; their colours are those of Little CMS.
class LabTest {
    private static final String MAKE = """
            import sys, struct, numpy as np
            from PIL import Image, ImageCms
            folder = sys.argv[1]
            H, W = 24, 16
            def tiff(name, samples, meaning, order='<', planar=False):
                h, w, c = samples.shape
                stored = samples.astype(samples.dtype.newbyteorder(order))
                parts = [np.ascontiguousarray(stored[..., i]) for i in range(c)] if planar else [stored]
                parts = [part[y:y + 8] for part in parts for y in range(0, h, 8)]
                length = parts[0].nbytes
                fields = [(256, 3, [w]), (257, 3, [h]), (258, 3, [samples.itemsize * 8] * c), (259, 3, [1]),
                          (262, 3, [meaning]), (273, 4, [8 + i * length for i in range(len(parts))]), (277, 3, [c]),
                          (278, 3, [8]), (279, 4, [length] * len(parts)), (284, 3, [2 if planar else 1])]
                if c == 4: fields.append((338, 3, [2]))
                start = 8 + len(parts) * length
                values, entries = b'', struct.pack(order + 'H', len(fields))
                for tag, kind, numbers in fields:
                    value = b''.join(struct.pack(order + ('H' if kind == 3 else 'I'), number) for number in numbers)
                    entries += struct.pack(order + 'HHI', tag, kind, len(numbers))
                    if len(value) <= 4: entries += value.ljust(4, b'\\0')
                    else:
                        entries += struct.pack(order + 'I', start + 6 + 12 * len(fields) + len(values))
                        values += value
                head = (b'II*\\0' if order == '<' else b'MM\\0*') + struct.pack(order + 'I', start)
                out = head + b''.join(part.tobytes() for part in parts) + entries + b'\\0' * 4 + values
                open(f'{folder}/{name}.tif', 'wb').write(out)
                np.save(f'{folder}/{name}.npy', samples)
            random = np.random.RandomState(20260403)
            light, a, b = random.randint(20, 80, (H, W)), random.randint(-20, 20, (H, W)), random.randint(-20, 20, (H, W))
            signed = np.dstack([np.rint(light * 2.55), a, b]).astype('i2').astype('u1')
            kinds = {'cie8': (signed, 8), 'icc8': (np.dstack([np.rint(light * 2.55), a + 128, b + 128]).astype('u1'), 9),
                     'cie16': (np.dstack([np.rint(light * 655.35), a * 256, b * 256]).astype('i4').astype('u2'), 8),
                     'icc16': (np.dstack([light * 652.8, (a + 128) * 256, (b + 128) * 256]).astype('u2'), 9)}
            for name, (samples, meaning) in kinds.items():
                tiff(name, samples, meaning)
                tiff(name + '-big', samples, meaning, '>')
                tiff(name + '-planar', samples, meaning, planar=True)
                tiff(name + '-alpha', np.dstack([samples, samples[..., 0]]), meaning)
            lab = Image.open(folder + '/cie8.tif')
            assert lab.mode == 'LAB' and (np.asarray(lab) == signed).all()
            change = ImageCms.buildTransform(ImageCms.createProfile('LAB'), ImageCms.createProfile('sRGB'), 'LAB', 'RGB', 1,
                                            ImageCms.FLAGS['NOTPRECALC'])
            np.save(folder + '/seen.npy', np.asarray(ImageCms.applyTransform(lab, change)))
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void make() {
        Python.require().run(MAKE, folder);
    }

    @ParameterizedTest
    @CsvSource({"cie8, LAB, uint8", "cie16, LAB, uint16", "icc8, ICC_LAB, uint8", "icc16, ICC_LAB, uint16"})
    void samples_are_those_of_the_file(String name, ColorChannels channels, String type) throws IOException {
        for (String kind : new String[] {"", "-big", "-planar"}) {
            Path file = folder.resolve(name + kind + ".tif");
            ImageInfo info = ImageFiles.info(file);
            assertThat(info.channels()).isEqualTo(channels);
            assertThat(info.dtype()).isEqualTo(DType.of(type));
            assertThat(info.shape()).containsExactly(24, 16, 3);
            TestPictures.assertEqual(ImageFiles.open(file), Npy.load(folder.resolve(name + kind + ".npy")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cie8", "cie16", "icc8", "icc16", "cie8-planar", "icc16-planar"})
    void colours_are_those_of_little_cms(String name) throws IOException {
        NDArray seen = ImageFiles.open(folder.resolve(name + ".tif"), ReadOptions.DEFAULT.withColors(Colors.SRGB));
        NDArray expected = Npy.load(folder.resolve("seen.npy"));
        double unit = seen.dtype().equals(DType.UINT8) ? 1 : 257;
        NDArray away = seen.astype(DType.FLOAT64).divide(unit).subtract(expected.astype(DType.FLOAT64));
        assertThat(Math.max((double) away.max().item(), -(double) away.min().item()))
                .isLessThan(1.6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cie8", "cie16", "icc8", "icc16"})
    void with_alpha_the_samples_are_kept_as_they_are(String name) throws IOException {
        Path file = folder.resolve(name + "-alpha.tif");
        assertThat(ImageFiles.info(file).channels()).isEqualTo(ColorChannels.OTHER);
        TestPictures.assertEqual(ImageFiles.open(file), Npy.load(folder.resolve(name + "-alpha.npy")));
    }

    @Test
    void a_region_is_that_of_the_whole() throws IOException {
        ReadOptions part = ReadOptions.DEFAULT.withRegion(new Region(5, 3, 9, 7));
        TestPictures.assertEqual(
                ImageFiles.open(folder.resolve("cie16.tif"), part),
                Npy.load(folder.resolve("cie16.npy")).get("5:14, 3:10"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tif", "jpg", "ppm"})
    void they_are_not_written_as_if_they_were_red_green_and_blue(String extension) throws IOException {
        NDArray lab = ImageFiles.open(folder.resolve("cie8.tif"));
        assertThatThrownBy(() -> ImageFiles.save(folder.resolve("out." + extension), lab))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageContaining("Lab colours");
    }
}
