package ndraster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import ndraster.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The launcher against folders that look like JDKs, whose `java` prints its own path and its arguments.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final Path LAUNCHER = Path.of("src/main/launcher/ndraster");

    /// The system folders in which the launcher looks, moved below the test's own folder.
    private static final String SYSTEM_FOLDERS = " /(usr|opt|Library)/";

    @TempDir
    private Path root;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void hide_the_machines_own_jdks() throws IOException {
        Path path = Files.createDirectory(root.resolve("path"));
        for (String tool : List.of("readlink", "stat", "sync", "mv", "rm")) {
            executable(path.resolve(tool), "#!/bin/sh\nPATH=/usr/bin:/bin exec " + tool + " \"$@\"\n");
        }
        environment.put("PATH", path.toString());
        environment.put("HOME", root.resolve("home").toString());
    }

    @Test
    void a_jdk_in_a_usual_folder_is_found() throws IOException {
        Path jdk = jdk("usr/lib/jvm/some-jdk", "25.0.3");
        assertThat(launch().out()).startsWith(jdk + "/bin/java ");
    }

    @Test
    void only_view_may_look_for_a_screen() throws IOException {
        Path flags = jdk("usr/lib/jvm/some-jdk", "25.0.3").resolve("bin/java.flags");
        launch("view", "a.jpg");
        assertThat(flags).content().doesNotContain("headless");
        launch("info", "view");
        assertThat(flags).content().contains("-Djava.awt.headless=true");
    }

    @ParameterizedTest
    @CsvSource({
        "info a.jpg, true",
        "--version, true",
        "info --stats a.tif, false",
        "convert a.jpg, false",
        "view a.jpg, false"
    })
    void only_what_is_short_does_without_the_better_compiler(String arguments, boolean isShort) throws IOException {
        Path flags = jdk("usr/lib/jvm/some-jdk", "25.0.3").resolve("bin/java.flags");
        launch(arguments.split(" "));
        assertThat(Files.readString(flags).contains("-XX:TieredStopAtLevel=1")).isEqualTo(isShort);
    }

    @Test
    void a_cache_of_this_jar_and_this_java_is_used() throws IOException {
        Path flags = jdk("usr/lib/jvm/some-jdk", "25.0.3").resolve("bin/java.flags");
        Path launcher = install(root.resolve("app"));
        Path cache = Files.createFile(cache(launcher, "25.0.3+9-LTS"));
        run(launcher, "info");
        assertThat(flags).content().startsWith("-XX:AOTCache=" + cache + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"size", "time", "java"})
    void a_cache_of_another_one_is_not(String other) throws IOException {
        Path flags = jdk("usr/lib/jvm/some-jdk", "25.0.3").resolve("bin/java.flags");
        Path launcher = install(root.resolve("app"));
        Files.createFile(cache(launcher, other.equals("java") ? "25.0.3+8-LTS" : "25.0.3+9-LTS"));
        Path jar = launcher.resolveSibling("ndraster-cli.jar");
        FileTime time = Files.getLastModifiedTime(jar);
        if (other.equals("size")) {
            Files.writeString(jar, "more");
            Files.setLastModifiedTime(jar, time);
        } else if (other.equals("time")) {
            Files.setLastModifiedTime(jar, FileTime.from(time.toInstant().minusSeconds(1)));
        }
        run(launcher, "info");
        assertThat(flags).content().doesNotContain("AOT");
    }

    @Test
    void a_folder_with_a_colon_has_no_cache() throws IOException {
        Path flags = jdk("usr/lib/jvm/some-jdk", "25.0.3").resolve("bin/java.flags");
        Path launcher = install(root.resolve("a:b"));
        Files.createFile(cache(launcher, "25.0.3+9-LTS"));
        run(launcher, "info");
        assertThat(flags).content().doesNotContain("AOT");
        assertThat(run(launcher, "optimize").err())
                .isEqualTo("ndraster: nothing can be kept in " + launcher.getParent()
                        + "; without it, only the start takes longer\n");
    }

    @Test
    void optimize_makes_the_cache_in_place_of_those_of_other_jars() throws IOException {
        executable(jdk("usr/lib/jvm/some-jdk", "25.0.3").resolve("bin/java"), """
                #!/bin/sh
                echo chatter
                echo "$*" >"${1#-XX:AOTCacheOutput=}"
                exit 3
                """);
        Path launcher = install(root.resolve("app"));
        Path jar = launcher.resolveSibling("ndraster-cli.jar");
        Files.createFile(launcher.resolveSibling("ndraster-cli-5-5-25.0.3+9-LTS.aot"));
        Path ofAnotherJava = Files.createFile(cache(launcher, "26+1"));
        Program run = run(launcher, "optimize");
        assertThat(run).isEqualTo(new Program(0, "", ""));
        Path cache = cache(launcher, "25.0.3+9-LTS");
        assertThat(cache).content().endsWith(" -jar " + jar + " optimize\n");
        try (Stream<Path> files = Files.list(launcher.getParent())) {
            assertThat(files).containsExactlyInAnyOrder(launcher, jar, cache, ofAnotherJava);
        }
    }

    @Test
    void a_java_that_makes_no_cache_is_named() throws IOException {
        Path jdk = jdk("usr/lib/jvm/some-jdk", "25.0.3");
        Path launcher = install(root.resolve("app"));
        Program run = run(launcher, "optimize");
        assertThat(run.err())
                .isEqualTo("ndraster: " + jdk + " keeps nothing in " + launcher.getParent()
                        + "; without it, only the start takes longer\n");
        assertThat(run.exitCode()).isEqualTo(69);
        assertThat(run(launcher, "optimize", "--help").out()).endsWith(" [optimize] [--help]\n");
    }

    @Test
    void older_jdks_are_passed_over() throws IOException {
        environment.put("JAVA_HOME", jdk("usr/lib/jvm/a", "17.0.15").toString());
        jdk("usr/lib/jvm/b", "1.8.0_452");
        Path jdk = jdk("usr/lib/jvm/c", "26-ea");
        assertThat(launch().out()).startsWith(jdk + "/bin/java ");
    }

    @Test
    void NDRASTER_JAVA_HOME_comes_before_JAVA_HOME_and_the_path() throws IOException {
        Path chosen = jdk("chosen", "25");
        environment.put("NDRASTER_JAVA_HOME", chosen.toString());
        environment.put("JAVA_HOME", jdk("other", "25").toString());
        putOnPath(jdk("third", "25"));
        assertThat(launch().out()).startsWith(chosen + "/bin/java ");
    }

    @Test
    void JAVA_HOME_comes_before_the_path() throws IOException {
        Path chosen = jdk("chosen", "25");
        environment.put("JAVA_HOME", chosen.toString());
        putOnPath(jdk("other", "25"));
        assertThat(launch().out()).startsWith(chosen + "/bin/java ");
    }

    @Test
    void the_java_on_the_path_is_followed_to_its_jdk() throws IOException {
        Path chosen = jdk("chosen", "25");
        putOnPath(chosen);
        jdk("usr/lib/jvm/other", "25");
        assertThat(launch().out()).startsWith(chosen.toRealPath() + "/bin/java ");
    }

    @Test
    void without_a_jdk_one_line_says_what_is_missing() throws IOException {
        assertRefused("ndraster: JDK 25 or newer is needed, and none was found; "
                + "install one, or set NDRASTER_JAVA_HOME to its folder\n");
    }

    @Test
    void with_old_jdks_only_the_line_names_their_versions() throws IOException {
        jdk("usr/lib/jvm/a", "17.0.15");
        jdk("usr/lib/jvm/b", "17.0.15");
        jdk("opt/jdk-21", "21.0.1");
        assertRefused("ndraster: JDK 25 or newer is needed, and none was found (only 17, 21); "
                + "install one, or set NDRASTER_JAVA_HOME to its folder\n");
    }

    @Test
    void an_unusable_NDRASTER_JAVA_HOME_is_an_error_although_another_jdk_would_do() throws IOException {
        jdk("usr/lib/jvm/good", "25");
        Path old = jdk("old", "17.0.15");
        environment.put("NDRASTER_JAVA_HOME", old.toString());
        assertRefused("ndraster: NDRASTER_JAVA_HOME is " + old + ", a JDK 17; JDK 25 or newer is needed\n");
        environment.put("NDRASTER_JAVA_HOME", "/nowhere");
        assertRefused("ndraster: NDRASTER_JAVA_HOME is /nowhere, where no JDK is; JDK 25 or newer is needed\n");
    }

    @Test
    void a_missing_jar_is_named() throws IOException {
        jdk("usr/lib/jvm/good", "25");
        Path launcher = install(root.resolve("app"));
        Path jar = launcher.resolveSibling("ndraster-cli.jar");
        Files.delete(jar);
        Program run = Program.run(List.of(launcher.toString()), environment);
        assertThat(run.err()).isEqualTo("ndraster: " + jar + " is missing; it belongs beside this launcher\n");
        assertThat(run.exitCode()).isEqualTo(69);
    }

    @Test
    void the_jar_is_found_from_a_path_with_spaces_and_through_links() throws IOException {
        jdk("usr/lib/jvm/good", "25");
        Path launcher = install(root.resolve("my own tools"));
        Path relative = Files.createSymbolicLink(root.resolve("relative"), Path.of("my own tools/ndraster"));
        Path link = Files.createSymbolicLink(
                Files.createDirectory(root.resolve("bin")).resolve("nd"), relative);
        Program run = Program.run(List.of(link.toString()), environment);
        assertThat(run.out()).contains(" -jar " + launcher.resolveSibling("ndraster-cli.jar"));
    }

    @Test
    void arguments_and_the_exit_code_pass_through() throws IOException {
        jdk("usr/lib/jvm/good", "25");
        Program run = launch("convert", "a b.jpg", "*", "");
        assertThat(run.out()).endsWith(" [convert] [a b.jpg] [*] []\n");
        assertThat(run.exitCode()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"LANG, C, C.UTF-8", "LC_ALL, POSIX, C.UTF-8", "LANG, '', C.UTF-8", "LANG, de_DE.UTF-8, ''"})
    void without_a_language_names_of_files_are_not_ascii(String variable, String value, String expected)
            throws IOException {
        executable(jdk("usr/lib/jvm/good", "25").resolve("bin/java"), "#!/bin/sh\nprintf %s \"${LC_ALL:-}\"\n");
        environment.put(variable, value);
        assertThat(launch("info").out()).isEqualTo(expected);
    }

    @Test
    void a_jdk_8_is_called_so() throws IOException {
        jdk("usr/lib/jvm/a", "1.8.0_452");
        assertThat(launch().err()).contains("(only 8)");
    }

    @Test
    void a_closed_standard_input_is_an_empty_one() throws IOException {
        Path java = jdk("usr/lib/jvm/good", "25").resolve("bin/java");
        executable(java, "#!/bin/sh\ncat && echo read\n");
        Path launcher = install(root.resolve("app"));
        assertThat(Program.run(List.of("/bin/sh", "-c", launcher + " <&-"), withCat())
                        .out())
                .isEqualTo("read\n");
        assertThat(Program.run(List.of("/bin/sh", "-c", "echo given | " + launcher), withCat())
                        .out())
                .isEqualTo("given\nread\n");
    }

    private Map<String, String> withCat() throws IOException {
        executable(root.resolve("path/cat"), "#!/bin/sh\nPATH=/usr/bin:/bin exec cat\n");
        return environment;
    }

    private void assertRefused(String line) throws IOException {
        Program run = launch();
        assertThat(run.err()).isEqualTo(line);
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(69);
    }

    private Program launch(String... arguments) throws IOException {
        return run(install(root.resolve("app")), arguments);
    }

    private Program run(Path launcher, String... arguments) {
        return Program.run(
                Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments))
                        .toList(),
                environment);
    }

    /// The name that the cache of the jar beside `launcher` has.
    private static Path cache(Path launcher, String java) throws IOException {
        Path jar = launcher.resolveSibling("ndraster-cli.jar");
        long seconds = Files.getLastModifiedTime(jar).to(TimeUnit.SECONDS);
        return launcher.resolveSibling("ndraster-cli-" + Files.size(jar) + "-" + seconds + "-" + java + ".aot");
    }

    private Path install(Path folder) throws IOException {
        Files.createDirectories(folder);
        String script = Files.readString(LAUNCHER);
        String moved = script.replaceAll(SYSTEM_FOLDERS, " " + root + "/$1/");
        assertThat(moved).contains(root + "/usr/lib/jvm/*").doesNotContain(" /usr/");
        Files.writeString(folder.resolve("ndraster-cli.jar"), "");
        return executable(folder.resolve("ndraster"), moved);
    }

    private Path jdk(String folder, String version) throws IOException {
        Path jdk = root.resolve(folder);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(
                jdk.resolve("release"),
                "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\nJAVA_RUNTIME_VERSION=\"" + version
                        + "+9-LTS\"\nOS=\"y\"\n");
        executable(jdk.resolve("bin/java"), """
                #!/bin/sh
                printf '%s' "$0"
                while [ "$1" != -jar ]; do echo "$1" >>"$0.flags"; shift; done
                printf ' -jar %s' "$2"
                shift 2
                printf ' [%s]' "$@"
                echo
                exit 7
                """);
        return jdk;
    }

    private void putOnPath(Path jdk) throws IOException {
        Path alternative = Files.createSymbolicLink(root.resolve("alternative"), jdk.resolve("bin/java"));
        Files.createSymbolicLink(root.resolve("path/java"), alternative);
    }

    private static Path executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
