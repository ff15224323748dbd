package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ndraster.dtype.Casting;
import ndraster.dtype.DType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CastsTest {
    @TestFactory
    Stream<DynamicTest> text_becomes_numbers_and_numbers_text_as_in_numpy() {
        return Golden.objects(Golden.load("cast_texts").get("cases"))
                .map(row -> dynamicTest(row.get("a") + " to " + row.get("to"), () -> check(row)));
    }

    private static void check(JsonObject row) {
        NDArray array = GoldenArrays.array(row.get("a"));
        String text = row.get("to").getAsString();
        DType type = text.startsWith("[") ? DType.ofSpec(text) : DType.of(text);
        Casting rule = row.has("rule")
                ? Casting.valueOf(row.get("rule").getAsString().toUpperCase(Locale.ROOT))
                : Casting.UNSAFE;
        Optional<Golden.Error> error = Golden.error(row);
        if (error.isPresent()) {
            GoldenArrays.assertRefused(error.get(), () -> array.astype(type, rule));
            return;
        }
        NDArray result = array.astype(type, rule);
        NDArray expected = GoldenArrays.array(row.get("value"));
        assertThat(result.dtype()).isEqualTo(expected.dtype());
        assertThat(result.shape()).containsExactly(expected.shape());
        assertThat(result.repr()).isEqualTo(expected.repr());
    }

    @Test
    void a_cast_is_a_new_array_even_to_the_same_type() {
        NDArray array = NDArray.arange(3);
        array.astype(DType.INT64).fill(9);
        assertThat(array.toLongs()).containsExactly(0, 1, 2);
    }

    @Test
    void a_cast_keeps_the_order_of_the_axes_in_memory() {
        NDArray planes = NDArray.zeros(DType.UINT8, 3, 5, 4).transpose(1, 2, 0);
        assertThat(planes.astype(DType.FLOAT32).strides()).containsExactly(16, 4, 80);
        assertThat(NDArray.arange(6).get("::-1").astype(DType.INT8).strides()).containsExactly(1);
    }

    @Test
    void text_that_is_not_a_number_leaves_the_target_as_it_was() {
        NDArray target = NDArray.zeros(DType.of("i4,f4"), 2);
        NDArray texts = NDArray.zeros(DType.of("U3,U3"), 2);
        texts.field("f0").fill("12");
        texts.field("f1").fill("x");
        assertThatThrownBy(() -> target.assign(texts))
                .isInstanceOf(CastException.class)
                .hasMessageStartingWith("could not convert string to float: np.str_('x')");
        assertThat(target.toBytes()).containsOnly(0);
    }

    @Test
    void an_array_of_the_right_type_is_given_as_it_is_and_another_is_refused() {
        NDArray array = NDArray.of(1, 2);
        assertThat(array.asArrayOf(DType.INT32)).isSameAs(array);
        assertThatThrownBy(() -> array.asArrayOf(DType.INT64))
                .isInstanceOf(CastException.class)
                .hasMessageStartingWith(
                        "Cannot cast array data from dtype('int32') to dtype('int64') according to the rule 'no'");
    }

    @Test
    void the_parts_of_complex_numbers_are_views() {
        NDArray array = NDArray.full(DType.of(">c8"), new Complex(1, 2), 3);
        array.real().set("0", 7);
        array.imag().set("2", 9);
        assertThat(array.repr()).isEqualTo("array([7.+2.j, 1.+2.j, 1.+9.j], dtype='>c8')");
        NDArray real = NDArray.arange(2);
        assertThat(real.real()).isSameAs(real);
        assertThat(real.imag().isReadOnly()).isTrue();
        assertThat(real.imag().toLongs()).containsExactly(0, 0);
    }
}
