package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import ndraster.NDArray;
import ndraster.Program;
import ndraster.Python;
import ndraster.dtype.DType;
import ndraster.npy.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Parts of images, against the same parts of what Pillow or NumPy had.
class PartsTest {
    private static final String MAKE = """
            import sys, struct, numpy as np
            from PIL import Image
            folder = sys.argv[1]
            y, x = np.mgrid[0:150, 0:131]
            rgb = np.stack([x * 4 + y, x + y * 5, (x * y) % 256], -1).astype('u1')
            image, deep = Image.fromarray(rgb), (x * 300 + y).astype('u2')
            def save(name, image, seen=None, **options):
                image.save(folder + '/' + name, **options)
                np.save(folder + '/' + name + '.npy', np.asarray(Image.open(folder + '/' + name)) if seen is None else seen)
            for kind in 'raw', 'tiff_lzw', 'tiff_adobe_deflate', 'packbits':
                save(kind + '.tif', image, compression=kind)
            save('jpeg.tif', image, compression='jpeg', quality=100)
            save('fax.tif', image.convert('1'), compression='group4')
            save('bits.tif', image.convert('1'))
            save('palette.tif', image.convert('P'), np.asarray(image.convert('P').convert('RGB')))
            save('cmyk.tif', image.convert('CMYK'))
            save('f4.tif', Image.fromarray((x * 0.7 - y).astype('f4')))
            save('u2.tif', Image.fromarray(deep))
            for name in 'rgb.bmp', 'rgb.ppm':
                save(name, image)
            save('grey.bmp', image.convert('L'))
            save('bits.bmp', image.convert('1'))
            save('palette.bmp', image.convert('P'), np.asarray(image.convert('P').convert('RGB')))
            save('u2.pgm', Image.fromarray(deep.astype('i4')), deep)

            def big(name, samples, tile, order):
                h, w, n = samples.shape
                cells, data = [], b''
                for top in range(0, h, tile or 40):
                    for left in range(0, w, tile or w):
                        cell = samples[top:top + (tile or 40), left:left + (tile or w)]
                        if tile:
                            cell = np.pad(cell, [(0, tile - cell.shape[0]), (0, tile - cell.shape[1]), (0, 0)])
                        cells.append((16 + len(data), cell.nbytes))
                        data += cell.astype(order + samples.dtype.str[1:]).tobytes()
                longs = lambda values: struct.pack(order + 'Q' * len(values), *values)
                shorts = lambda *values: struct.pack(order + 'H' * len(values), *values)
                offsets, lengths = longs([c[0] for c in cells]), longs([c[1] for c in cells])
                bits = samples.dtype.itemsize * 8
                fields = [(256, 3, shorts(w)), (257, 3, shorts(h)), (258, 3, shorts(*[bits] * n)), (259, 3, shorts(1)),
                          (262, 3, shorts(2 if n == 3 else 1)), (277, 3, shorts(n))]
                fields += [(322, 3, shorts(tile)), (323, 3, shorts(tile)), (324, 16, offsets), (325, 16, lengths)] if tile \\
                    else [(273, 16, offsets), (278, 3, shorts(40)), (279, 16, lengths)]
                fields += [(282, 5, struct.pack(order + 'II', 300, 1)), (283, 5, struct.pack(order + 'II', 150, 1))]
                start = 16 + len(data) + len(data) % 2
                extra, directory = b'', struct.pack(order + 'Q', len(fields))
                for tag, kind, value in sorted(fields):
                    directory += struct.pack(order + 'HHQ', tag, kind, len(value) // {3: 2, 16: 8, 5: 8}[kind])
                    inline = len(value) <= 8
                    directory += value.ljust(8, b'\\0') if inline else struct.pack(
                        order + 'Q', start + 8 + len(fields) * 20 + 8 + len(extra))
                    extra += b'' if inline else value
                header = (b'II' if order == '<' else b'MM') + struct.pack(order + 'HHHQ', 43, 8, 0, start)
                open(folder + '/' + name, 'wb').write((header + data).ljust(start, b'\\0') + directory + bytes(8) + extra)
                np.save(folder + '/' + name + '.npy', samples[..., 0] if n == 1 else samples)
            big('tiles.btf.tif', rgb, 32, '<')
            big('strips.btf.tif', rgb, 0, '>')
            big('deep.btf.tif', deep[..., None], 48, '>')
            """;

    @TempDir
    private Path folder;

    @Test
    void a_part_is_that_part_of_the_whole_with_seed_20260301() throws IOException {
        Python.require().run(MAKE, folder);
        tiled();
        Random random = new Random(20260301);
        List<Path> pictures = pictures();
        assertThat(pictures).hasSizeGreaterThan(19);
        for (Path picture : pictures) {
            NDArray whole = Npy.load(pixelsOf(picture));
            for (int i = 0; i < 12; i++) {
                assertPart(picture, whole, random);
            }
        }
    }

    /// By the writer here, whose tiles Pillow reads.
    private void tiled() throws IOException {
        NDArray rgb = Npy.load(folder.resolve("rgb.ppm.npy"));
        for (String compression : List.of("none", "lzw", "zip")) {
            Path file = folder.resolve("tiled-" + compression + ".tif");
            ImageFiles.save(file, rgb, WriteOptions.DEFAULT.withTile(48).withCompression(compression));
            Npy.save(pixelsOf(file), rgb);
        }
    }

