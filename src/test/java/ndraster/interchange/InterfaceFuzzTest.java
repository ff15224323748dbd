package ndraster.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import ndraster.ArrayInterface;
import ndraster.Fuzz;
import ndraster.Golden;
import ndraster.NDArray;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;

/// Dictionaries that NumPy wrote, with a few characters changed: the outcome is an array inside of the memory, or an
/// `IllegalArgumentException`.
class InterfaceFuzzTest {
    private static final int ROUNDS = 100_000;
    private static final byte[] MEMORY = new byte[512];
    private static final String CHARACTERS =
            "0123456789<>|()[]{}:,'\"\\ \n\0-+.eELNTFnulbtsrfalOVSUMmicdxy\u00e9\ud83d";

    @Test
    void mutated_json_gives_an_array_or_an_illegal_argument_seed_11() {
        fuzz(11, seeds(given -> InterfaceDict.toJson(given, Addressing.OFFSET)), InterfaceDict::ofJson);
    }

    @Test
    void mutated_python_text_gives_an_array_or_an_illegal_argument_seed_12() {
        fuzz(12, seeds(given -> InterfaceDict.toPython(given, Addressing.OFFSET)), InterfaceDict::ofPython);
    }

    @Test
    void random_buffers_give_an_array_or_an_illegal_argument_seed_13() {
        int accepted = Fuzz.taken(13, ROUNDS, random -> isAccepted(() -> taken(RandomBuffers.next(random), random)));
        assertThat(accepted).isBetween(ROUNDS / 100, ROUNDS * 99 / 100);
    }

    private static NDArray taken(BufferView view, Random random) {
        boolean isSmall = view.isIndirect() && view.nbytes() < 4096;
        return isSmall && random.nextBoolean() ? view.toArray() : view.asArray();
    }

    private interface Parser {
        ArrayInterface parse(String text, MemorySegment memory);
    }

    private static void fuzz(int seed, List<String> seeds, Parser parser) {
        int accepted = Fuzz.taken(seed, ROUNDS, random -> {
            String text = mutated(seeds.get(random.nextInt(seeds.size())), random);
            return isAccepted(() -> NDArray.asArray(parser.parse(text, MemorySegment.ofArray(MEMORY)), MEMORY));
        });
        assertThat(accepted).isBetween(ROUNDS / 100, ROUNDS * 99 / 100);
    }

    private interface Import {
        NDArray run();
    }

    private static boolean isAccepted(Import attempt) {
        try {
            touchTheCorners(attempt.run());
            return true;
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return false;
        }
    }

    /// Reads the first element and the last: outside of the memory that would be an exception of another kind.
    private static void touchTheCorners(NDArray array) {
        if (array.size() > 0 && array.itemSize() > 0) {
            long[] last = array.shape();
            for (int axis = 0; axis < last.length; axis++) {
                last[axis]--;
            }
            array.item(new long[last.length]);
            array.item(last);
        }
    }

    private static List<String> seeds(Function<ArrayInterface, String> writer) {
        return Golden.objects(Golden.load("array_interface_export").get("cases"))
                .filter(row -> row.get("name").getAsString().length() < 30)
                .flatMap(row -> Stream.of(Golden.dtype(row.get("dtype"))))
                .map(InterfaceFuzzTest::smallArray)
                .map(array -> writer.apply(array.arrayInterface()))
                .toList();
    }

    private static NDArray smallArray(DType dtype) {
        return NDArray.zeros(dtype, 2, 3).get("::-1");
    }

    private static String mutated(String seed, Random random) {
        StringBuilder text = new StringBuilder(seed);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length() + 1);
            char c = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, c);
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
                case 2 -> text.replace(at, Math.min(text.length(), at + 1), String.valueOf(c));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 8)));
            }
        }
        return text.toString();
    }
}
