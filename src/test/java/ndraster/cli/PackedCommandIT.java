package ndraster.cli;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import ndraster.Program;
import ndraster.Python;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The launcher and its jar as `mvn package` leaves them.
@DisabledOnOs(OS.WINDOWS)
class PackedCommandIT {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path PHOTO = Path.of("testdata/photo.jpg").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void a_photo_becomes_an_array_with_the_pixels_that_pillow_sees() {
        Path array = folder.resolve("photo.npy");
        Program run = run(TARGET, "convert", PHOTO.toString(), array.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertPixelsOfPhoto(array);
    }

    @Test
    void the_launcher_and_its_jar_work_from_another_folder() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("my own tools"));
        for (String name : List.of("ndraster", "ndraster-cli.jar")) {
            Files.copy(TARGET.resolve(name), elsewhere.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Path array = folder.resolve("photo.npy");
        assertThat(run(elsewhere, "convert", PHOTO.toString(), array.toString()).exitCode())
                .isZero();
        assertPixelsOfPhoto(array);
    }

    @Test
    void the_start_up_cache_is_there_and_used() throws IOException {
        Path loaded = folder.resolve("loaded.txt");
        Program run = run(copied(), Map.of("_JAVA_OPTIONS", "-Xlog:class+load:file=" + loaded), "--version");
        assertThat(run.exitCode()).isZero();
        assertThat(loaded).content().contains("picocli.CommandLine source: shared objects file");
    }

    /// What may become of a cache.
    enum Harm {
        CUT_SHORT {
            @Override
            void to(Path cache, Path jar) throws IOException {
                try (FileChannel file = FileChannel.open(cache, StandardOpenOption.WRITE)) {
                    file.truncate(file.size() / 2);
                }
            }
        },
        EMPTY {
            @Override
            void to(Path cache, Path jar) throws IOException {
                Files.write(cache, new byte[0]);
            }
        },
        ZEROS {
            @Override
            void to(Path cache, Path jar) throws IOException {
                Files.write(cache, new byte[(int) Files.size(cache)]);
            }
        },
        OF_ANOTHER_JAVA {
            @Override
            void to(Path cache, Path jar) throws IOException {
                byte[] bytes = Files.readAllBytes(cache);
                int version = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("OpenJDK");
                bytes[version + "OpenJDK".length()] = '!';
                Files.write(cache, bytes);
            }
        },
        A_FOLDER {
            @Override
            void to(Path cache, Path jar) throws IOException {
                Files.delete(cache);
                Files.createDirectory(cache);
            }
        },
        FORBIDDEN {
            @Override
            void to(Path cache, Path jar) throws IOException {
                Files.setPosixFilePermissions(cache, Set.of());
            }
        },
        MISSING {
            @Override
            void to(Path cache, Path jar) throws IOException {
                Files.delete(cache);
            }
        },
        OF_ANOTHER_JAR {
            @Override
            void to(Path cache, Path jar) throws IOException {
                Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
            }
        };

        abstract void to(Path cache, Path jar) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void without_a_good_cache_the_command_says_the_same(Harm harm) throws IOException {
        Program good = run(TARGET, "info", PHOTO.toString());
        Path elsewhere = copied();
        harm.to(cacheIn(elsewhere), elsewhere.resolve("ndraster-cli.jar"));
        assertThat(run(elsewhere, "info", PHOTO.toString())).isEqualTo(good);
        assertThat(good.exitCode()).isZero();
    }

    @Test
    void nothing_but_optimize_writes_a_cache() throws IOException {
        Path elsewhere = copied();
        Files.delete(cacheIn(elsewhere));
        run(elsewhere, "info", PHOTO.toString());
        assertThat(elsewhere.toFile().list()).containsExactlyInAnyOrder("ndraster", "ndraster-cli.jar");
        assertThat(run(elsewhere, "optimize")).isEqualTo(new Program(0, "", ""));
        assertThat(cacheIn(elsewhere)).isNotEmptyFile();
    }

    /// The launcher, its jar and its cache in another folder.
    private Path copied() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("my own tools"));
        for (Path file : List.of(TARGET.resolve("ndraster"), TARGET.resolve("ndraster-cli.jar"), cacheIn(TARGET))) {
            Files.copy(file, elsewhere.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
        }
        return elsewhere;
    }

    private static Path cacheIn(Path tools) throws IOException {
        try (Stream<Path> files = Files.list(tools)) {
            return files.filter(file -> file.toString().endsWith(".aot"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void the_version_is_the_one_of_the_jar() throws IOException {
        try (JarFile jar = new JarFile(TARGET.resolve("ndraster-cli.jar").toFile())) {
            String version = jar.getManifest().getMainAttributes().getValue("Implementation-Version");
            assertThat(version).isNotBlank();
            assertThat(run(TARGET, "--version").out()).contains(version);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ImageReaderSpi", "ImageWriterSpi", "ImageInputStreamSpi"})
    void the_jar_has_every_plug_in_of_the_parts_it_was_made_of(String kind) throws IOException {
        String list = "META-INF/services/javax.imageio.spi." + kind;
        Set<String> expected = new HashSet<>();
        for (URL part : Collections.list(getClass().getClassLoader().getResources(list))) {
            expected.addAll(namesIn(part.openStream()));
        }
        try (JarFile jar = new JarFile(TARGET.resolve("ndraster-cli.jar").toFile())) {
            Set<String> found = namesIn(jar.getInputStream(jar.getEntry(list)));
            assertThat(found).isNotEmpty().isEqualTo(expected);
            assertThat(found)
                    .allSatisfy(name -> assertThat(jar.getEntry(name.replace('.', '/') + ".class"))
                            .isNotNull());
        }
    }

    private static Set<String> namesIn(InputStream list) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return in.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .collect(toSet());
        }
    }

    private static void assertPixelsOfPhoto(Path array) {
        String furthest = Python.require().run("""
                import sys, numpy as np
                from PIL import Image
                expected = np.asarray(Image.open(sys.argv[1]))
                actual = np.load(sys.argv[2])
                assert (actual.dtype, actual.shape) == (expected.dtype, expected.shape), (actual.dtype, actual.shape)
                print(np.abs(actual.astype(int) - expected).max())
                """, PHOTO, array);
        assertThat(Integer.parseInt(furthest.strip())).isBetween(0, 2);
    }

    private static Program run(Path tools, String... arguments) {
        return run(tools, Map.of(), arguments);
    }

    private static Program run(Path tools, Map<String, String> variables, String... arguments) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(variables);
        environment.put("NDRASTER_JAVA_HOME", System.getProperty("java.home"));
        Stream<String> command = Stream.of(tools.resolve("ndraster").toString());
        return Program.run(Stream.concat(command, Stream.of(arguments)).toList(), environment);
    }
}