    private static void assertPart(Path picture, NDArray whole, Random random) throws IOException {
        int row = random.nextInt(150);
        int column = random.nextInt(131);
        int height = 1 + random.nextInt(150 - row);
        int width = 1 + random.nextInt(131 - column);
        int rows = 1 + random.nextInt(3);
        int columns = 1 + random.nextInt(3);
        ReadOptions options = ReadOptions.DEFAULT
                .withRegion(new Region(row, column, height, width))
                .withSteps(rows, columns);
        NDArray part = ImageFiles.open(picture, options);
        NDArray expected = whole.get(
                row + ":" + (row + height) + ":" + rows + ", " + column + ":" + (column + width) + ":" + columns);
        if (picture.toString().endsWith("jpeg.tif")) {
            assertThat(part.astype(DType.INT32)
                            .subtract(expected.astype(DType.INT32))
                            .absolute()
                            .max()
                            .getInt())
                    .isLessThanOrEqualTo(2);
        } else {
            TestPictures.assertEqual(part.astype(expected.dtype()), expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"tiles.btf.tif, 322, 32", "strips.btf.tif, 278, 40"})
    void only_the_strips_or_tiles_of_a_part_are_decoded(String name, int tag, long size) throws IOException {
        Python.require().run(MAKE, folder);
        byte[] file = Files.readAllBytes(folder.resolve(name));
        ImageBytes bytes = new ImageBytes(MemorySegment.ofArray(file), "image");
        Window window = new Window(new Window.Axis(45, 3, 2), new Window.Axis(70, 2, 1));
        TiffExcerpt.Part part = TiffExcerpt.of(bytes, 0, window, List.of()).orElseThrow();
        assertThat(part.bytes().size()).isLessThan(file.length / 3);
        TiffDirectory directory =
                TiffDirectory.of(FileView.bigEndian(part.bytes().memory())).orElseThrow();
        assertThat(directory.field(tag).orElseThrow().number()).isEqualTo(size);
    }

    @Test
    void a_bigtiff_has_its_metadata() throws IOException {
        Python.require().run(MAKE, folder);
        try (ImageFile file = ImageFile.open(folder.resolve("strips.btf.tif"))) {
            assertThat(file.metadata().resolution()).contains(new Resolution(300, 150));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiles.btf.tif", "raw.tif", "rgb.bmp", "u2.pgm", "palette.tif", "bits.bmp"})
    void an_image_is_read_into_an_array(String name) throws IOException {
        Python.require().run(MAKE, folder);
        NDArray expected = Npy.load(folder.resolve(name + ".npy"));
        try (ImageFile file = ImageFile.open(folder.resolve(name))) {
            ReadOptions options = ReadOptions.DEFAULT.withSteps(2, 3);
            NDArray target =
                    NDArray.zeros(file.info().dtype(), file.read(options).shape());
            file.readInto(target, 0, options);
            TestPictures.assertEqual(target, expected.get("::2, ::3").astype(target.dtype()));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_turned_photo_is_read_into_an_array_upright(boolean isUpright) throws IOException {
        Path photo = TestPictures.FOLDER.resolve("jpeg-turned.jpg");
        ReadOptions options = ReadOptions.DEFAULT.withUpright(isUpright);
        try (ImageFile file = ImageFile.open(photo)) {
            NDArray expected = file.read(options);
            NDArray target = NDArray.zeros(DType.UINT8, expected.shape());
            file.readInto(target, 0, options);
            TestPictures.assertEqual(target, expected);
            NDArray wrong = NDArray.zeros(DType.UINT8, 3, 4);
            assertThatThrownBy(() -> file.readInto(wrong, 0, options))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("the target is an array of shape (3, 4) and type uint8, the picture is ");
        }
    }

    /// 12,000 x 9,000 grey pixels are 108 MB, read by a Java that has 48.
    @Test
    void an_image_larger_than_memory_is_read_into_a_mapped_file() throws IOException {
        Path image = folder.resolve("large.tif");
        int width = 12_000;
        int height = 9_000;
        writeLarge(image, width, height);
        Path npy = folder.resolve("large.npy");
        Program program = Program.run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-cp",
                System.getProperty("java.class.path"),
                StripsProgram.class.getName(),
                image.toString(),
                npy.toString()));
        assertThat(program.err()).doesNotContain("Exception").doesNotContain("Error");
        assertThat(program.exitCode()).isZero();
        NDArray mapped = Npy.map(npy, MapMode.READ_ONLY);
        assertThat(mapped.shape()).containsExactly(height, width);
        assertThat(mapped.getInt(8_999, 11_999)).isEqualTo(77);
        assertThat(mapped.getInt(4_321, 17)).isEqualTo(78);
        assertThat(mapped.astype(DType.BOOL).sum().getLong()).isEqualTo(2);
    }

    /// One strip, of zeros but for two pixels, as most of a file that takes no room on the disk.
    private static void writeLarge(Path image, int width, int height) throws IOException {
        List<TiffField> fields = List.of(
                TiffField.ofLongs(256, List.of((long) width)),
                TiffField.ofLongs(257, List.of((long) height)),
                TiffField.ofShort(258, 8),
                TiffField.ofShort(259, 1),
                TiffField.ofShort(262, 1),
                TiffField.ofLongs(273, List.of(1000L)),
                TiffField.ofShort(277, 1),
                TiffField.ofLongs(278, List.of((long) height)),
                TiffField.ofLongs(279, List.of((long) width * height)));
        ByteBuffer header = ByteBuffer.allocate(8).order(ByteOrder.BIG_ENDIAN);
        header.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.write(header.array());
            file.write(new TiffDirectory(fields).toBytes(8, ByteOrder.BIG_ENDIAN));
            file.setLength(1000L + (long) width * height);
            file.seek(1000L + 4_321L * width + 17);
            file.write(78);
            file.seek(1000L + (long) width * height - 1);
            file.write(77);
        }
    }

    private List<Path> pictures() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".npy"))
                    .sorted()
                    .toList();
        }
    }

    private static Path pixelsOf(Path picture) {
        return picture.resolveSibling(picture.getFileName() + ".npy");
    }
}
