package ndraster.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipFile;
import ndraster.file.WholeFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    void in_a_file_a_member_is_what_was_written_and_asked_for_once(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("live.zip");
        AtomicInteger times = new AtomicInteger();
        WholeFile.write(file, whole -> {
            ArchiveWriter archive = new ArchiveWriter(whole);
            archive.store("first", target -> target.write(ByteBuffer.wrap(new byte[] {7})));
            archive.store("live", target -> target.write(ByteBuffer.wrap(new byte[5 + times.getAndIncrement()])));
            archive.store("last", target -> target.write(ByteBuffer.wrap(new byte[] {8, 9})));
            archive.finish();
        });
        assertThat(times).hasValue(1);
        try (Archive archive = Archive.open(Files.newByteChannel(file))) {
            assertThat(archive.members()).extracting(Member::size).containsExactly(1L, 5L, 2L);
            for (Member member : archive.members()) {
                archive.read(member).finish(); // which compares the checksum
            }
        }
        try (ZipFile jdk = new ZipFile(file.toFile())) {
            assertThat(jdk.getInputStream(jdk.getEntry("last")).readAllBytes()).containsExactly(8, 9);
        }
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
