package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.awt.Images;
import ndraster.dtype.DType;
import ndraster.npy.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Samples of images whose colour space, layout or depth leads decoders and encoders astray.
class StoredSamplesTest {
    private static final String MAKE_GREY = """
            import sys, numpy as np
            from PIL import Image
            folder, profile = sys.argv[1], open(sys.argv[2], 'rb').read()
            ramp = Image.fromarray(np.arange(256, dtype='u1').reshape(16, 16))
            light = np.arange(256).reshape(16, 16) / 255
            curve = np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
            np.save(folder + '/srgb.npy', np.rint(curve * 255).astype('u1'))
            for name in 'a.png', 'a.tif', 'a.jpg':
                options = dict(quality=100) if name.endswith('jpg') else {}
                ramp.save(f'{folder}/{name}', icc_profile=profile, **options)
                np.save(f'{folder}/{name}.npy', np.asarray(Image.open(f'{folder}/{name}')))
            """;
    private static final String MAKE_NARROW = """
            import sys, struct, zlib, numpy as np
            from PIL import Image
            folder = sys.argv[1]
            def packed(samples, bits):
                unpacked = (samples[..., None] >> np.arange(bits - 1, -1, -1)) & 1
                return np.packbits(unpacked.reshape(len(samples), -1).astype('u1'), axis=1)
            def png(samples, bits):
                def chunk(kind, data):
                    return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
                h, w = samples.shape
                rows = b''.join(b'\\0' + row.tobytes() for row in packed(samples, bits))
                header = struct.pack('>IIBBBBB', w, h, bits, 0, 0, 0, 0)
                return b'\\x89PNG\\r\\n\\x1a\\n' + chunk(b'IHDR', header) + chunk(b'IDAT', zlib.compress(rows)) + chunk(b'IEND', b'')
            def tiff(samples, bits, photometric):
                h, w = samples.shape
                data = packed(samples, bits).tobytes()
                fields = [(256, w), (257, h), (258, bits), (259, 1), (262, photometric), (273, 200), (277, 1), (278, h), (279, len(data))]
                out = b'II*\\0' + struct.pack('<IH', 8, len(fields))
                for tag, value in fields:
                    out += struct.pack('<HHII', tag, 4, 1, value)
                return out.ljust(200, b'\\0') + data
            y, x = np.mgrid[0:11, 0:13]
            for bits in 1, 2, 4:
                samples = ((x * 5 + y * 3) % (1 << bits)).astype('u1')
                for name, data in ('png', png(samples, bits)), ('0.tif', tiff(samples, bits, 0)), ('1.tif', tiff(samples, bits, 1)):
                    open(f'{folder}/{bits}.{name}', 'wb').write(data)
                    seen = np.asarray(Image.open(f'{folder}/{bits}.{name}'))
                    np.save(f'{folder}/{bits}.{name}.npy', seen)
            """;
    private static final String SEE = """
            import sys, numpy as np
            from PIL import Image
            np.save(sys.argv[1] + '.npy', np.asarray(Image.open(sys.argv[1])))
            """;

    @TempDir
    private Path folder;

