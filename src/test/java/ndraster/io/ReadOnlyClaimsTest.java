package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import ndraster.NDArray;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the table of formats says of those that are only read, tried with files made by hand.
class ReadOnlyClaimsTest {
    @TempDir
    private Path folder;

    @Test
    void cursors_have_several_sizes_with_alpha() throws IOException {
        Path file = folder.resolve("sizes.ico");
        List<NDArray> sizes = List.of(translucent(16), translucent(32));
        ImageFiles.saveAll(file, sizes, WriteOptions.DEFAULT);
        byte[] cursor = Files.readAllBytes(file);
        cursor[2] = 2; // instead of 1, an icon
        holds("CUR", cursor);
    }

    @Test
    void icns_has_several_sizes_with_alpha() throws IOException {
        holds("ICNS", icns(png(translucent(16)), png(translucent(32))));
    }

    @Test
    void dds_has_several_sizes_of_sixteen_bits_with_alpha() throws IOException {
        ByteBuffer file = ByteBuffer.allocate(128 + 2 * 2 * 8 + 8).order(ByteOrder.LITTLE_ENDIAN);
        file.put("DDS ".getBytes(StandardCharsets.US_ASCII))
                .putInt(124)
                .putInt(0)
                .putInt(2)
                .putInt(2);
        file.putInt(28, 2).putInt(76, 32).putInt(80, 4).putInt(84, 36);
        holds("DDS", file.array());
    }

    @Test
    void sgi_has_sixteen_bits_and_alpha() throws IOException {
        ByteBuffer file = ByteBuffer.allocate(512 + 2 * 2 * 4 * 2);
        file.putShort((short) 474).put((byte) 0).put((byte) 2).putShort((short) 3);
        file.putShort((short) 2)
                .putShort((short) 2)
                .putShort((short) 4)
                .putInt(0)
                .putInt(65535);
        holds("SGI", file.array());
    }

    @Test
    void radiance_has_more_than_bytes() throws IOException {
        byte[] head = "#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 1 +X 1\n".getBytes(StandardCharsets.US_ASCII);
        holds("HDR", ByteBuffer.allocate(head.length + 4).put(head).array());
    }

    @Test
    void pcx_is_one_image_of_bytes() throws IOException {
        holds("PCX", pcx());
    }

    @Test
    void dcx_is_several_pcx() throws IOException {
        ByteBuffer file = ByteBuffer.allocate(16 + 2 * pcx().length).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0x3ADE68B1).putInt(16).putInt(16 + pcx().length).putInt(0);
        holds("DCX", file.put(pcx()).put(pcx()).array());
    }

    @Test
    void iff_of_32_planes_has_alpha() throws IOException {
        ByteBuffer file = ByteBuffer.allocate(12 + 8 + 20 + 8 + 64);
        file.put("FORM".getBytes(StandardCharsets.US_ASCII)).putInt(file.capacity() - 8);
        file.put("ILBMBMHD".getBytes(StandardCharsets.US_ASCII)).putInt(20);
        file.putShort((short) 16)
                .putShort((short) 1)
                .putInt(0)
                .put((byte) 32)
                .put((byte) 0)
                .putShort((short) 0);
        file.putShort((short) 0).putShort((short) 0x0101).putShort((short) 16).putShort((short) 1);
        holds(
                "IFF",
                file.put("BODY".getBytes(StandardCharsets.US_ASCII)).putInt(64).array());
    }

    @Test
    void svg_has_alpha() throws IOException {
        holds("SVG", "<svg xmlns='http://www.w3.org/2000/svg' width='3' height='2'/>".getBytes(StandardCharsets.UTF_8));
    }

    /// The richest file of its format: what it has is what the table claims, no more and no less.
    private static void holds(String name, byte[] richest) throws IOException {
        Supplier<AssertionError> missing = () -> new AssertionError(name + " is not in the table");
        FormatInfo claims = ImageFiles.formats().stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(missing);
        try (ImageFile opened = ImageFile.open(new ByteArrayInputStream(richest))) {
            NDArray read = opened.read();
            ImageInfo info = opened.info();
            assertThat(opened.format()).isEqualTo(name);
            assertThat(read.shape()).isEqualTo(info.shape());
            assertThat(claims.isRead()).isTrue();
            assertThat(claims.isWritten()).isFalse();
            assertThat(claims.hasManyImages()).as("many images").isEqualTo(opened.count() > 1);
            assertThat(claims.isDeep()).as("deep").isEqualTo(read.dtype().itemSize() > 1);
            assertThat(claims.hasAlpha()).as("alpha").isEqualTo(info.channels().hasAlpha());
        }
    }

    private static NDArray translucent(int side) {
        return NDArray.full(DType.UINT8, 100, side, side, 4);
    }

    private byte[] png(NDArray image) throws IOException {
        Path file = folder.resolve("part.png");
        ImageFiles.save(file, image);
        return Files.readAllBytes(file);
    }

    private static byte[] icns(byte[] small, byte[] large) {
        ByteBuffer file = ByteBuffer.allocate(8 + 8 + small.length + 8 + large.length);
        file.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(file.capacity());
        file.put("icp4".getBytes(StandardCharsets.US_ASCII))
                .putInt(8 + small.length)
                .put(small);
        return file.put("icp5".getBytes(StandardCharsets.US_ASCII))
                .putInt(8 + large.length)
                .put(large)
                .array();
    }

    /// Two pixels, one below the other, of three planes.
    private static byte[] pcx() {
        ByteBuffer file = ByteBuffer.allocate(128 + 2 * 3 * 2).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {10, 5, 1, 8})
                .putShort(10, (short) 1)
                .put(65, (byte) 3)
                .putShort(66, (short) 2);
        return file.array();
    }
}
