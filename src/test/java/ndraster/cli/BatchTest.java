package ndraster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import ndraster.io.ImageFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many files at once.
class BatchTest {
    @TempDir
    private Path folder;

    private Path photos = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void fill() throws IOException {
        photos = Files.createDirectories(folder.resolve("photos"));
        out = folder.resolve("out");
        Files.createDirectories(photos.resolve("more"));
        copy("jpeg-420.jpg", "a.jpg");
        copy("png-rgba.png", "b.png");
        copy("png-grey.png", "more/c.png");
    }

    private void copy(String name, String target) throws IOException {
        Files.copy(Path.of("testdata", name), photos.resolve(target));
    }

    @Test
    void a_folder_is_converted_with_the_folders_in_it() throws IOException {
        Run run = Run.of("convert", "-r", photos, "--out-dir", out, "--to", "npy");
        assertThat(run.exitCode()).isZero();
        assertThat(written()).containsExactly("a.npy", "b.npy", "more/c.npy");
        assertThat(out.resolve("more/c.npy")).hasSameBinaryContentAs(Path.of("testdata/png-grey.npy"));
        assertThat(run.errorLines()).hasSize(4).last().isEqualTo("3 converted, 0 skipped, 0 failed");
    }

    @Test
    void only_names_that_are_included_are_converted() throws IOException {
        Run.of("convert", "-r", photos, "--include", "*.png", "--out-dir", out, "--to", "npy", "-q")
                .assertPrinted("");
        assertThat(written()).containsExactly("b.npy", "more/c.npy");
    }

    @Test
    void names_follow_the_template() throws IOException {
        Run.of("convert", "-q", "-r", photos, "--out-dir", out, "--to", "npy", "--name", "{stem}-{ext}.{to}")
                .assertPrinted("");
        assertThat(written()).containsExactly("a-jpg.npy", "b-png.npy", "c-png.npy");
    }

