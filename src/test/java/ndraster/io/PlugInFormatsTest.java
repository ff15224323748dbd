package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.dtype.DType;
import ndraster.npy.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// WebP, JPEG 2000 and QOI, exchanged with Pillow, and QOI with its specification.
class PlugInFormatsTest {
    private static final String SEE = """
            import sys, numpy as np
            from PIL import Image
            np.save(sys.argv[1] + '.npy', np.asarray(Image.open(sys.argv[1])))
            """;
    private static final String MAKE = """
            import sys, numpy as np
            from PIL import Image
            y, x = np.mgrid[0:43, 0:61]
            rgba = np.stack([x * 4 + y, x + y * 5, (x * y) % 256, (x + y) * 2], -1).astype('u1')
            samples = {'RGB': rgba[..., :3], 'RGBA': rgba, 'L': rgba[..., 0], 'I;16': (x * 900 + y).astype('u2')}
            options = dict(lossless=True, exact=True) if sys.argv[3] == 'exact' else {}
            Image.fromarray(np.ascontiguousarray(samples[sys.argv[2]])).save(sys.argv[1], **options)
            np.save(sys.argv[1] + '.npy', np.asarray(Image.open(sys.argv[1])))
            """;

    /// The reference decoder's cases, one by one.
    private static final String SEE_QOI = """
            import sys, struct, numpy as np
            data = open(sys.argv[1], 'rb').read()
            magic, width, height, channels, _ = struct.unpack('>4sIIBB', data[:14])
            assert magic == b'qoif' and data[-8:] == bytes(7) + bytes([1])
            seen, pixel, out, p = [[0] * 4 for _ in range(64)], [0, 0, 0, 255], [], 14
            while len(out) < width * height:
                b, p, times = data[p], p + 1, 1
                if b == 254: pixel, p = list(data[p:p + 3]) + pixel[3:], p + 3
                elif b == 255: pixel, p = list(data[p:p + 4]), p + 4
                elif b < 64: pixel = list(seen[b])
                elif b < 128: pixel = [(pixel[i] + (b >> s & 3) - 2) % 256 for i, s in enumerate((4, 2, 0))] + pixel[3:]
                elif b < 192:
                    g, c, p = (b & 63) - 32, data[p], p + 1
                    pixel = [(v + d) % 256 for v, d in zip(pixel, (g - 8 + (c >> 4), g, g - 8 + (c & 15)))] + pixel[3:]
                else: times = (b & 63) + 1
                seen[(pixel[0] * 3 + pixel[1] * 5 + pixel[2] * 7 + pixel[3] * 11) % 64] = pixel
                out += [pixel] * times
            np.save(sys.argv[1] + '.npy', np.array(out, 'u1').reshape(height, width, 4)[..., :channels])
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "a.webp, RGB, exact", "a.webp, RGBA, exact", "a.webp, RGB, lossy", "a.webp, RGBA, lossy",
        "a.jp2, RGB, exact", "a.jp2, RGBA, exact", "a.jp2, L, exact", "a.jp2, I;16, exact"
    })
    void what_pillow_wrote_is_read_sample_by_sample(String name, String mode, String kind) throws IOException {
        Path file = folder.resolve(name);
        Python.require().run(MAKE, file, mode, kind);
        NDArray read = ImageFiles.open(file);
        TestPictures.assertEqual(read, Npy.load(folder.resolve(name + ".npy")));
        assertThat(ImageFiles.info(file).shape()).isEqualTo(read.shape());
        assertThat(ImageFiles.info(file).dtype()).isEqualTo(read.dtype());
    }

    @ParameterizedTest
    @CsvSource({
        "a.webp, uint8, 3",
        "a.webp, uint8, 4",
        "a.jp2, uint8, 1",
        "a.jp2, uint8, 3",
        "a.jp2, uint8, 4",
        "a.jp2, uint16, 1",
        "a.qoi, uint8, 3",
        "a.qoi, uint8, 4",
        "a.ico, uint8, 3",
        "a.ico, uint8, 4"
    })
    void what_was_saved_is_seen_by_others_and_read_again(String name, String type, int channels) throws IOException {
        NDArray picture = picture(DType.of(type), channels);
        Path file = folder.resolve(name);
        WriteOptions options = WriteOptions.DEFAULT.withLossless(name.equals("a.webp"));
        ImageFiles.save(file, picture, options);
        Python.require().run(name.equals("a.qoi") ? SEE_QOI : SEE, file);
        NDArray seen = Npy.load(folder.resolve(name + ".npy"));
        TestPictures.assertEqual(seen.astype(picture.dtype()), picture);
        TestPictures.assertEqual(ImageFiles.open(file), picture);
    }

    @Test
    void sixteen_bit_colours_go_through_jpeg_2000() throws IOException {
        NDArray picture = picture(DType.UINT16, 3);
        ImageFiles.save(folder.resolve("a.jp2"), picture);
        TestPictures.assertEqual(ImageFiles.open(folder.resolve("a.jp2")), picture);
    }

    @Test
    void a_lower_quality_of_webp_is_a_smaller_file_and_lossless_the_largest() throws IOException {
        long small = size(WriteOptions.DEFAULT.withQuality(20));
        long usual = size(WriteOptions.DEFAULT);
        long exact = size(WriteOptions.DEFAULT.withLossless(true));
        assertThat(small).isLessThan(usual);
        assertThat(usual).isLessThan(exact);
    }

    private long size(WriteOptions options) throws IOException {
        Path file = folder.resolve("photo.webp");
        ImageFiles.save(file, ImageFiles.open(TestPictures.FOLDER.resolve("photo.jpg")), options);
        return Files.size(file);
    }

    @Test
    void metadata_lie_around_the_pixels_of_a_webp() throws IOException {
        Path profile = TestProfiles.linear(folder.resolve("linear.icc"));
        ImageMetadata metadata = ImageMetadata.EMPTY
                .with(MetadataKind.ICC, Files.readAllBytes(profile))
                .with(MetadataKind.XMP, "<x/>".getBytes(StandardCharsets.UTF_8));
        NDArray picture = picture(DType.UINT8, 4);
        Path file = folder.resolve("a.webp");
        ImageFiles.save(file, picture, WriteOptions.DEFAULT.withLossless(true).withMetadata(metadata));
        String see = "import sys; from PIL import Image; i = Image.open(sys.argv[1]); i.load();"
                + " print(i.info['icc_profile'] == open(sys.argv[2], 'rb').read(), i.info['xmp'])";
        assertThat(Python.require().run(see, file, profile).strip()).isEqualTo("True b'<x/>'");
        try (ImageFile opened = ImageFile.open(file)) {
            assertThat(opened.metadata().kinds()).isEqualTo(Set.of(MetadataKind.ICC, MetadataKind.XMP));
            TestPictures.assertEqual(opened.read(), picture);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void others_see_the_alpha_of_structs_in_a_webp_of_several_chunks(int count) throws IOException {
        NDArray rgba = picture(DType.UINT8, 4);
        NDArray structs = rgba.view(DType.ofDescr("[('r', '|u1'), ('g', '|u1'), ('b', '|u1'), ('a', '|u1')]"))
                .reshape(43, 61);
        ImageMetadata metadata = ImageMetadata.EMPTY.with(MetadataKind.XMP, new byte[] {'<', 'x', '/', '>'});
        Path file = folder.resolve("a.webp");
        WriteOptions options = WriteOptions.DEFAULT.withLossless(true).withMetadata(metadata);
        ImageFiles.saveAll(file, Collections.nCopies(count, structs), options);
        Python.require().run(SEE, file);
        TestPictures.assertEqual(Npy.load(folder.resolve("a.webp.npy")).get("..., 3"), rgba.get("..., 3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"quality", "lossless"})
    void quality_and_lossless_exclude_each_other(String order) {
        WriteOptions one = order.equals("quality")
                ? WriteOptions.DEFAULT.withQuality(50)
                : WriteOptions.DEFAULT.withLossless(true);
        assertThat(one.names()).containsExactly(order);
        assertThatThrownBy(() -> one.withQuality(50).withLossless(true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lossless has no quality; leave one of them out");
    }

    /// Every sample another, alpha 0 among them.
    private static NDArray picture(DType type, int channels) {
        NDArray values = NDArray.arange(0, 43L * 61 * channels, 1).multiply(type.itemSize() == 1 ? 7 : 7919);
        NDArray samples = values.remainder(type.itemSize() == 1 ? 256 : 65536).astype(type);
        return channels == 1 ? samples.reshape(43, 61) : samples.reshape(43, 61, channels);
    }
}
