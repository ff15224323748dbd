package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import ndraster.NDArray;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The examples of the formats' own manual pages, and their limits.
class NetpbmTest {
    @Test
    void bits_are_true_where_they_are_white() throws IOException {
        NDArray truth = open("P1\n# a comment\n3 2\n1 0 1\n011");
        assertThat(truth.dtype()).isEqualTo(DType.BOOL);
        assertThat(truth.repr()).isEqualTo("array([[False,  True, False],\n       [ True, False, False]])");
    }

    @Test
    void plain_numbers_are_spread_over_the_bytes() throws IOException {
        assertThat(open("P2 3 1 15 0 7 15").toBytes()).containsExactly(0, 119, -1);
    }

    @Test
    void numbers_up_to_255_and_65535_are_as_they_are() throws IOException {
        assertThat(open("P2 3 1 255 0 7 255").toLongs()).containsExactly(0, 7, 255);
        NDArray deep = open("P3 1 1 65535 1 256 65535");
        assertThat(deep.dtype()).isEqualTo(DType.UINT16);
        assertThat(deep.toLongs()).containsExactly(1, 256, 65535);
    }

    @Test
    void sixteen_bits_have_the_high_byte_first() throws IOException {
        assertThat(open("P5 2 1 65535 \0\1\2\0".replace("65535 ", "65535\n")).toLongs())
                .containsExactly(1, 512);
    }

    @Test
    void floating_point_starts_at_the_bottom_and_is_not_cut_off() throws IOException {
        NDArray written = NDArray.of(-3.5f, 0, 1e9f, Float.NaN, 7.25f, 1).reshape(3, 2);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageFiles.write(out, ".pfm", written, WriteOptions.DEFAULT);
        byte[] file = out.toByteArray();
        assertThat(new String(file, 0, 12, StandardCharsets.US_ASCII)).isEqualTo("Pf\n2 3\n-1.0\n");
        TestPictures.assertEqual(ImageFiles.open(new ByteArrayInputStream(file)), written);
        assertThat((file[12 + 6] & 0xff) | ((file[12 + 7] & 0xff) << 8))
                .as("the second sample is 1, of the bottom row")
                .isEqualTo(0x3f80);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            P5 2 2 255 ab      | truncated PNM: its data ends too early. Get the file again
            P2 2 1 9 1 10      | damaged PNM: at byte 13 is no number up to 9
            P5 2 x 255 abcd    | damaged PNM: its header has 'x' where a number should be
            P5 0 2 255 abcd    | damaged PNM: it says that it has 0 x 2 pixels of 1 channels up to 255.0
            P7 WIDTH 2 ENDHDR  | damaged PAM: its header has no HEIGHT
            P1 2 1 1 2         | damaged PNM: at byte 10 is no number up to 1
            """)
    void damage_is_told(String file, String reason) {
        assertThatThrownBy(() -> open(file + "\n"))
                .isInstanceOf(ImageFormatException.class)
                .hasMessage("image: " + reason);
    }

    private static NDArray open(String file) throws IOException {
        return ImageFiles.open(new ByteArrayInputStream(file.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
