package ndraster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import ndraster.io.ImageFiles;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static Stream<JsonObject> formats() {
        return StreamSupport.stream(
                        JsonParser.parseString(Run.of("formats", "--json").out())
                                .getAsJsonArray()
                                .spliterator(),
                        false)
                .map(JsonElement::getAsJsonObject);
    }

    private static List<String> extensions(JsonObject format) {
        return StreamSupport.stream(format.getAsJsonArray("extensions").spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    }

    @Test
    void every_ending_that_can_be_written_is_one_of_a_format_that_is() {
        List<String> written = formats()
                .filter(format -> format.get("write").getAsBoolean())
                .flatMap(format -> extensions(format).stream())
                .map(ending -> ending.substring(1))
                .toList();
        assertThat(ImageFiles.writableExtensions().stream().map(name -> name.replaceFirst("^\\.", "")))
                .isSubsetOf(written);
    }

    @Test
    void the_table_has_a_line_for_each_format_of_the_json() {
        List<String> names =
                formats().map(format -> format.get("name").getAsString()).toList();
        assertThat(Run.of("formats").out().lines().skip(1).map(line -> line.split(" ", 2)[0]))
                .containsExactlyElementsOf(names)
                .contains("PNG", "JPEG", "TIFF", "WEBP");
    }
}
