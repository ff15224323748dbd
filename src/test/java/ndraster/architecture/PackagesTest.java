package ndraster.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may know whom. A package that is missing here, or knows one that its row does not have, fails.
class PackagesTest {
    private static final String ROOT = "ndraster";

    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            row("ndraster.literal"),
            row("ndraster.layout"),
            row("ndraster.file"),
            row("ndraster.memory"),
            row("ndraster.parallel"),
            row("ndraster.codecs"),
            row("ndraster.dtype", "ndraster.literal", "ndraster.layout"),
            row("ndraster.kernel", "ndraster.dtype", "ndraster.layout", "ndraster.memory", "ndraster.parallel"),
            row("ndraster.text", "ndraster.dtype"),
            row(
                    ROOT,
                    "ndraster.dtype",
                    "ndraster.layout",
                    "ndraster.kernel",
                    "ndraster.memory",
                    "ndraster.literal",
                    "ndraster.text"),
            row("ndraster.access", ROOT, "ndraster.dtype", "ndraster.memory", "ndraster.parallel"),
            row("ndraster.zip", ROOT, "ndraster.literal", "ndraster.file"),
            row("ndraster.elements", ROOT, "ndraster.dtype", "ndraster.file", "ndraster.parallel"),
            row(
                    "ndraster.npy",
                    ROOT,
                    "ndraster.dtype",
                    "ndraster.layout",
                    "ndraster.literal",
                    "ndraster.file",
                    "ndraster.elements",
                    "ndraster.zip"),
            row(
                    "ndraster.safetensors",
                    ROOT,
                    "ndraster.dtype",
                    "ndraster.layout",
                    "ndraster.literal",
                    "ndraster.file",
                    "ndraster.elements"),
            row(
                    "ndraster.interchange",
                    ROOT,
                    "ndraster.access",
                    "ndraster.dtype",
                    "ndraster.layout",
                    "ndraster.literal",
                    "ndraster.memory"),
            row("ndraster.dlpack", ROOT, "ndraster.access", "ndraster.dtype", "ndraster.layout", "ndraster.memory"),
            row("ndraster.pixel", "ndraster.dtype"),
            row("ndraster.screen", ROOT, "ndraster.dtype"),
            row(
                    "ndraster.awt",
                    ROOT,
                    "ndraster.pixel",
                    "ndraster.access",
                    "ndraster.dtype",
                    "ndraster.memory",
                    "ndraster.layout",
                    "ndraster.parallel",
                    "ndraster.screen"),
            row("ndraster.metrics", ROOT, "ndraster.pixel", "ndraster.dtype", "ndraster.layout", "ndraster.awt"),
            row(
                    "ndraster.testing",
                    ROOT,
                    "ndraster.pixel",
                    "ndraster.dtype",
                    "ndraster.layout",
                    "ndraster.awt",
                    "ndraster.io",
                    "ndraster.npy",
                    "ndraster.metrics"),
            row(
                    "ndraster.io",
                    ROOT,
                    "ndraster.parallel",
                    "ndraster.pixel",
                    "ndraster.access",
                    "ndraster.dtype",
                    "ndraster.awt",
                    "ndraster.npy",
                    "ndraster.file",
                    "ndraster.codecs"),
            row(
                    "ndraster.cli",
                    ROOT,
                    "ndraster.parallel",
                    "ndraster.pixel",
                    "ndraster.dtype",
                    "ndraster.layout",
                    "ndraster.awt",
                    "ndraster.metrics",
                    "ndraster.io",
                    "ndraster.npy",
                    "ndraster.file"));

    private static final Set<String> MAY_KNOW_AWT = Set.of(
            "ndraster.screen", "ndraster.awt", "ndraster.metrics", "ndraster.testing", "ndraster.io", "ndraster.cli");

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));

    @Test
    void the_table_has_every_package() {
        Set<String> packages = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.isEmpty())
                .collect(toSet());
        assertThat(MAY_KNOW).containsOnlyKeys(packages);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void a_package_knows_only_those_in_its_row(String name) {
        knowsOnly(name, MAY_KNOW.get(name)).check(CLASSES);
    }

    @Test
    void a_package_that_knows_more_than_its_row_is_found() {
        assertThat(knowsOnly(ROOT, Set.of("ndraster.layout")).evaluate(CLASSES).hasViolation())
                .isTrue();
    }

    @Test
    void packages_have_no_cycles() {
        slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("packagesWithoutAwt")
    void the_array_half_does_not_know_java_desktop(String name) {
        noClasses()
                .that()
                .resideInAPackage(name)
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.awt..", "javax.imageio..", "javax.swing..", "sun.."))
                .check(CLASSES);
    }

    @Test
    void only_the_command_uses_the_standard_streams() {
        noClasses()
                .that()
                .resideOutsideOfPackage("ndraster.cli")
                .should(ACCESS_STANDARD_STREAMS)
                .check(CLASSES);
    }

    @Test
    void only_dlpack_and_the_systems_decoders_call_native_code() {
        noClasses()
                .that()
                .resideOutsideOfPackages("ndraster.dlpack", "ndraster.codecs")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.foreign.Linker")
                .check(CLASSES);
    }

    @Test
    void no_class_names_a_codec() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.twelvemonkeys..")
                .check(CLASSES);
    }

    private static Stream<String> packages() {
        return MAY_KNOW.keySet().stream().sorted();
    }

    private static Stream<String> packagesWithoutAwt() {
        return packages().filter(name -> !MAY_KNOW_AWT.contains(name));
    }

    private static ArchRule knowsOnly(String name, Set<String> others) {
        return noClasses()
                .that()
                .resideInAPackage(name)
                .should()
                .dependOnClassesThat(resideInAPackage("ndraster..")
                        .and(describe(
                                "are not in " + others,
                                known -> !known.getPackageName().equals(name)
                                        && !others.contains(known.getPackageName()))));
    }

    private static Map.Entry<String, Set<String>> row(String name, String... others) {
        return Map.entry(name, Set.of(others));
    }

    /// Each package by itself: the usual pattern, `ndraster.(*)..`, would leave out the root.
    private static final class EachPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            return javaClass.getPackageName().startsWith(ROOT)
                    ? SliceIdentifier.of(javaClass.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    }
}
