package ndraster.io;

import java.io.IOException;
import java.nio.file.Path;
import ndraster.Python;
import ndraster.npy.Npy;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Formats that are only read; what the table of formats says of them is in [ReadOnlyClaimsTest].
class ReadFormatsTest {
    private static final String MAKE = """
            import sys, io, struct, numpy as np
            from PIL import Image
            folder = sys.argv[1]
            y, x = np.mgrid[0:32, 0:32]
            rgba = np.stack([x * 7 + y, x + y * 5, (x * y) % 256, x * 8], -1).astype('u1')
            picture = Image.fromarray(rgba)
            def saved(name, image, **options):
                image.save(f'{folder}/{name}', **options)
                np.save(f'{folder}/{name}.npy', np.asarray(Image.open(f'{folder}/{name}')))
            saved('a.icns', picture)
            saved('a.pcx', picture.convert('RGB'))
            icon = io.BytesIO()
            picture.save(icon, 'ico', sizes=[(16, 16), (32, 32)], bitmap_format='bmp')
            cursor = bytearray(icon.getvalue())
            cursor[2] = 2
            for entry in 6, 22:
                cursor[entry + 4:entry + 8] = bytes(4)  # where a cursor points
            open(folder + '/a.cur', 'wb').write(cursor)
            np.save(folder + '/a.cur.npy', rgba)
            page = open(folder + '/a.pcx', 'rb').read()
            pages = struct.pack('<IIII', 0x3ADE68B1, 16, 16 + len(page), 0) + page + page
            open(folder + '/a.dcx', 'wb').write(pages)
            np.save(folder + '/a.dcx.npy', rgba[..., :3])
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.icns", "a.pcx", "a.cur", "a.dcx"})
    void pixels_are_those_that_pillow_wrote(String name) throws IOException {
        Python.require().run(MAKE, folder);
        TestPictures.assertEqual(ImageFiles.open(folder.resolve(name)), Npy.load(folder.resolve(name + ".npy")));
    }
}
