package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import ndraster.NDArray;
import ndraster.dtype.DType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A plug-in of ImageIO that ndraster has never heard of, as users put them on the class path.
class ForeignPluginTest {
    private static final byte[] PIXEL = {'O', 'N', 'E', 'P', 11, 22, 33};

    private final ImageReaderSpi plugIn = new OnePixelSpi();

    @BeforeEach
    void register() {
        IIORegistry.getDefaultInstance().registerServiceProvider(plugIn);
    }

    @AfterEach
    void deregister() {
        IIORegistry.getDefaultInstance().deregisterServiceProvider(plugIn);
    }

    @Test
    void its_files_are_opened() throws IOException {
        NDArray expected =
                NDArray.asArray(new int[] {11, 22, 33}).astype(DType.UINT8).reshape(1, 1, 3);
        try (ImageFile opened = ImageFile.open(new ByteArrayInputStream(PIXEL))) {
            assertThat(opened.format()).isEqualTo("ONEPIXEL");
            assertThat(opened.info().shape()).containsExactly(1, 1, 3);
            TestPictures.assertEqual(opened.read(), expected);
            TestPictures.assertEqual(opened.read(ReadOptions.DEFAULT.withColors(Colors.SRGB)), expected);
        }
    }

    @Test
    void its_format_is_in_the_table() {
        assertThat(ImageFiles.formats()).anySatisfy(format -> {
            assertThat(format.name()).isEqualTo("ONEPIXEL");
            assertThat(format.extensions()).containsExactly(".onep");
            assertThat(format.isRead()).isTrue();
        });
    }

    private static final class OnePixelSpi extends ImageReaderSpi {
        OnePixelSpi() {
            super(
                    "a test",
                    "1",
                    new String[] {"onepixel"},
                    new String[] {"onep"},
                    new String[] {"image/x-one-pixel"},
                    OnePixelReader.class.getName(),
                    new Class<?>[] {ImageInputStream.class},
                    null,
                    false,
                    null,
                    null,
                    null,
                    null,
                    false,
                    null,
                    null,
                    null,
                    null);
        }

        @Override
        public boolean canDecodeInput(Object source) throws IOException {
            ImageInputStream stream = (ImageInputStream) source;
            stream.mark();
            byte[] start = new byte[4];
            int read = stream.read(start);
            stream.reset();
            return read == 4 && start[0] == 'O' && start[1] == 'N' && start[2] == 'E' && start[3] == 'P';
        }

        @Override
        public ImageReader createReaderInstance(@Nullable Object extension) {
            return new OnePixelReader(this);
        }

        @Override
        public String getDescription(@Nullable Locale locale) {
            return "one pixel";
        }
    }

    private static final class OnePixelReader extends ImageReader {
        OnePixelReader(ImageReaderSpi spi) {
            super(spi);
        }

        @Override
        public int getNumImages(boolean allowSearch) {
            return 1;
        }

        @Override
        public int getWidth(int index) {
            return 1;
        }

        @Override
        public int getHeight(int index) {
            return 1;
        }

        @Override
        public Iterator<ImageTypeSpecifier> getImageTypes(int index) {
            return List.of(ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_3BYTE_BGR))
                    .iterator();
        }

        @Override
        public @Nullable IIOMetadata getStreamMetadata() {
            return null;
        }

        @Override
        public @Nullable IIOMetadata getImageMetadata(int index) {
            return null;
        }

        @Override
        public BufferedImage read(int index, @Nullable ImageReadParam param) throws IOException {
            BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_3BYTE_BGR);
            ImageInputStream stream =
                    (ImageInputStream) Optional.ofNullable(getInput()).orElseThrow();
            stream.seek(4);
            image.getRaster().setPixel(0, 0, new int[] {stream.read(), stream.read(), stream.read()});
            return image;
        }
    }
}
