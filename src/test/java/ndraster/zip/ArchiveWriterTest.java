package ndraster.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveWriterTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ArchiveWriter writer = new ArchiveWriter(Channels.newChannel(out));

    @ParameterizedTest
    @CsvSource({"5, 5", "5, 6", "6, 5"})
    void a_member_that_is_not_the_same_twice_is_refused_and_not_an_archive_that_nobody_can_read(int first, int second) {
        AtomicInteger times = new AtomicInteger();
        assertThatThrownBy(() -> writer.store("live", target -> {
                    byte[] bytes = new byte[times.get() == 0 ? first : second];
                    bytes[0] = (byte) times.getAndIncrement();
                    target.write(ByteBuffer.wrap(bytes));
                }))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("The content of 'live' changed while it was written");
    }

    @Test
    void a_name_that_utf_8_can_not_write_is_refused_before_anything_is_written() {
        for (String name : new String[] {"\ud800", "a\udc00.npy", "\udc00\ud800"}) {
            assertThatThrownBy(() -> writer.store(name, _ -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("half of a surrogate pair");
            assertThatThrownBy(() -> writer.deflate(name, _ -> {})).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(out.size()).isZero();
    }
}
