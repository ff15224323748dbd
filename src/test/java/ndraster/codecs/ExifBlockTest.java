package ndraster.codecs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExifBlockTest {
    @Test
    void the_distance_in_front_of_it_is_left_out() {
        assertThat(ExifBlock.unwrapped(bytes("\0\0\0\0MM"))).contains(bytes("MM"));
        assertThat(ExifBlock.unwrapped(bytes("\0\0\0\2..MM"))).contains(bytes("MM"));
    }

    @Test
    void the_name_that_it_has_in_a_jpeg_is_left_out() {
        assertThat(ExifBlock.unwrapped(bytes("\0\0\0\6Exif\0\0MM"))).contains(bytes("MM"));
        assertThat(ExifBlock.unwrapped(bytes("\0\0\0\0Exif\0\0MM"))).contains(bytes("MM"));
    }

    @Test
    void one_that_ends_before_it_begins_is_none() {
        assertThat(ExifBlock.unwrapped(bytes("\0\0\0"))).isEmpty();
        assertThat(ExifBlock.unwrapped(bytes("\0\0\0\0"))).isEmpty();
        assertThat(ExifBlock.unwrapped(bytes("\u00FF\u00FF\u00FF\u00FFMM"))).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
