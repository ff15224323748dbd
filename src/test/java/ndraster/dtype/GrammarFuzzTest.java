package ndraster.dtype;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ndraster.Fuzz;
import ndraster.Golden;
import ndraster.literal.LiteralException;
import ndraster.literal.PythonLiteral;
import org.junit.jupiter.api.Test;

/// Real texts with a few characters changed: the outcome is a value that prints and reads back, or the declared error.
class GrammarFuzzTest {
    private static final int ROUNDS = 100_000;
    private static final String CHARACTERS =
            "0123456789<>=|@^!()[]{}:," + "'\"\\/ \n\t\0-+._LTZxuUSVOMmbifcdqwe\u00e9\ud83d\u20ac";

    @Test
    void mutated_type_texts_give_a_type_or_a_dtype_exception_seed_1() {
        fuzz(1, seeds("dtype_texts", "texts", "text"), text -> {
            DType dtype = DType.of(text);
            assertThat(DType.ofSpec(spec(dtype), isAligned(dtype))).as(text).isEqualTo(dtype);
        });
    }

    @Test
    void mutated_specs_give_a_type_or_a_dtype_exception_seed_2() {
        fuzz(2, seeds("dtype_texts", "specs", "spec"), text -> {
            DType dtype = DType.ofSpec(text);
            assertThat(dtype.repr()).as(text).startsWith("dtype(");
            assertThat(DType.ofDescr(dtype.descr()).itemSize()).as(text).isEqualTo(dtype.itemSize());
        });
    }

    @Test
    void mutated_descrs_give_a_type_or_a_dtype_exception_seed_3() {
        List<String> descrs = seeds("dtype_texts", "specs", "descr");
        fuzz(3, descrs, text -> {
            DType dtype = DType.ofDescr(text);
            assertThat(DType.ofDescr(dtype.descr()).itemSize()).as(text).isEqualTo(dtype.itemSize());
        });
    }

    @Test
    void mutated_formats_give_a_type_or_a_dtype_exception_seed_4() {
        fuzz(4, seeds("pep3118", "parse", "format"), text -> {
            DType dtype = DType.ofFormat(text);
            assertThat(BufferLayout.isSame(dtype, DType.ofFormat(dtype.toFormat())))
                    .as(text)
                    .isTrue();
        });
    }

    @Test
    void mutated_literals_give_a_value_or_a_literal_exception_seed_5() {
        fuzz(5, seeds("python_literals", "literals", "text"), text -> {
            try {
                PythonLiteral value = PythonLiteral.parse(text);
                assertThat(PythonLiteral.parse(value.toString())).as(text).isEqualTo(value);
            } catch (LiteralException e) {
                assertThat(e.position()).as(text).isBetween(0, text.length());
            }
        });
    }

    private static void fuzz(int seed, List<String> seeds, Consumer<String> check) {
        int accepted = Fuzz.taken(
                seed, ROUNDS, random -> isAccepted(mutated(seeds.get(random.nextInt(seeds.size())), random), check));
        assertThat(accepted).isGreaterThan(ROUNDS / 100);
    }

    private static boolean isAccepted(String text, Consumer<String> check) {
        try {
            check.accept(text);
            return true;
        } catch (DTypeException refused) {
            return false;
        }
    }

    private static String mutated(String seed, Random random) {
        StringBuilder text = new StringBuilder(seed);
        for (int i = random.nextInt(4); i >= 0; i--) {
            mutate(text, random);
        }
        return text.toString();
    }

    private static void mutate(StringBuilder text, Random random) {
        int at = random.nextInt(text.length() + 1);
        char c = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
        switch (random.nextInt(4)) {
            case 0 -> text.insert(at, c);
            case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
            case 2 -> text.replace(at, Math.min(text.length(), at + 1), String.valueOf(c));
            default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 8)));
        }
    }

    private static List<String> seeds(String file, String list, String key) {
        return Golden.objects(Golden.load(file).get(list))
                .flatMap(row -> Stream.ofNullable(row.get(key)))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .filter(text -> text.length() < 400)
                .toList();
    }

    /// The argument inside of `dtype(...)`, which is what makes the type again.
    private static String spec(DType dtype) {
        String repr = dtype.repr();
        return repr.substring("dtype(".length(), repr.length() - (isAligned(dtype) ? ", align=True)" : ")").length());
    }

    private static boolean isAligned(DType dtype) {
        return dtype instanceof Struct struct && struct.isAligned();
    }
}
