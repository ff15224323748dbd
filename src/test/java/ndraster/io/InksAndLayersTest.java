package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
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

/// PSD, CMYK with and without a profile, YCCK and premultiplied colours, in files made by hand.
class InksAndLayersTest {
    private static final String MAKE = """
            import sys, io, struct, numpy as np
            from PIL import Image, ImageCms
            folder = sys.argv[1]
            y, x, c = np.mgrid[0:24, 0:32, 0:4]
            four = ((x * (5 + c) + y * (7 - c) + c * 40) % 256).astype('u1')
            def write(name, data, expected):
                open(f'{folder}/{name}', 'wb').write(data)
                np.save(f'{folder}/{name}.npy', np.ascontiguousarray(expected))

            def psd(samples, mode, resources=()):
                h, w, n = samples.shape
                depth = samples.dtype.itemsize * 8
                blocks = b''
                for number, data in resources:
                    blocks += b'8BIM' + struct.pack('>HHI', number, 0, len(data)) + data + bytes(len(data) % 2)
                header = b'8BPS' + struct.pack('>H6xHIIHH', 1, n, h, w, depth, mode)
                planes = samples.transpose(2, 0, 1).astype('>u%d' % samples.dtype.itemsize).tobytes()
                return header + struct.pack('>I', 0) + struct.pack('>I', len(blocks)) + blocks + struct.pack('>IH', 0, 0) + planes
            exif = b'MM\\0*' + struct.pack('>IHHHIHHI', 8, 1, 274, 3, 1, 6, 0, 0)
            iptc = bytes([0x1c, 2, 5, 0, 4]) + b'Name'
            write('rgb.psd', psd(four[..., :3], 3), four[..., :3])
            write('grey.psd', psd(four[..., :1], 1), four[..., 0])
            write('deep.psd', psd(four[..., :3].astype('u2') * 257, 3), four[..., :3].astype('u2') * 257)
            write('cmyk.psd', psd(255 - four, 4), four)
            write('turned.psd', psd(four[..., :3], 3, [(1028, iptc), (1058, exif)]), np.rot90(four[..., :3], -1))

            cmyk = Image.fromarray(four, 'CMYK')
            def fixed(value): return struct.pack('>i', round(value * 65536))
            def tagged(kind, data): return kind + bytes(4) + data
            grid = np.mgrid[0:2, 0:2, 0:2, 0:2].reshape(4, 16).T
            light = (1 - grid[:, :3] * [[0.2, 0.6, 0.15]]).prod(-1) * (1 - 0.9 * grid[:, 3])
            lab = np.stack([light * 255, 128 + 60 * (grid[:, 1] - grid[:, 0]), 128 + 70 * (grid[:, 2] - grid[:, 0] * .5)], -1)
            ramp = bytes(range(256))
            lut = tagged(b'mft1', bytes([4, 3, 2, 0]) + b''.join(fixed(v) for v in (1, 0, 0, 0, 1, 0, 0, 0, 1))
                         + ramp * 4 + lab.clip(0, 255).astype('u1').tobytes() + ramp * 3)
            back = tagged(b'mft1', bytes([3, 4, 2, 0]) + b''.join(fixed(v) for v in (1, 0, 0, 0, 1, 0, 0, 0, 1))
                          + ramp * 3 + bytes(range(0, 256, 8)) + ramp * 4)
            white = tagged(b'XYZ ', fixed(0.9642) + fixed(1) + fixed(0.8249))
            desc = tagged(b'desc', struct.pack('>I', 5) + b'inks\\0' + bytes(78))
            text = tagged(b'text', b'none\\0')
            parts, at, table, body = [(b'desc', desc), (b'wtpt', white), (b'cprt', text), (b'A2B0', lut), (b'B2A0', back)], 128 + 4 + 60, b'', b''
            for name, data in parts:
                data += bytes(-len(data) % 4)
                table += name + struct.pack('>II', at + len(body), len(data))
                body += data
            size = 128 + 4 + 60 + len(body)
            header = struct.pack('>I4sI4s4s4s', size, b'lcms', 0x02400000, b'prtr', b'CMYK', b'Lab ') + struct.pack('>6H', 2026, 1, 1, 0, 0, 0)
            header += b'acsp' + bytes(28) + fixed(0.9642) + fixed(1) + fixed(0.8249)
            profile = header.ljust(128, b'\\0') + struct.pack('>I', len(parts)) + table + body
            def seen(image):
                made = ImageCms.profileToProfile(image, ImageCms.ImageCmsProfile(io.BytesIO(profile)),
                                                 ImageCms.createProfile('sRGB'), outputMode='RGB')
                return np.asarray(made)
            def saved(name, image, **options):
                image.save(f'{folder}/{name}', **options)
                return Image.open(f'{folder}/{name}')
            np.save(folder + '/pure.npy', np.asarray(cmyk.convert('RGB')))
            np.save(folder + '/inks.tif.npy', seen(saved('inks.tif', cmyk, icc_profile=profile)))
            np.save(folder + '/inks.jpg.npy', seen(saved('inks.jpg', cmyk, icc_profile=profile, quality=95)))
            write('inks.psd', psd(255 - four, 4, [(1039, profile)]), seen(cmyk))
            np.save(folder + '/jpeg.tif.npy', np.asarray(saved('jpeg.tif', cmyk, compression='jpeg', quality=95)))

            smooth = np.stack([x[..., 0] * 6, y[..., 0] * 8, x[..., 0] * 2 + y[..., 0] * 3, y[..., 0] * 4], -1).astype('u1')
            plain = io.BytesIO()
            Image.fromarray(smooth, 'CMYK').save(plain, 'jpeg', quality=95)
            ycck = bytearray(plain.getvalue())
            ycck[ycck.index(b'Adobe') + 11] = 2
            write('ycck.jpg', bytes(ycck), np.asarray(Image.open(io.BytesIO(bytes(ycck)))))

            def tiff(samples, extra):
                h, w, n = samples.shape
                fields = [(256, 3, 1, w), (257, 3, 1, h), (258, 3, n, 180), (259, 3, 1, 1), (262, 3, 1, 2), (273, 4, 1, 200),
                          (277, 3, 1, n), (278, 3, 1, h), (279, 4, 1, samples.size), (338, 3, 1, extra)]
                out = b'II*\\0' + struct.pack('<IH', 8, len(fields))
                for field in fields:
                    out += struct.pack('<HHII', *field)
                return (out + bytes(4)).ljust(180, b'\\0') + struct.pack('<4H', 8, 8, 8, 8).ljust(20, b'\\0') + samples.tobytes()
            alpha = ((x[..., :1] * 8 + y[..., :1]) % 256).astype('u1')
            alpha[:3] = 0
            times = np.concatenate([(four[..., :3].astype('f8') * alpha / 255).astype('u1'), alpha], -1)
            write('times.tif', tiff(times, 1), times)
            share = np.where(alpha > 0, alpha, 1) / 255
            colors = np.where(alpha > 0, np.floor(times[..., :3] / share + 0.5), 0).clip(0, 255)
            np.save(folder + '/straight.npy', np.concatenate([colors, alpha], -1).astype('u1'))
            """;
    private static final ReadOptions SRGB = ReadOptions.DEFAULT.withColors(Colors.SRGB);