    /// Of linear light.
    private Path greyProfile() throws IOException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        return Files.write(folder.resolve("grey.icc"), profile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.tif", "a.jpg"})
    void grey_with_a_profile_of_its_own_is_read_as_stored_and_in_srgb_by_its_curve(String name) throws IOException {
        Python.require().run(MAKE_GREY, folder, greyProfile());
        Path file = folder.resolve(name);
        TestPictures.assertEqual(ImageFiles.open(file), Npy.load(folder.resolve(name + ".npy")));
        NDArray seen = ImageFiles.open(file, ReadOptions.DEFAULT.withColors(Colors.SRGB));
        NDArray expected = Npy.load(folder.resolve("srgb.npy"));
        NDArray differences =
                seen.astype(DType.INT32).subtract(expected.astype(DType.INT32)).absolute();
        assertThat(differences.max().getInt()).isLessThanOrEqualTo(name.equals("a.jpg") ? 13 : 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.tif", "a.bmp", "a.tga", "a.pgm"})
    void pillow_sees_the_grey_that_was_saved(String name) throws IOException {
        byte[] profile = Files.readAllBytes(greyProfile());
        NDArray ramp = NDArray.arange(256).astype(DType.UINT8).reshape(16, 16);
        ImageMetadata metadata = ImageMetadata.EMPTY.with(MetadataKind.ICC, profile);
        assertPillowSees(name, ramp, WriteOptions.DEFAULT.withMetadata(metadata), ramp);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.png", "2.png", "4.png", "1.0.tif", "2.0.tif", "4.0.tif", "1.1.tif", "2.1.tif", "4.1.tif"})
    void grey_of_few_bits_is_spread_from_black_to_white(String name) throws IOException {
        Python.require().run(MAKE_NARROW, folder);
        NDArray expected = Npy.load(folder.resolve(name + ".npy"));
        NDArray read = ImageFiles.open(folder.resolve(name), ReadOptions.DEFAULT.withBitsAsBytes(true));
        boolean isTruth = expected.dtype().equals(DType.BOOL);
        NDArray grey = isTruth ? expected.astype(DType.UINT8).multiply(255) : expected;
        TestPictures.assertEqual(read, grey);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.tif", "a.bmp", "a.tga", "a.ppm"})
    void an_image_in_planes_is_saved_as_its_pixels(String name) throws IOException {
        NDArray planes = NDArray.arange(3 * 5 * 7).astype(DType.UINT8).reshape(3, 5, 7);
        NDArray pixels = planes.transpose(1, 2, 0);
        assertPillowSees(name, pixels, WriteOptions.DEFAULT, pixels);
        WritableRaster raster = Raster.createBandedRaster(DataBuffer.TYPE_BYTE, 7, 5, 3, null);
        BufferedImage banded = new BufferedImage(colors(ColorSpace.CS_sRGB), raster, false, null);
        for (int band = 0; band < 3; band++) {
            raster.setSamples(0, 0, 7, 5, band, planes.get(String.valueOf(band)).toInts());
        }
        assertPillowSees(name, Images.toArray(banded), WriteOptions.DEFAULT, pixels);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.tif", "a.bmp", "a.tga", "a.ppm"})
    void samples_of_an_image_in_linear_light_are_saved_as_they_are(String name) throws IOException {
        WritableRaster raster =
                Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 7, 5, 21, 3, new int[] {2, 1, 0}, null);
        BufferedImage linear = new BufferedImage(colors(ColorSpace.CS_LINEAR_RGB), raster, false, null);
        assertThat(linear.getType()).isEqualTo(BufferedImage.TYPE_3BYTE_BGR);
        NDArray pixels = NDArray.arange(5 * 7 * 3).astype(DType.UINT8).reshape(5, 7, 3);
        Images.asArray(linear).assign(pixels);
        assertPillowSees(name, Images.asArray(linear), WriteOptions.DEFAULT, pixels);
    }

    private static ComponentColorModel colors(int space) {
        return new ComponentColorModel(
                ColorSpace.getInstance(space), false, false, ComponentColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
    }

    private void assertPillowSees(String name, NDArray array, WriteOptions options, NDArray expected)
            throws IOException {
        Path file = folder.resolve(name);
        ImageFiles.save(file, array, options);
        Python.require().run(SEE, file);
        TestPictures.assertEqual(Npy.load(folder.resolve(name + ".npy")), expected.copy());
    }

    /// By the definition: mantissa times 2 to the power of the exponent - 136.
    @Test
    void values_of_a_radiance_picture_are_not_mapped_to_a_screens() throws IOException {
        byte[] header = "#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 1 +X 2\n".getBytes(StandardCharsets.US_ASCII);
        byte[] file = new byte[header.length + 8];
        System.arraycopy(header, 0, file, 0, header.length);
        List<Integer> pixels = List.of(128, 64, 32, 130, 255, 3, 7, 140);
        for (int i = 0; i < 8; i++) {
            file[header.length + i] = pixels.get(i).byteValue();
        }
        NDArray read = ImageFiles.open(new ByteArrayInputStream(file));
        NDArray expected = NDArray.asArray(new float[] {2, 1, 0.5f, 4080, 48, 112});
        TestPictures.assertEqual(read, expected.reshape(1, 2, 3));
    }
}
