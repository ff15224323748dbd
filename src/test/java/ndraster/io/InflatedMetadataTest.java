package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import ndraster.NDArray;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Deflated metadata of PNGs: a thousandth of what it becomes.
class InflatedMetadataTest {
    private static final int MEGABYTE = 1 << 20;
    private static final int WITHOUT_END = 12;
    private static final String REFUSAL = "image: its texts and colour profile are more than 64 MB when inflated";

    @ParameterizedTest
    @ValueSource(strings = {"zTXt", "iTXt", "iCCP"})
    void deflated_chunks_may_become_64_megabytes_together(String type) throws IOException {
        byte[] file = png(type, 4, 17 * MEGABYTE);
        assertThatThrownBy(() -> infoOf(file))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageStartingWith(REFUSAL);
        assertThatThrownBy(() -> ImageFiles.open(new ByteArrayInputStream(file)))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageStartingWith(REFUSAL);
    }

    @Test
    void a_text_is_whole_or_refused_never_cut() throws IOException {
        assertThat(textLength(png("zTXt", 1, 64 * MEGABYTE))).isEqualTo(64 * MEGABYTE);
        byte[] more = png("zTXt", 1, 64 * MEGABYTE + 1);
        assertThatThrownBy(() -> textLength(more)).hasMessageStartingWith(REFUSAL);
    }

    private static ImageInfo infoOf(byte[] file) throws IOException {
        try (ImageFile opened = ImageFile.open(new ByteArrayInputStream(file))) {
            return opened.info();
        }
    }

    private static int textLength(byte[] file) throws IOException {
        try (ImageFile opened = ImageFile.open(new ByteArrayInputStream(file))) {
            return opened.metadata().texts().getOrDefault("key", "").length();
        }
    }

    /// A PNG with so many chunks of so many zeros.
    private static byte[] png(String type, int count, int size) throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageFiles.write(picture, ".png", NDArray.zeros(DType.UINT8, 2, 2), WriteOptions.DEFAULT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(picture.toByteArray(), 0, picture.size() - WITHOUT_END);
        byte[] content = content(type, size);
        for (int i = 0; i < count; i++) {
            PngWriter.chunk(out, type, content);
        }
        PngWriter.chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] content(String type, int size) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        String start = type.equals("iTXt") ? "key\0\1\0\0\0" : "key\0\0";
        content.writeBytes(start.getBytes(StandardCharsets.ISO_8859_1));
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(content)) {
            deflated.write(new byte[size]);
        }
        return content.toByteArray();
    }
}
