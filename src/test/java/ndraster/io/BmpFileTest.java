package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.npy.Npy;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// BMPs that the plug-in takes for others, as Pillow reads them.
class BmpFileTest {
    private static final String MAKE = """
            import sys, struct, numpy as np
            from PIL import Image
            folder = sys.argv[1]
            y, x = np.mgrid[0:9, 0:14]
            rgb = np.dstack([x * 17, y * 27, x * y]).astype('u1')
            def save(name, file, pixels):
                open(f'{folder}/{name}', 'wb').write(file)
                np.save(f'{folder}/{name}.npy', pixels)
                assert (np.asarray(Image.open(f'{folder}/{name}').convert('RGB')) == pixels).all(), name
            Image.fromarray(rgb).save(folder + '/a.bmp')
            save('rgb.dib', open(folder + '/a.bmp', 'rb').read()[14:], rgb)
            palette = Image.fromarray(rgb).quantize(16)
            palette.save(folder + '/a.bmp')
            file = open(folder + '/a.bmp', 'rb').read()
            colours = np.asarray(palette.convert('RGB'))
            save('palette.dib', file[14:], colours)
            save('inside.bmp', file[:10] + struct.pack('<I', 14 + 40) + file[14:], colours)
            pixels = np.dstack([rgb[::-1, :, ::-1], np.full((9, 14), 255, 'u1')]).tobytes()
            def header(compression, masks):
                start = struct.pack('<IiiHHIIiiII', 124, 14, 9, 1, 32, compression, len(pixels), 0, 0, 0, 0)
                return (start + struct.pack('<IIII', *masks)).ljust(124, b'\\0')
            def bmp(compression, *masks):
                return b'BM' + struct.pack('<IHHI', 138 + len(pixels), 0, 0, 138) + header(compression, masks) + pixels
            save('unused.bmp', bmp(0, 0xff, 0xff00, 0xff0000, 0xff000000), rgb)
            save('masks.bmp', bmp(3, 0xff0000, 0xff00, 0xff, 0xff000000), rgb)
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rgb.dib", "palette.dib", "inside.bmp", "unused.bmp", "masks.bmp"})
    void they_are_what_others_read(String name) throws IOException {
        Python.require().run(MAKE, folder);
        NDArray read = ImageFiles.open(folder.resolve(name));
        TestPictures.assertEqual(read.get("..., :3"), Npy.load(folder.resolve(name + ".npy")));
        assertThat(ImageFiles.info(folder.resolve(name)).shape()).containsExactly(read.shape());
    }
}
