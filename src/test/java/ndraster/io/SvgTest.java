package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import ndraster.NDArray;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgTest {
    private static final String HEAD =
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'";
    private static final String HALF_RED =
            HEAD + " width='6' height='4'><rect width='3' height='4' fill='#ff8000' fill-opacity='1'/></svg>";

    @TempDir
    private Path folder;

    @Test
    void a_drawing_has_its_own_size_and_nothing_where_nothing_is_drawn() throws IOException {
        NDArray expected = NDArray.zeros(DType.UINT8, 4, 6, 4);
        expected.set(":, :3, 0", 255);
        expected.set(":, :3, 1", 128);
        expected.set(":, :3, 3", 255);
        TestPictures.assertEqual(read(HALF_RED, ReadOptions.DEFAULT), expected);
    }

    @Test
    void it_is_drawn_as_wide_as_asked_for() throws IOException {
        ReadOptions wide = ReadOptions.DEFAULT.withDrawnWidth(60);
        NDArray read = read(HALF_RED, wide);
        assertThat(read.shape()).containsExactly(40, 60, 4);
        TestPictures.assertEqual(read.get("::10, ::10"), read(HALF_RED, ReadOptions.DEFAULT));
        try (ImageFile opened = open(HALF_RED)) {
            assertThat(opened.format()).isEqualTo("SVG");
            assertThat(opened.info(0, wide).shape()).containsExactly(40, 60, 4);
        }
    }

    @Test
    void without_a_size_it_is_as_large_as_its_view_box() throws IOException {
        String drawing = HEAD + " viewBox='0 0 20 10'><rect width='20' height='10' fill='blue'/></svg>";
        NDArray read = read(drawing, ReadOptions.DEFAULT);
        assertThat(read.shape()).containsExactly(10, 20, 4);
        assertThat(read.get("5, 10").toString()).isEqualTo("array([  0,   0, 255, 255], dtype=uint8)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", "<?xml version='1.0'?>\n<!-- words -->\n", "  \n"})
    void what_stands_before_it_is_no_matter(String before) throws IOException {
        assertThat(read(before + HALF_RED, ReadOptions.DEFAULT).shape()).containsExactly(4, 6, 4);
    }

    @Test
    void other_files_are_not_opened_for_it() throws IOException {
        Path secret = folder.resolve("secret.png");
        ImageFiles.save(secret, NDArray.full(DType.UINT8, 200, 8, 8, 3));
        NDArray drawn = read(
                HEAD + " width='8' height='8'><image width='8' height='8' xlink:href='" + secret.toUri() + "'/></svg>",
                ReadOptions.DEFAULT);
        TestPictures.assertEqual(drawn, NDArray.zeros(DType.UINT8, 8, 8, 4));
    }

    @Test
    void entities_do_not_bring_other_files_in() throws IOException {
        Path colour = Files.writeString(folder.resolve("colour.txt"), "red");
        String drawing = "<!DOCTYPE svg [<!ENTITY c SYSTEM '" + colour.toUri() + "'>]>" + HEAD
                + " width='2' height='2'><rect width='2' height='2' fill='blue'/><desc>&c;</desc>"
                + "<style>rect { fill: &c; }</style></svg>";
        try {
            NDArray drawn = read(drawing, ReadOptions.DEFAULT);
            assertThat(drawn.get("0, 0, 0").toString()).isNotEqualTo("255");
        } catch (ImageFormatException refused) {
            assertThat(refused).hasMessageContaining("SVG");
        }
    }

    @Test
    void one_that_is_too_large_is_refused_before_it_is_drawn() {
        assertThatThrownBy(() -> read(HALF_RED, ReadOptions.DEFAULT.withDrawnWidth(1_000_000)))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageContaining("pixels");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<path d='M0,0z00'/>",
                "<g><path d='M0,0 L1,1Z 5'/></g>",
                "<path d='m0 0z,-1'/>",
                "<path d='M0,0z\n.5 1'/>",
                "<path d='M0,0z&#48;0'/>",
                "<path d='M0,0z#'/>",
                "<style>path { d: M0,0z0 }</style><path/>",
                "<path style='d: M0,0z0'/>",
                "<text><textPath path='M0,0z00'>a</textPath></text>"
            })
    void a_path_that_its_library_never_finishes_is_refused(String path) {
        assertThatThrownBy(() -> read(HEAD + " width='2' height='2'>" + path + "</svg>", ReadOptions.DEFAULT))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageEndingWith("damaged SVG: a path has no command behind its z");
    }

    @Test
    void closed_paths_and_names_with_a_z_are_drawn() throws IOException {
        String many = HEAD + " width='2' height='2' id='z1'>"
                + "<path d='M0,0h1v1h-1zM1,1h1v1h-1z m0 0Z , z' id='Mz 2'/></svg>";
        assertThat(read(many, ReadOptions.DEFAULT).get("..., 3").toLongs()).containsExactly(255, 0, 0, 255);
    }

    @Test
    void a_drawing_takes_no_longer_than_the_limit() {
        String large =
                HEAD + " width='2000' height='2000'>" + "<circle cx='9' cy='9' r='1900'/>".repeat(3000) + "</svg>";
        Limits brief = Limits.DEFAULT.withMaxTime(Duration.ofNanos(1));
        assertThatThrownBy(() -> read(large, ReadOptions.DEFAULT.withLimits(brief)))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageContaining("decoding takes longer than the limit");
    }

    @Test
    void what_is_cut_off_is_an_error() {
        assertThatThrownBy(() -> read(HALF_RED.substring(0, 70), ReadOptions.DEFAULT))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageContaining("SVG");
    }

    @Test
    void a_width_must_be_positive() {
        assertThatThrownBy(() -> ReadOptions.DEFAULT.withDrawnWidth(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the width must be positive, found 0");
    }

    @Test
    void it_is_in_the_table_of_formats() {
        assertThat(ImageFiles.formats()).anySatisfy(format -> {
            assertThat(format.name()).isEqualTo("SVG");
            assertThat(format.isWritten()).isFalse();
            assertThat(format.hasAlpha()).isTrue();
        });
    }

    private static ImageFile open(String text) throws IOException {
        return ImageFile.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static NDArray read(String text, ReadOptions options) throws IOException {
        try (ImageFile opened = open(text)) {
            return opened.read(options);
        }
    }
}