    @TempDir
    private Path folder;

    @BeforeEach
    void make() {
        Python.require().run(MAKE, folder);
    }

    @ParameterizedTest
    @CsvSource({"rgb.psd, RGB", "grey.psd, GREY", "deep.psd, RGB", "cmyk.psd, CMYK", "turned.psd, RGB"})
    void a_psd_has_the_samples_that_it_stores_upright(String name, ColorChannels channels) throws IOException {
        try (ImageFile file = ImageFile.open(folder.resolve(name))) {
            assertThat(file.info().channels()).isEqualTo(channels);
            TestPictures.assertEqual(file.read(), expected(name));
        }
    }

    @Test
    void orientation_and_iptc_of_a_psd_are_found() throws IOException {
        try (ImageFile file = ImageFile.open(folder.resolve("turned.psd"))) {
            assertThat(file.metadata().orientation()).isEqualTo(Orientation.TURNED_90);
            assertThat(file.metadata().tags()).contains(new MetadataTag("IPTC", "Object Name", "Name"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"inks.tif", "inks.psd", "inks.jpg"})
    void inks_with_a_profile_become_the_colours_that_pillow_makes_of_them(String name) throws IOException {
        NDArray seen = ImageFiles.open(folder.resolve(name), SRGB).astype(DType.INT32);
        NDArray differences = seen.subtract(expected(name).astype(DType.INT32)).absolute();
        assertThat(differences.mean().getDouble()).isLessThan(2);
        assertThat(differences.max().getInt()).isLessThanOrEqualTo(12);
        NDArray withoutProfile = expected("pure").astype(DType.INT32);
        assertThat(seen.subtract(withoutProfile).absolute().mean().getDouble()).isGreaterThan(10);
        assertThat(ImageFiles.info(folder.resolve(name)).channels()).isEqualTo(ColorChannels.CMYK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ycck.jpg", "jpeg.tif"})
    void inks_in_jpegs_code_are_those_that_pillow_sees(String name) throws IOException {
        assertThat(ImageFiles.info(folder.resolve(name)).channels()).isEqualTo(ColorChannels.CMYK);
        NDArray read = ImageFiles.open(folder.resolve(name));
        assertThat(largestDifference(read, expected(name))).isLessThanOrEqualTo(2);
    }

    @Test
    void premultiplied_colours_are_as_stored_or_divided_in_srgb() throws IOException {
        Path file = folder.resolve("times.tif");
        assertThat(ImageFiles.info(file).isPremultiplied()).isTrue();
        TestPictures.assertEqual(ImageFiles.open(file), expected("times.tif"));
        TestPictures.assertEqual(ImageFiles.open(file, SRGB), expected("straight"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inks.tif", "cmyk.psd", "ycck.jpg"})
    void inks_are_not_taken_for_red_green_and_blue_when_a_profile_is_asked_for(String name) throws IOException {
        Path saved = folder.resolve("saved.tif");
        WriteOptions srgb = WriteOptions.DEFAULT.withProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB));
        NDArray inks = ImageFiles.open(folder.resolve(name));
        assertThatThrownBy(() -> ImageFiles.save(saved, inks, srgb))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageContaining("only grey and RGB are taken to a profile");
        assertThat(saved).doesNotExist();
    }

    @Test
    void inks_are_saved_with_their_profile_only_if_it_is_asked_for() throws IOException {
        String see = "import sys; from PIL import Image; image = Image.open(sys.argv[1]);"
                + "print(image.mode, image.info.get('icc_profile') == Image.open(sys.argv[2]).info['icc_profile'],"
                + " 'icc_profile' in image.info, image.tobytes() == Image.open(sys.argv[2]).tobytes())";
        Path inks = folder.resolve("inks.tif");
        Path saved = folder.resolve("saved.tif");
        try (ImageFile file = ImageFile.open(inks)) {
            ImageFiles.save(saved, file.read(), WriteOptions.DEFAULT.withMetadata(file.metadata()));
            assertThat(Python.require().run(see, saved, inks).strip()).isEqualTo("CMYK True True True");
            ImageFiles.save(saved, file.read());
            assertThat(Python.require().run(see, saved, inks).strip()).isEqualTo("CMYK False False True");
        }
    }

    private NDArray expected(String name) throws IOException {
        return Npy.load(folder.resolve(name + ".npy"));
    }

    private static int largestDifference(NDArray a, NDArray b) {
        assertThat(a.shape()).isEqualTo(b.shape());
        return a.astype(DType.INT32)
                .subtract(b.astype(DType.INT32))
                .absolute()
                .max()
                .getInt();
    }
}
