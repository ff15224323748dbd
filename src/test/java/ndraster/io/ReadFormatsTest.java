package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.npy.Npy;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the table of formats says of some that are only read, shown by files.
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
            saved('a.sgi', picture)
            deep = (x * 900 + y * 7).astype('>u2')
            header = struct.pack('>HBBHHHHII4x80sI404x', 474, 0, 2, 2, 32, 32, 1, 0, 65535, b'', 0)
            open(folder + '/deep.sgi', 'wb').write(header + deep[::-1].tobytes())
            np.save(folder + '/deep.sgi.npy', deep.astype('u2'))
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
    @ValueSource(strings = {"sgi", "icns", "pcx", "cur", "dcx"})
    void a_format_that_is_only_read_has_what_its_files_show(String extension) throws IOException {
        Python.require().run(MAKE, folder);
        boolean hasMany = false;
        boolean isDeep = false;
        boolean hasAlpha = false;
        for (Path file : files(extension)) {
            try (ImageFile image = ImageFile.open(file)) {
                NDArray read = image.read();
                TestPictures.assertEqual(read, Npy.load(Path.of(file + ".npy")));
                hasMany |= image.count() > 1;
                isDeep |= read.dtype().itemSize() > 1;
                hasAlpha |= image.info(image.main()).channels().hasAlpha();
            }
        }
        FormatInfo claimed = ImageFiles.formats().stream()
                .filter(format -> format.extensions().contains("." + extension))
                .findFirst()
                .orElseThrow();
        assertThat(claimed.isRead() && !claimed.isWritten()).isTrue();
        assertThat(List.of(hasMany, isDeep, hasAlpha))
                .isEqualTo(List.of(claimed.hasManyImages(), claimed.isDeep(), claimed.hasAlpha()));
    }

    private List<Path> files(String extension) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("." + extension))
                    .toList();
        }
    }
}
