package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;

/// The exercise of docs/array-interface.md.
class MutableStringTest {
    // @start region="skeleton"
    static final class Unfinished implements ArrayInterfaceExporter {
        private final byte[] characters;

        Unfinished(String text) {
            characters = text.getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public ArrayInterface arrayInterface() {
            throw new UnsupportedOperationException("where are the characters, and what are they?");
        }

        @Override
        public String toString() {
            return new String(characters, StandardCharsets.ISO_8859_1);
        }
    }
    // @end

    @Test
    void the_skeleton_is_a_string_and_no_array_yet() {
        Unfinished text = new Unfinished("abcde");
        assertThat(text).hasToString("abcde");
        assertThatThrownBy(() -> NDArray.asArray(text)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void the_solution_is_changed_through_its_array() {
        // @start region="use"
        MutableString text = new MutableString("abcde");
        NDArray characters = NDArray.asArray(text); // uint8, shape (5,)

        characters.subtractInPlace(32); // "ABCDE"
        characters.get("::2").fill((int) 'x'); // "xBxDx"
        // @end
        assertThat(text).hasToString("xBxDx");
        assertThat(characters.dtype()).isEqualTo(DType.UINT8);
    }

    @Test
    void characters_may_be_called_bytes_of_length_one() {
        byte[] memory = "abcde".getBytes(StandardCharsets.ISO_8859_1);
        // @start region="one-character"
        NDArray letters = NDArray.asArray(() -> ArrayInterface.of(MemorySegment.ofArray(memory), "|S1", 5));

        letters.set("0", "J"); // elements are texts of one byte; arithmetic needs uint8: letters.view(DType.UINT8)
        // @end
        assertThat(letters.str()).isEqualTo("[b'J' b'b' b'c' b'd' b'e']");
        assertThat(memory).startsWith('J', 'b');
    }

    @Test
    void a_shape_that_is_too_long_is_refused_and_one_that_is_too_short_leaves_characters_out() {
        byte[] memory = "abcde".getBytes(StandardCharsets.ISO_8859_1);
        MemorySegment characters = MemorySegment.ofArray(memory);
        // @start region="shape"
        ArrayInterface tooLong = ArrayInterface.of(characters, "|u1", 6); // one byte behind the end
        ArrayInterface tooShort = ArrayInterface.of(characters, "|u1", 4); // all that it describes is there
        // @end
        assertThatThrownBy(() -> NDArray.asArray(() -> tooLong))
                .isInstanceOf(ShapeException.class)
                .hasMessageStartingWith("buffer is too small for requested array")
                .hasMessageEndingWith("uses bytes 0 to 6, the memory has 5");
        NDArray.asArray(() -> tooShort).fill((int) '-');
        assertThat(new String(memory, StandardCharsets.ISO_8859_1)).isEqualTo("----e");
    }

    @Test
    void a_typestr_that_is_wrong_reads_other_things_than_characters() {
        byte[] memory = "abcd".getBytes(StandardCharsets.ISO_8859_1);
        MemorySegment characters = MemorySegment.ofArray(memory);
        // @start region="typestr"
        ArrayInterface signed = ArrayInterface.of(characters, "|i1", 4); // 'é' is -23
        ArrayInterface pairs = ArrayInterface.of(characters, "<u2", 2); // two characters in one number: 'a' + 256 * 'b'
        ArrayInterface four = ArrayInterface.of(characters, "<u2", 4); // eight bytes: refused
        ArrayInterface text = ArrayInterface.of(characters, "|S4", 1); // one text of four characters
        ArrayInterface unicode =
                ArrayInterface.of(characters, "<U1", 1); // UTF-32: four bytes are one character, here none that exists
        ArrayInterface unknown = ArrayInterface.of(characters, "|u3", 1); // no type at all: refused
        // @end
        memory[3] = (byte) 'é';
        assertThat(NDArray.asArray(() -> signed).getLong(3)).isEqualTo(-23);
        assertThat(NDArray.asArray(() -> pairs).getLong(0)).isEqualTo('a' + 256 * 'b');
        assertThatThrownBy(() -> NDArray.asArray(() -> four)).isInstanceOf(ShapeException.class);
        assertThat(NDArray.asArray(() -> text).str()).isEqualTo("[b'abc\\xe9']");
        assertThat(NDArray.asArray(() -> unicode).view(DType.UINT32).getLong(0))
                .isGreaterThan(Character.MAX_CODE_POINT);
        assertThatThrownBy(() -> NDArray.asArray(() -> unknown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("data type '|u3' not understood");
    }

    @Test
    void a_flag_that_is_missing_gives_away_what_nobody_may_write() {
        byte[] shared = "constant".getBytes(StandardCharsets.ISO_8859_1);
        // @start region="read-only"
        MemorySegment characters = MemorySegment.ofArray(shared);

        ArrayInterface careless = ArrayInterface.of(characters, "|u1", 8); // whoever asks may write
        ArrayInterface careful = ArrayInterface.of(characters.asReadOnly(), "|u1", 8);
        // @end
        NDArray.asArray(() -> careless).set("0", (int) 'C');
        assertThat(new String(shared, StandardCharsets.ISO_8859_1)).isEqualTo("Constant");
        assertThat(careful.data().isReadOnly()).isTrue();
        assertThatThrownBy(() -> NDArray.asArray(() -> careful).set("0", (int) 'c'))
                .isInstanceOf(ReadOnlyArrayException.class)
                .hasMessageStartingWith("assignment destination is read-only");
    }

    @Test
    void a_flag_alone_is_enough_and_a_promise_that_the_segment_breaks_is_not() {
        MemorySegment characters = MemorySegment.ofArray(new byte[4]);
        NDArray flagged = NDArray.asArray(() -> withData(new ArrayInterface.Data(characters, true)));
        NDArray promised = NDArray.asArray(() -> withData(new ArrayInterface.Data(characters.asReadOnly(), false)));

        assertThatThrownBy(() -> flagged.fill(1)).isInstanceOf(ReadOnlyArrayException.class);
        assertThatThrownBy(() -> promised.fill(1)).isInstanceOf(ReadOnlyArrayException.class);
    }

    private static ArrayInterface withData(ArrayInterface.Data data) {
        return new ArrayInterface(List.of(4L), "|u1", Optional.empty(), data, Optional.empty(), 0, 3);
    }

    @Test
    void memory_that_has_ended_is_an_exception() {
        NDArray characters;
        // @start region="lifetime"
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocateFrom("abcde"); // and a NUL
            characters = NDArray.asArray(() -> ArrayInterface.of(memory, "|u1", 5));
            characters.fill((int) 'x');
        } // from here on every access is an IllegalStateException
        // @end
        assertThatThrownBy(() -> characters.getInt(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has been closed");
    }
}
