package ndraster.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ndraster.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder;

    private Path target = Path.of("");

    @BeforeEach
    void name_the_target() {
        target = folder.resolve("target");
    }

    @Test
    void a_new_file_has_the_content_and_is_alone() throws IOException {
        WholeFile.write(target, text("new"));
        assertThat(target).hasContent("new");
        assertThat(files()).containsExactly(target);
    }

    @Test
    void the_old_file_is_there_until_all_of_the_new_one_is_written() throws IOException {
        Files.writeString(target, "old");
        WholeFile.write(target, out -> {
            text("new").writeTo(out);
            assertThat(target).hasContent("old");
        });
        assertThat(target).hasContent("new");
    }

    @Test
    void content_that_fails_leaves_the_old_file_and_no_other() throws IOException {
        Files.writeString(target, "old");
        for (Throwable failure :
                new Throwable[] {new IOException("x"), new IllegalStateException("x"), new OutOfMemoryError("x")}) {
            assertThatThrownBy(() -> WholeFile.write(target, out -> {
                        text("half").writeTo(out);
                        sneak(failure);
                    }))
                    .isSameAs(failure);
        }
        assertThat(target).hasContent("old");
        assertThat(files()).containsExactly(target);
    }

    @Test
    void content_may_close_what_it_wrote_to() throws IOException {
        WholeFile.write(target, out -> {
            text("new").writeTo(out);
            out.close();
        });
        assertThat(target).hasContent("new");
    }

    @Test
    void a_directory_is_not_replaced() throws IOException {
        assertThatThrownBy(() -> WholeFile.write(folder, text("new")))
                .isInstanceOf(IOException.class)
                .hasMessage(folder + ": Is a directory");
    }

    @Test
    void a_missing_directory_is_named() {
        Path lost = folder.resolve("no/where");
        assertThatThrownBy(() -> WholeFile.write(lost, text("new")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(lost + ": No such directory: " + lost.getParent());
    }

    @Test
    void a_file_is_not_taken_for_a_directory() throws IOException {
        Files.writeString(target, "old");
        Path below = target.resolve("below");
        assertThatThrownBy(() -> WholeFile.write(below, text("new")))
                .isInstanceOf(IOException.class)
                .hasMessage(below + ": Not a directory: " + target);
    }

    @Test
    void a_name_without_a_directory_is_in_the_current_one() throws IOException {
        Path here = Path.of("whole-file-test-" + ProcessHandle.current().pid());
        try {
            WholeFile.write(here, text("new"));
            assertThat(here).hasContent("new");
        } finally {
            Files.deleteIfExists(here);
        }
    }

    @Test
    void the_longest_possible_name_is_possible() throws IOException {
        Path longest = folder.resolve("x".repeat(255));
        WholeFile.write(longest, text("new"));
        assertThat(longest).hasContent("new");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_write_protected_file_is_not_replaced() throws IOException {
        Files.writeString(target, "old");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r--r--r--"));
        assumeTrue(!Files.isWritable(target), "root may write everything");
        assertThatThrownBy(() -> WholeFile.write(target, text("new")))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessage(target + ": Permission denied: the file is write-protected");
        assertThat(target).hasContent("old");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_write_protected_directory_takes_no_file() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeTrue(!Files.isWritable(folder), "root may write everything");
            assertThatThrownBy(() -> WholeFile.write(target, text("new")))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessage(target + ": Permission denied");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void the_permissions_of_the_old_file_are_kept() throws IOException {
        Files.writeString(target, "old");
        for (String permissions : List.of("rw-------", "rw-rw-rw-", "rwxr-x---")) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(permissions));
            WholeFile.write(target, text("new"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                    .isEqualTo(permissions);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void what_nobody_else_may_read_nobody_else_may_read_while_it_is_written() throws IOException {
        Files.writeString(target, "old");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        WholeFile.write(target, out -> {
            for (Path file : files()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        });
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_link_stays_and_what_it_leads_to_is_replaced() throws IOException {
        Path deep = Files.createDirectory(folder.resolve("deep"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("deep/second"));
        Files.createSymbolicLink(deep.resolve("second"), Path.of("../target"));
        for (String content : List.of("through a dangling link", "again")) {
            WholeFile.write(link, text(content));
            assertThat(link).isSymbolicLink();
            assertThat(target).isRegularFile().hasContent(content);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void links_in_a_circle_are_refused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("link"));
        assertThatThrownBy(() -> WholeFile.write(link, text("new")))
                .isInstanceOf(IOException.class)
                .hasMessage(link + ": Too many levels of symbolic links");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_device_is_written_and_not_replaced_and_a_full_one_says_so() {
        Path full = Path.of("/dev/full");
        assertThatThrownBy(() -> WholeFile.write(full, text("new")))
                .isInstanceOf(IOException.class)
                .hasMessage("/dev/full: No space left on device");
        assertThat(Files.isRegularFile(full)).isFalse();
    }

    @Test
    void writers_of_the_same_file_do_not_mix() throws IOException {
        List<String> contents =
                IntStream.range(0, 8).mapToObj(i -> (i + ".").repeat(100_000)).toList();
        WholeFile.write(target, text(contents.getFirst()));
        List<CompletableFuture<Void>> writers = contents.stream()
                .map(content -> CompletableFuture.runAsync(() -> writeUnchecked(target, content)))
                .toList();
        while (!writers.stream().allMatch(CompletableFuture::isDone)) {
            assertThat(contents).contains(Files.readString(target));
        }
        writers.forEach(CompletableFuture::join);
        assertThat(contents).contains(Files.readString(target));
        assertThat(files()).containsExactly(target);
    }

    @Test
    void a_process_that_dies_leaves_the_old_file_and_one_of_a_known_name() throws IOException {
        Files.writeString(target, "old");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Program dead = Program.run(List.of(
                java,
                "-cp",
                "target/classes" + System.getProperty("path.separator") + "target/test-classes",
                DyingWriter.class.getName(),
                target.toString()));

        assertThat(dead.exitCode()).as(dead.err()).isEqualTo(DyingWriter.EXIT_CODE);
        assertThat(target).hasContent("old");
        assertThat(files()).hasSize(2);
        assertThat(folder).isDirectoryContaining("glob:**/.ndraster-*.tmp");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    static WholeFile.Content text(String text) {
        return out -> writeAll(out, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void writeAll(WritableByteChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private static void writeUnchecked(Path file, String content) {
        try {
            WholeFile.write(file, text(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sneak(Throwable failure) throws IOException {
        switch (failure) {
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalArgumentException(failure);
        }
    }
}
