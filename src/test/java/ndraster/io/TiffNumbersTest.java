package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.dtype.DType;
import ndraster.npy.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// TIFFs of every kind of number, as NumPy has them.
class TiffNumbersTest {
    private static final Region SOME = new Region(5, 1, 3, 2);
    private static final String MAKE = """
            import sys, struct, numpy as np
            folder, dtype, channels, says = sys.argv[1], np.dtype(sys.argv[2]), int(sys.argv[3]), sys.argv[4] == 'true'
            H, W, STRIP = 12, 4, 2
            shape = (H, W) if channels == 1 else (H, W, channels)
            bits = np.random.default_rng(20260112).integers(0, 256, size=H * W * channels * dtype.itemsize, dtype='u1')
            pixels = bits.view(dtype).reshape(shape)
            np.save(folder + '/a.npy', pixels.astype(dtype.newbyteorder('=')))
            order = '>' if dtype.byteorder == '>' else '<'
            data = pixels.tobytes()
            strip = len(data) // (H // STRIP)
            kind = {'u': 1, 'i': 2, 'f': 3}[dtype.kind]
            START = 1000
            fields = [(256, 3, [W]), (257, 3, [H]), (258, 3, [dtype.itemsize * 8] * channels), (259, 3, [1]),
                (262, 3, [1 if channels == 1 else 2]), (273, 4, [START + i * strip for i in range(H // STRIP)]), (277, 3, [channels]),
                (278, 3, [STRIP]), (279, 4, [strip] * (H // STRIP))] + ([(339, 3, [kind] * channels)] if says else [])
            out = struct.pack(order + '2sHIH', b'MM' if order == '>' else b'II', 42, 8, len(fields))
            extra = b''
            for tag, type, values in fields:
                value = struct.pack(order + str(len(values)) + ('H' if type == 3 else 'I'), *values)
                if len(value) > 4:
                    value, extra = struct.pack(order + 'I', 500 + len(extra)), extra + value
                out += struct.pack(order + 'HHI', tag, type, len(values)) + value.ljust(4, b'\\0')
            out = (out + bytes(4)).ljust(500, b'\\0') + extra
            open(folder + '/a.tif', 'wb').write(out.ljust(START, b'\\0') + data)
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "|u1, 1", "|i1, 1", "<u2, 1", "<i2, 1", "<u4, 1", "<i4, 1", "<f4, 1", "|i1, 3", "<u4, 3", "<i4, 3", ">i2, 1",
        ">u4, 1", ">i4, 3", ">u4, 3"
    })
    void samples_are_the_numbers_that_the_file_says(String dtype, int channels) throws IOException {
        assertReadAsNumPyMadeIt(dtype, channels, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"|u1", "<u2", "<u4"})
    void samples_of_which_the_file_says_nothing_are_unsigned(String dtype) throws IOException {
        assertReadAsNumPyMadeIt(dtype, 1, false);
    }

    private void assertReadAsNumPyMadeIt(String dtype, int channels, boolean isSaid) throws IOException {
        Python.require().run(MAKE, folder, dtype, channels, isSaid);
        NDArray expected = Npy.load(folder.resolve("a.npy"));
        try (ImageFile file = ImageFile.open(folder.resolve("a.tif"))) {
            assertThat(file.info().dtype()).isEqualTo(expected.dtype());
            TestPictures.assertEqual(file.read(), expected);
            TestPictures.assertEqual(file.read(ReadOptions.DEFAULT.withRegion(SOME)), expected.get("5:8, 1:3"));
            NDArray target = NDArray.zeros(expected.dtype(), expected.shape());
            file.readInto(target, 0, ReadOptions.DEFAULT);
            TestPictures.assertEqual(target, expected);
        }
    }

    @Test
    void signed_numbers_are_written_as_such() throws IOException {
        NDArray numbers = NDArray.arange(-3, 9, 1).astype(DType.INT32).reshape(3, 4);
        Path file = folder.resolve("signed.tif");
        ImageFiles.save(file, numbers);
        TestPictures.assertEqual(ImageFiles.open(file), numbers);
    }
}
