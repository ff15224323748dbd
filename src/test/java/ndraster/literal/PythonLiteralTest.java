package ndraster.literal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonObject;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import ndraster.Golden;
import ndraster.literal.PythonLiteral.DictOf;
import ndraster.literal.PythonLiteral.Int;
import ndraster.literal.PythonLiteral.Str;
import ndraster.literal.PythonLiteral.TupleOf;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PythonLiteralTest {
    @TestFactory
    Stream<DynamicTest> a_text_is_read_and_written_as_python_does() {
        return Golden.objects(Golden.load("python_literals").get("literals"))
                .map(row -> dynamicTest(LiteralText.quote(row.get("text").getAsString()), () -> check(row)));
    }

    private static void check(JsonObject row) {
        String text = row.get("text").getAsString();
        if (Golden.error(row).isPresent()) {
            assertThatThrownBy(() -> PythonLiteral.parse(text)).isInstanceOf(LiteralException.class);
        } else {
            assertThat(PythonLiteral.parse(text)).hasToString(row.get("repr").getAsString());
        }
    }

    @Test
    void an_integer_may_end_in_L_only_where_python_2_is_expected() {
        assertThat(PythonLiteral.parsePython2("(3L, 0x1FL)")).isEqualTo(TupleOf.ofInts(List.of(3, 31)));
        assertThatThrownBy(() -> PythonLiteral.parsePython2("1.5L")).isInstanceOf(LiteralException.class);
        assertThatThrownBy(() -> PythonLiteral.parse("3L"))
                .isInstanceOf(LiteralException.class)
                .hasMessage("invalid number '3l' at position 0");
    }

    @Test
    void an_error_says_where_it_is_and_what_was_expected() {
        assertThatExceptionOfType(LiteralException.class)
                .isThrownBy(() -> PythonLiteral.parse("{'shape': (3, 4)"))
                .withMessage("the text ends where ',' or '}' was expected at position 16")
                .satisfies(e -> assertThat(e.position()).isEqualTo(16));
        assertThatThrownBy(() -> PythonLiteral.parse("[1 2]"))
                .hasMessage("there is '2' where ',' or ']' was expected at position 3");
        assertThatThrownBy(() -> PythonLiteral.parse("(1, eval)"))
                .hasMessage("malformed literal: the name 'eval' at position 4");
    }

    @Test
    void nesting_beyond_the_limit_is_an_error_and_not_a_full_stack() {
        String allowed = "[".repeat(LiteralParser.MAX_DEPTH) + "]".repeat(LiteralParser.MAX_DEPTH);

        assertThat(PythonLiteral.parse(allowed)).hasToString(allowed);
        assertThatThrownBy(() -> PythonLiteral.parse("[" + allowed + "]"))
                .isInstanceOf(LiteralException.class)
                .hasMessage("more than 100 nested brackets at position 100");
        assertThatThrownBy(() -> PythonLiteral.parse("([{".repeat(300_000))).isInstanceOf(LiteralException.class);
    }

    @Test
    void brackets_beside_each_other_do_not_count_as_nested() {
        assertThat(PythonLiteral.parse("[" + "(), ".repeat(500) + "]"))
                .isInstanceOfSatisfying(
                        PythonLiteral.ListOf.class,
                        list -> assertThat(list.items()).hasSize(500));
    }

    @Test
    void a_text_or_a_number_beyond_the_limit_is_refused() {
        assertThatThrownBy(() -> PythonLiteral.parse(" ".repeat(LiteralParser.MAX_LENGTH + 1)))
                .isInstanceOf(LiteralException.class)
                .hasMessageContaining("longer than the limit of 1048576");
        assertThat(PythonLiteral.parse("9".repeat(4300))).isInstanceOf(Int.class);
        assertThatThrownBy(() -> PythonLiteral.parse("9".repeat(4301)))
                .isInstanceOf(LiteralException.class)
                .hasMessageContaining("a number of 4301 digits exceeds the limit of 4300");
    }

    @Test
    void a_dict_is_asked_by_text() {
        DictOf dict = (DictOf) PythonLiteral.parse("{'shape': (2,), 3: 'x'}");

        assertThat(dict.get("shape")).contains(TupleOf.of(Int.of(2)));
        assertThat(dict.get("descr")).isEmpty();
    }

    @Test
    void what_no_array_header_has_is_refused() {
        assertThatThrownBy(() -> PythonLiteral.parse("{1}")).isInstanceOf(LiteralException.class);
        assertThatThrownBy(() -> PythonLiteral.parse("...")).isInstanceOf(LiteralException.class);
        assertThatThrownBy(() -> PythonLiteral.parse("1j")).isInstanceOf(LiteralException.class);
        assertThatThrownBy(() -> PythonLiteral.parse("'''a'''"))
                .hasMessage("triple-quoted texts are not supported at position 0");
    }

    @Test
    void an_integer_beyond_a_long_has_no_long() {
        assertThat(((Int) PythonLiteral.parse("-9223372036854775808")).asLong()).contains(Long.MIN_VALUE);
        assertThat(((Int) PythonLiteral.parse("9223372036854775808")).asLong()).isEmpty();
    }

    /// Java's hash tables stay quick with keys that collide only if those have an order, that of their class.
    @Test
    void texts_have_the_order_of_their_characters_also_where_their_hashes_are_equal() {
        Str first = new Str("AaBB");
        Str second = new Str("BBAa");
        assertThat(first.hashCode()).isEqualTo(second.hashCode());
        assertThat(first).isLessThan(second).isEqualByComparingTo(new Str("AaBB"));
        assertThat(Str.class.getGenericInterfaces())
                .extracting(Type::getTypeName)
                .contains("java.lang.Comparable<" + Str.class.getName() + ">");
    }
}
