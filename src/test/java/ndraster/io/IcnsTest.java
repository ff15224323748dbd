package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.npy.Npy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// ICNS files made by hand, of entries that Pillow wrote.
class IcnsTest {
    private static final String MAKE = """
            import sys, struct, io, numpy as np
            from PIL import Image
            folder = sys.argv[1]
            random = np.random.RandomState(20260405)
            def entry(kind, content): return kind + struct.pack('>I', 8 + len(content)) + content
            def icns(name, *entries):
                content = b''.join(entries)
                open(f'{folder}/{name}.icns', 'wb').write(b'icns' + struct.pack('>I', 8 + len(content)) + content)
            def png(image, name):
                out = io.BytesIO()
                image.save(out, 'PNG')
                np.save(f'{folder}/{name}.npy', np.asarray(image.convert('RGB')))
                return out.getvalue()
            rgb = Image.fromarray(random.randint(0, 256, (128, 128, 3)).astype('u1'))
            few = Image.fromarray(random.randint(0, 256, (4, 4, 3)).astype('u1')).resize((256, 256)).quantize(16)
            files = entry(b'ic07', png(rgb, 'rgb')), entry(b'ic08', png(few, 'few'))
            icns('files', entry(b'TOC ', b''.join(file[:8] for file in files)), *files)
            def planes(pixels):
                return b''.join(bytes([127]) + plane[i:i + 128] for plane in
                                (pixels[..., c].tobytes() for c in range(3)) for i in range(0, len(plane), 128))
            colours = random.randint(0, 256, (48, 48, 3)).astype('u1')
            np.save(folder + '/colours.npy', colours)
            icns('depths', entry(b'ich#', b'\\xff' * 576), entry(b'ich8', b'\\0' * 2304), entry(b'ih32', planes(colours)),
                 entry(b'h8mk', b'\\xff' * 2304))
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void make() {
        Python.require().run(MAKE, folder);
    }

    @Test
    void an_entry_that_is_a_file_is_read_as_what_it_is() throws IOException {
        try (ImageFile file = ImageFile.open(folder.resolve("files.icns"))) {
            assertThat(file.count()).isEqualTo(2);
            assertThat(file.main()).isEqualTo(1);
            assertThat(file.info(0).channels()).isEqualTo(ColorChannels.RGB);
            assertThat(file.palette(1).orElseThrow().shape()).containsExactly(16, 3);
            TestPictures.assertEqual(file.read(0, ReadOptions.DEFAULT), Npy.load(folder.resolve("rgb.npy")));
            TestPictures.assertEqual(file.read(), Npy.load(folder.resolve("few.npy")));
            for (int i = 0; i < 2; i++) {
                NDArray read = file.read(i, ReadOptions.DEFAULT);
                assertThat(file.info(i).shape()).containsExactly(read.shape());
            }
        }
    }

    @Test
    void of_one_size_the_one_with_the_most_colours_stands_for_the_file() throws IOException {
        try (ImageFile file = ImageFile.open(folder.resolve("depths.icns"))) {
            assertThat(file.count()).isEqualTo(3);
            assertThat(file.main()).isEqualTo(2);
            TestPictures.assertEqual(file.read().get("..., :3"), Npy.load(folder.resolve("colours.npy")));
        }
    }
}
