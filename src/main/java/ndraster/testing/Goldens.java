package ndraster.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The golden files of a test: what was found right once, and is compared with ever after.
///
/// They are in `src/test/resources/<package>/<class>/`, or under the folder that the system property
/// `ndraster.golden.folder` names instead of `src/test/resources`.
final class Goldens {
    static final String UPDATE = "ndraster.golden.update";
    static final String FOLDER = "ndraster.golden.folder";

    private static final Pattern NAME =
            Pattern.compile("[\\w-][\\w. -]*(/[\\w-][\\w. -]*)*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<Path> USED = ConcurrentHashMap.newKeySet();

    private Goldens() {}

    /// How one kind of value is kept.
    interface Kind<T> {
        /// With the dot.
        String extension();

        void save(Path file, T value) throws IOException;

        T load(Path file) throws IOException;

        /// What is wrong with `actual`, if anything is.
        Optional<String> problem(T actual, T golden);
    }

    /// Compares `actual` with the golden file called `name`, or writes it if that is asked for or there is none.
    ///
    /// @return what is wrong, if anything is
    static <T> Optional<String> check(String name, T actual, Kind<T> kind) {
        Caller test = Caller.find();
        Path file = folder(test.type()).resolve(checked(name) + kind.extension());
        USED.add(file.toAbsolutePath().normalize());
        try {
            if (!isCi() && (Boolean.getBoolean(UPDATE) || !Files.exists(file))) {
                Files.createDirectories(file.getParent());
                kind.save(file, actual);
                return Optional.empty();
            }
            return compared(file, actual, kind, test);
        } catch (IOException e) {
            return Optional.of("The golden file " + file + " could not be written: " + e);
        }
    }

    private static <T> Optional<String> compared(Path file, T actual, Kind<T> kind, Caller test) {
        if (!Files.exists(file)) {
            return Optional.of("There is no golden file " + file + ", and CI does not write any. Run the test once on a"
                    + " developer's machine and commit the file.\n" + keep(file, actual, kind, test));
        }
        try {
            return kind.problem(actual, kind.load(file))
                    .map(problem -> problem + "\nGolden file: " + file + "\n" + keep(file, actual, kind, test)
                            + "\nIf what was received is right, run the test once with -D" + UPDATE + "=true");
        } catch (IOException e) {
            return Optional.of("The golden file " + file + " can not be read: " + e.getMessage()
                    + "\nRun the test once with -D" + UPDATE
                    + "=true to write it anew, or take it from version control.\n"
                    + keep(file, actual, kind, test));
        }
    }

    private static <T> String keep(Path file, T actual, Kind<T> kind, Caller test) {
        try {
            Path received = OutputFolder.create(test).resolve("received-" + file.getFileName());
            kind.save(received, actual);
            return "Received: " + received.toAbsolutePath();
        } catch (IOException e) {
            return "What was received could not be kept: " + e;
        }
    }

    static String checked(String name) {
        if (!NAME.matcher(name).matches() || name.contains("..")) {
            throw new IllegalArgumentException(
                    "the name of a golden file is made of letters, digits, '_', '-', '.', spaces" + " and single '/': "
                            + name);
        }
        return name;
    }

    static boolean isCi() {
        String ci = Optional.ofNullable(System.getenv("CI")).orElse("");
        return !ci.isEmpty() && !ci.equals("false");
    }

    /// Where the golden files of a test class are.
    static Path folder(String testClass) {
        Path folder = Path.of(System.getProperty(FOLDER, "src/test/resources"));
        return folder.resolve(testClass.replace('.', '/'));
    }

    static boolean isUsed(Path file) {
        return USED.contains(file.toAbsolutePath().normalize());
    }
}
