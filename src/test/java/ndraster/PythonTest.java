package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PythonTest {
    @Test
    void a_program_gets_its_arguments_and_its_output_comes_back() {
        String printed = Python.require().run("import sys, numpy; print(numpy.arange(int(sys.argv[1])).sum())", 5);
        assertThat(printed.strip()).isEqualTo("10");
    }

    @Test
    void a_program_that_fails_fails_the_test_with_what_it_said() {
        Python python = Python.require();
        assertThatThrownBy(() -> python.run("raise SystemExit('out of paint')"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("out of paint");
    }
}
