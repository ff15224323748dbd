package ndraster.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What programs can call speaks of types that they can have. On the class path nothing else keeps them from memory
/// that is read-only.
class ExportedTypesTest {
    private static final Path FOLDER = Path.of("target/classes");

    private static final Set<String> EXPORTED =
            ModuleFinder.of(FOLDER).find("ndraster").orElseThrow().descriptor().exports().stream()
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet());

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(FOLDER);

    private static boolean isHidden(JavaClass type) {
        JavaClass plain = type.getBaseComponentType();
        return plain.getPackageName().startsWith("ndraster")
                && !(EXPORTED.contains(plain.getPackageName())
                        && plain.getModifiers().contains(JavaModifier.PUBLIC));
    }

    private static Stream<JavaClass> mentioned(JavaCodeUnit unit) {
        return Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream());
    }

    private static boolean isVisible(JavaClass type) {
        return isVisible(type.getModifiers())
                && type.getEnclosingClass().map(ExportedTypesTest::isVisible).orElse(true);
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    private static List<String> leaks() {
        return CLASSES.stream()
                .filter(type -> EXPORTED.contains(type.getPackageName()) && isVisible(type))
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit ->
                        isVisible(unit.getModifiers()) && mentioned(unit).anyMatch(ExportedTypesTest::isHidden))
                .map(JavaCodeUnit::getFullName)
                .toList();
    }

    @Test
    void no_public_method_names_a_type_that_is_not_exported() {
        assertThat(leaks()).isEmpty();
    }

    @Test
    void a_type_that_is_not_exported_is_found() {
        assertThat(CLASSES)
                .filteredOn(ExportedTypesTest::isHidden)
                .extracting(JavaClass::getName)
                .contains("ndraster.memory.Storage");
        assertThat(isHidden(CLASSES.get("ndraster.NDArray"))).isFalse();
    }
}
