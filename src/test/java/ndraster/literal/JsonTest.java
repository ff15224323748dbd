package ndraster.literal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                " [ ] ",
                "{}",
                "[1, -2.5, 1e3, 0]",
                "{\"a\": {\"b\": [null, false]}}",
                "\"\\u00e9\\ud83d\\ude00\\n\\/\\\\\\\"\"",
                "123456789012345678901234567890",
                "\"\u00e9\""
            })
    void json_is_written_as_another_parser_reads_it(String json) {
        assertThat(JsonParser.parseString(Json.toText(Json.parse(json)))).isEqualTo(JsonParser.parseString(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nul",
                "True",
                "None",
                "01",
                "1.",
                ".5",
                "+1",
                "1e",
                "-",
                "NaN",
                "[1,]",
                "[1 2]",
                "{\"a\"}",
                "{a: 1}",
                "{1: 2}",
                "{\"a\": 1,}",
                "'a'",
                "\"a",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\n\"",
                "[",
                "]",
                "1 2",
                "(1)",
                "\"\\u1"
            })
    void what_is_not_json_is_refused_with_its_place(String text) {
        assertThatThrownBy(() -> Json.parse(text))
                .isInstanceOf(LiteralException.class)
                .hasMessageContaining("at position");
    }

    @Test
    void nesting_length_and_digits_have_bounds() {
        assertThat(Json.parse("[".repeat(100) + "]".repeat(100))).isInstanceOf(PythonLiteral.ListOf.class);
        assertThatThrownBy(() -> Json.parse("[".repeat(100_000))).hasMessageContaining("more than 100 nested brackets");
        assertThatThrownBy(() -> Json.parse("9".repeat(5000))).hasMessageContaining("exceeds the limit of 4300");
        assertThatThrownBy(() -> Json.parse(" ".repeat(2_000_000))).hasMessageContaining("longer than the limit");
    }

    @Test
    void values_without_a_form_in_json_are_refused() {
        assertThatThrownBy(() -> Json.toText(PythonLiteral.parse("b'a'"))).hasMessageContaining("b'a'");
        assertThatThrownBy(() -> Json.toText(PythonLiteral.parse("{1: 2}"))).hasMessageContaining("a key in JSON");
        assertThat(Json.toText(PythonLiteral.parse("(1, 'a')"))).isEqualTo("[1, \"a\"]");
    }
}
