package ndraster.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.commons.JUnitException;
import org.opentest4j.AssertionFailedError;

/// A project that has only some of the libraries that ndraster.testing can do with.
class ConsumerTest {
    private static final String PLAIN = """
        import static ndraster.testing.PlainAssertions.assertArrayEqual;
        import ndraster.NDArray;
        class Plain {
            void check() {
                assertArrayEqual(NDArray.of(1, 2), NDArray.of(1, 2));
            }
        }
        """;
    private static final String JUNIT = """
        import java.awt.image.BufferedImage;
        import ndraster.NDArray;
        import ndraster.testing.EveryImageType;
        import ndraster.testing.Seeded;
        import ndraster.testing.TestArray;
        import ndraster.testing.TestImage;
        import org.junit.jupiter.api.Test;
        import org.junit.jupiter.params.ParameterizedTest;
        class Fixtures {
            @Test
            void check(@TestImage BufferedImage image, @TestArray NDArray array, @Seeded java.util.random.RandomGenerator random) {}
            @ParameterizedTest
            @EveryImageType
            void check(int type) {}
        }
        """;
    private static final String ASSERTJ = """
        import static ndraster.testing.NdrasterAssertions.assertThat;
        import static org.assertj.core.api.Assertions.assertThat;
        import ndraster.NDArray;
        import ndraster.testing.NdrasterSoftAssertions;
        class Assertions {
            void check() {
                assertThat(NDArray.of(1, 2)).as("numbers").hasShape(2).item(1).isEqualTo(2);
                assertThat("text").isNotEmpty();
                NdrasterSoftAssertions softly = new NdrasterSoftAssertions();
                softly.assertThat(NDArray.of(1)).hasSize(1);
                softly.assertAll();
            }
        }
        """;

    @TempDir
    private Path folder;

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> junit() {
        return Stream.of(
                        Test.class,
                        ParameterizedTest.class,
                        JUnitException.class,
                        AssertionFailedError.class,
                        API.class)
                .map(ConsumerTest::jarOf)
                .toList();
    }

    private static List<Path> assertj() {
        return List.of(jarOf(org.assertj.core.api.Assertions.class), jarOf(net.bytebuddy.ByteBuddy.class));
    }

    private static String path(List<Path> jars) {
        return Stream.concat(Stream.of(Path.of("target", "classes")), jars.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /// What javac complains of; nothing else than the JDK, ndraster and `jars` is there.
    private String compiled(String option, List<Path> jars, String... sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Path> files = new ArrayList<>();
        for (String source : sources) {
            files.add(Files.writeString(folder.resolve(nameOf(source) + ".java"), source));
        }
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-proc:none", "-d", folder.toString(), option, path(jars));
            compiler.getTask(complaints, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
        }
        return complaints.toString();
    }

    private static String nameOf(String source) {
        Matcher declared = Pattern.compile("^class (\\w+)", Pattern.MULTILINE).matcher(source);
        return declared.find() ? declared.group(1) : "module-info";
    }

    @Test
    void plain_assertions_need_no_library() throws IOException {
        assertThat(compiled("-classpath", List.of(), PLAIN)).isEmpty();
    }

    @Test
    void a_module_needs_no_library_that_it_does_not_use() throws IOException {
        String module = "module consumer { requires ndraster; }";
        assertThat(compiled("--module-path", List.of(), module, "package a; " + PLAIN))
                .isEmpty();
    }

    @Test
    void fixtures_need_no_assertj() throws IOException {
        assertThat(compiled("-classpath", junit(), JUNIT)).isEmpty();
    }

    @Test
    void fixtures_in_a_module_need_no_assertj() throws IOException {
        String module = "module consumer { requires ndraster; requires org.junit.jupiter.api; requires"
                + " org.junit.jupiter.params; }";
        assertThat(compiled("--module-path", junit(), module, "package a; " + JUNIT))
                .isEmpty();
    }

    @Test
    void assertions_need_no_junit() throws IOException {
        assertThat(compiled("-classpath", assertj(), ASSERTJ)).isEmpty();
    }

    @Test
    void assertions_in_a_module_need_no_junit() throws IOException {
        String module = "module consumer { requires ndraster; requires org.assertj.core; }";
        assertThat(compiled("--module-path", assertj(), module, "package a; " + ASSERTJ))
                .isEmpty();
    }
}