    @Test
    void files_that_would_become_one_are_refused_before_anything_is_written() throws IOException {
        copy("png-grey.png", "a.png");
        Run run = Run.of("convert", photos.resolve("a.jpg"), photos.resolve("a.png"), "--out-dir", out, "--to", "npy");
        run.assertFailed(out.resolve("a.npy") + ": " + photos.resolve("a.jpg") + " and " + photos.resolve("a.png")
                + " would both become this file. Tell them apart: --name '{dir}/{stem}-{ext}.{to}'");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_bad_file_does_not_stop_the_others_and_is_reported() throws IOException {
        Files.writeString(photos.resolve("bad.jpg"), "no picture");
        Run run = Run.of("convert", "-q", "-r", photos, "--out-dir", out, "--to", "npy", "--report", "json");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(written()).containsExactly("a.npy", "b.npy", "more/c.npy");
        assertThat(run.errorLines())
                .singleElement()
                .asString()
                .startsWith("ndraster: " + photos.resolve("bad.jpg") + ": is not an image");
        JsonObject report = JsonParser.parseString(run.out()).getAsJsonObject();
        assertThat(report.get("converted").getAsInt()).isEqualTo(3);
        assertThat(report.get("failed").getAsInt()).isEqualTo(1);
        JsonObject bad = report.getAsJsonArray("files").get(2).getAsJsonObject();
        assertThat(bad.get("status").getAsString()).isEqualTo("failed");
        assertThat(bad.get("reason").getAsString()).contains("is not an image");
    }

    @Test
    void what_is_newer_is_skipped_and_the_rest_is_continued() throws IOException {
        Run.of("convert", "-q", "-r", photos, "--out-dir", out, "--to", "npy").assertPrinted("");
        Files.delete(out.resolve("a.npy"));
        Files.setLastModifiedTime(out.resolve("b.npy"), FileTime.fromMillis(0));
        Run run = Run.of("convert", "-r", photos, "--out-dir", out, "--to", "npy", "--newer");
        assertThat(run.errorLines()).last().isEqualTo("2 converted, 1 skipped, 0 failed");
    }

    @Test
    void what_is_there_is_skipped_or_refused_as_asked() throws IOException {
        Path old = Files.writeString(Files.createDirectories(out).resolve("a.npy"), "old");
        Path source = photos.resolve("a.jpg");
        assertThat(Run.of("convert", source, "--out-dir", out, "--to", "npy", "--if-exists", "skip")
                        .exitCode())
                .isZero();
        Run.of("convert", "-q", source, "--out-dir", out, "--to", "npy", "--if-exists", "fail")
                .assertFailed(old + ": exists, and --if-exists is fail");
        Run.of("convert", "--if-exists", "fail", source, old).assertFailed(old + ": exists, and --if-exists is fail");
        assertThat(old).hasContent("old");
    }

    @Test
    void a_dry_run_says_what_it_would_do_and_does_nothing() {
        Run run = Run.of("convert", "-n", "-j", 1, photos.resolve("a.jpg"), "--out-dir", out, "--to", "npy");
        assertThat(run.errorLines())
                .containsExactly(
                        "[1/1] " + photos.resolve("a.jpg") + " -> " + out.resolve("a.npy"),
                        "1 to be converted, 0 skipped, 0 failed");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_list_names_the_files() throws IOException {
        Path list = Files.writeString(
                folder.resolve("list.txt"), photos.resolve("a.jpg") + "\n\n" + photos.resolve("b.png") + "\n");
        Run.of("convert", "-q", "--files-from", list, "--out-dir", out, "--to", "png")
                .assertPrinted("");
        assertThat(written()).containsExactly("a.png", "b.png");
    }

    @Test
    void a_folder_without_recursive_is_refused_with_the_way() {
        Run.of("convert", photos, "--out-dir", out, "--to", "npy")
                .assertFailed(photos + ": Is a directory. For all that is in it: --recursive");
    }

    @Test
    void a_folder_into_itself_does_not_convert_what_it_wrote() throws IOException {
        Run.of("convert", "-q", "-r", photos, "--out-dir", photos.resolve("out"), "--to", "png")
                .assertPrinted("");
        Run again = Run.of("convert", "-r", photos, "--out-dir", photos.resolve("out"), "--to", "png");
        assertThat(again.errorLines()).last().isEqualTo("3 converted, 0 skipped, 0 failed");
    }

    @Test
    void the_folder_itself_may_be_the_target() throws IOException {
        Run run = Run.of("convert", "-r", photos, "--out-dir", photos, "--to", "npy");
        assertThat(run.errorLines()).last().isEqualTo("3 converted, 0 skipped, 0 failed");
        assertThat(photos.resolve("more/c.npy")).exists();
    }

    @Test
    void what_looks_like_a_place_in_a_name_is_none() throws IOException {
        copy("png-grey.png", "{ext}.$1.png");
        Run.of(
                        "convert",
                        "-q",
                        photos.resolve("{ext}.$1.png"),
                        "--out-dir",
                        out,
                        "--to",
                        "npy",
                        "--name",
                        "{stem}.{to}")
                .assertPrinted("");
        assertThat(written()).containsExactly("{ext}.$1.npy");
    }

    @Test
    void a_list_that_is_no_text_is_one_line() throws IOException {
        Path list = Files.write(folder.resolve("list"), new byte[] {(byte) 0xff, (byte) 0xfe, 10});
        Run run = Run.of("convert", "--files-from", list, "--out-dir", out, "--to", "npy");
        assertThat(run.errorLines()).singleElement().asString().startsWith("ndraster: " + list + ": ");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void a_pattern_that_is_none_is_wrong_usage() {
        Run run = Run.of("convert", "-r", photos, "--include", "*.{jpg", "--out-dir", out, "--to", "npy");
        assertThat(run.errorLines()).first().asString().startsWith("ndraster: --include is a pattern like ");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void standard_input_becomes_standard_output() throws IOException {
        InputStream in = System.in;
        PrintStream standard = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(Files.readAllBytes(Path.of("testdata/png-rgb.npy"))));
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            Run.of("convert", "-", "--to", "png", "-").assertPrinted("");
        } finally {
            System.setIn(in);
            System.setOut(standard);
        }
        assertThat(ImageFiles.open(new ByteArrayInputStream(written.toByteArray()))
                        .toBytes())
                .isEqualTo(ImageFiles.open(Path.of("testdata/png-rgb.png")).toBytes());
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> out.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_file_in_place_of_the_folder_is_told_once() throws IOException {
        Path file = Files.createFile(folder.resolve("out.txt"));
        Run.of("convert", "--out-dir", file, "--to", "npy", "testdata/photo.jpg", "testdata/png-rgb.png")
                .assertFailed(file + ": Not a directory, as --out-dir must be");
    }

    @Test
    void a_target_that_another_task_reads_is_refused_before_anything_is_written() throws IOException {
        Path chained = photos.resolve("b2.png");
        Files.copy(photos.resolve("b.png"), chained);
        byte[] before = Files.readAllBytes(chained);
        Run.of("convert", photos.resolve("a.jpg"), chained, "--out-dir", photos, "--to", "png", "--name", "b2.{to}")
                .assertFailed(chained + ": " + photos.resolve("a.jpg") + " and " + chained
                        + " would both become this file. Tell them apart: --name '{dir}/{stem}-{ext}.{to}'");
        Run.of(
                        "convert",
                        photos.resolve("b.png"),
                        chained,
                        "--out-dir",
                        photos,
                        "--to",
                        "png",
                        "--name",
                        "{stem}2.{to}")
                .assertFailed(chained + ": is to be converted itself, and " + photos.resolve("b.png")
                        + " would replace it. Give another --out-dir or --name");
        assertThat(chained).hasBinaryContent(before);
    }

    @Test
    void a_file_may_replace_itself() throws IOException {
        Run.of("convert", "-q", photos.resolve("b.png"), "--out-dir", photos, "--to", "png", "--grey")
                .assertPrinted("");
        assertThat(ImageFiles.open(photos.resolve("b.png")).length(2)).isEqualTo(2);
    }

    @Test
    void a_link_to_a_folder_is_a_folder() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), photos);
        Run run = Run.of("convert", "-r", link, "--out-dir", out, "--to", "npy");
        assertThat(run.errorLines()).last().isEqualTo("3 converted, 0 skipped, 0 failed");
        assertThat(run.err()).contains(link.resolve("a.jpg") + " -> ");
        assertThat(written()).containsExactly("a.npy", "b.npy", "more/c.npy");
    }

    @Test
    void a_folder_without_files_is_told() {
        Run.of("convert", "-r", photos, "--include", "*.tif", "--out-dir", out, "--to", "npy")
                .assertFailed(photos + ": there are no files in it that --include allows");
    }
}
