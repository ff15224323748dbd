package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import ndraster.NDArray;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// JPEGs with other JPEGs behind them.
class JpegImagesTest {
    private static final int INDEX_BYTES = 4 + 8 + 2 + 12 + 4 + 32;

    @TempDir
    private Path folder;

    enum Order {
        LITTLE,
        BIG;

        ByteOrder value() {
            return this == LITTLE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        }
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void the_pictures_of_an_mpo_are_those_of_its_index(Order order) throws IOException {
        byte[] file = mpo(jpeg(16, 8), jpeg(24, 40), order.value());
        try (ImageFile opened = ImageFile.open(new ByteArrayInputStream(file))) {
            assertThat(opened.format()).isEqualTo("JPEG");
            assertThat(opened.count()).isEqualTo(2);
            assertThat(opened.read().shape()).containsExactly(8, 16, 3);
            assertThat(opened.info(1).shape()).containsExactly(40, 24, 3);
            TestPictures.assertEqual(
                    opened.read(1, ReadOptions.DEFAULT), ImageFiles.open(new ByteArrayInputStream(jpeg(24, 40))));
        }
    }

    @Test
    void what_lies_behind_a_jpeg_without_an_index_is_no_image_of_it() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(jpeg(16, 8));
        file.writeBytes(jpeg(24, 40));
        try (ImageFile opened = ImageFile.open(new ByteArrayInputStream(file.toByteArray()))) {
            assertThat(opened.count()).isEqualTo(1);
        }
    }

    @Test
    void an_index_that_points_out_of_the_file_loses_only_what_it_points_to() throws IOException {
        byte[] whole = mpo(jpeg(16, 8), jpeg(24, 40), ByteOrder.BIG_ENDIAN);
        byte[] cut = Arrays.copyOf(whole, whole.length - jpeg(24, 40).length);
        try (ImageFile opened = ImageFile.open(new ByteArrayInputStream(cut))) {
            assertThat(opened.count()).isEqualTo(1);
            assertThat(opened.read().shape()).containsExactly(8, 16, 3);
        }
    }

    private byte[] jpeg(int width, int height) throws IOException {
        Path file = folder.resolve("part.jpg");
        ImageFiles.save(file, NDArray.full(DType.UINT8, width, height, width, 3));
        return Files.readAllBytes(file);
    }

    /// The first with a segment behind its start that has the index.
    private static byte[] mpo(byte[] first, byte[] second, ByteOrder order) {
        ByteBuffer segment = ByteBuffer.allocate(4 + INDEX_BYTES);
        segment.putShort((short) 0xFFE2).putShort((short) (2 + INDEX_BYTES));
        segment.put("MPF\0".getBytes(StandardCharsets.US_ASCII)).order(order);
        segment.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII));
        segment.putShort((short) 42).putInt(8).putShort((short) 1);
        segment.putShort((short) 0xB002)
                .putShort((short) 7)
                .putInt(32)
                .putInt(26)
                .putInt(0);
        int start = first.length + segment.capacity();
        segment.putInt(0).putInt(start).putInt(0).putInt(0);
        segment.putInt(0).putInt(second.length).putInt(start - (2 + 4 + 4)).putInt(0);
        ByteBuffer file = ByteBuffer.allocate(start + second.length);
        file.put(first, 0, 2)
                .put(segment.array())
                .put(first, 2, first.length - 2)
                .put(second);
        return file.array();
    }
}
