package ndraster.codecs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.ValueLayout;
import java.util.List;
import org.junit.jupiter.api.Test;

class AvailabilityTest {
    private static final List<String> C_LIBRARY = List.of("libc.so.6", "libSystem.B.dylib", "msvcrt.dll");

    @Test
    void a_library_that_is_not_there_is_named_with_its_package() {
        Availability<SystemLibrary> found =
                Availability.of("libnone (Debian: libnone7)", List.of("libnone-ndraster.so.7"), library -> library);
        assertThat(found.library()).isEmpty();
        assertThatThrownBy(found::get)
                .isInstanceOfSatisfying(
                        CodecException.class, e -> assertThat(e.problem()).isEqualTo(CodecException.Problem.MISSING))
                .hasMessage("to read it, install libnone (Debian: libnone7)");
    }

    @Test
    void a_library_that_is_too_old_is_told_from_one_that_is_not_there() {
        Availability<NativeFunction> found = Availability.of(
                "libc", C_LIBRARY, library -> library.function("ndraster_has_no_such_function", ValueLayout.JAVA_INT));
        assertThatThrownBy(found::get)
                .hasMessage("to read it, install a newer libc: that of this system has no"
                        + " ndraster_has_no_such_function");
    }

    @Test
    void a_function_of_a_library_that_is_there_is_called() throws CodecException {
        NativeFunction absolute = Availability.of(
                        "libc",
                        C_LIBRARY,
                        library -> library.function("abs", ValueLayout.JAVA_INT, ValueLayout.JAVA_INT))
                .get();
        assertThat(absolute.toInt(-7)).isEqualTo(7);
        assertThat(absolute.isTrue(0)).isFalse();
    }
}
