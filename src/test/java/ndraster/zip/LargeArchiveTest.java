package ndraster.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipFile;
import ndraster.Python;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An archive with a member of more than four gigabytes, nearly all of it a hole in the file.
class LargeArchiveTest {
    private static final long SIZE = (4L << 30) + 1000;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("large.zip");
        try (WritableByteChannel out = new HoleyFile(file)) {
            ArchiveWriter writer = new ArchiveWriter(out);
            writer.store("large", LargeArchiveTest::writeZeros);
            writer.store("behind", LargeArchiveTest::writeText);
            writer.finish();
        }
    }

    private static void writeZeros(WritableByteChannel out) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocateDirect(1 << 20);
        for (long left = SIZE; left > 0; left -= zeros.capacity()) {
            out.write(zeros.clear().limit((int) Math.min(zeros.capacity(), left)));
        }
    }

    private static void writeText(WritableByteChannel out) throws IOException {
        out.write(ByteBuffer.wrap("here".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void what_lies_behind_it_is_found_and_its_own_size_is_known() throws IOException {
        assertThat(Files.size(file)).isGreaterThan(SIZE);
        try (Archive archive = Archive.open(Files.newByteChannel(file))) {
            Member large = archive.members().getFirst();
            assertThat(large.size()).isEqualTo(SIZE);
            assertThat(archive.start(large)).isEqualTo(30 + "large".length() + 20);
            try (MemberChannel behind = archive.read(archive.members().getLast())) {
                ByteBuffer text = ByteBuffer.allocate(10);
                assertThat(behind.read(text)).isEqualTo(4);
                behind.finish();
                assertThat(new String(text.array(), 0, 4, StandardCharsets.US_ASCII))
                        .isEqualTo("here");
            }
        }
    }

    @Test
    void the_jdk_and_python_find_the_same() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.getEntry("large").getSize()).isEqualTo(SIZE);
            assertThat(zip.getInputStream(zip.getEntry("behind"))).hasContent("here");
        }
        String python = """
                import sys, zipfile
                with zipfile.ZipFile(sys.argv[1]) as z:
                    print(z.getinfo('large').file_size, z.read('behind').decode())
                """;
        assertThat(Python.require().run(python, file).strip()).isEqualTo(SIZE + " here");
    }

    /// Zeros are not written but left out, which reads as zeros.
    private static final class HoleyFile implements WritableByteChannel {
        private final SeekableByteChannel channel;

        HoleyFile(Path file) throws IOException {
            channel = Files.newByteChannel(
                    file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW, StandardOpenOption.SPARSE);
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            int count = source.remaining();
            if (count < 1000) {
                return channel.write(source);
            }
            channel.position(channel.position() + count);
            source.position(source.limit());
            return count;
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
