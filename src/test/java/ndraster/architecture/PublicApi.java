package ndraster.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What a user of a compiled module can see, as lines: each type, followed by its constructors, fields and methods.
final class PublicApi {
    private static final String CLASS = ".class";

    private PublicApi() {}

    static List<String> of(Path classes) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String name : exportedPackages(classes)) {
            typesIn(name, classes).forEach(type -> addLines(type, lines));
        }
        return lines;
    }

    private static void addLines(Class<?> type, List<String> lines) {
        String prefix = type.getCanonicalName() + ": ";
        lines.add(prefix + Declarations.of(type));
        Declarations.ofMembers(type).map(prefix::concat).sorted().forEach(lines::add);
    }

    private static List<String> exportedPackages(Path classes) throws IOException {
        try (InputStream in = Files.newInputStream(classes.resolve("module-info.class"))) {
            return ModuleDescriptor.read(in).exports().stream()
                    .filter(export -> !export.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .sorted()
                    .toList();
        }
    }

    private static List<Class<?>> typesIn(String packageName, Path classes) throws IOException {
        try (Stream<Path> files = Files.list(classes.resolve(packageName.replace('.', '/')))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(CLASS) && !name.startsWith("package-info"))
                    .<Class<?>>map(name -> load(packageName + "." + name.substring(0, name.length() - CLASS.length())))
                    .filter(PublicApi::isSeen)
                    .sorted(Comparator.comparing(Class::getName))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicApi.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " is in a folder of its package, but not a class of it", e);
        }
    }

    private static boolean isSeen(Class<?> type) {
        boolean isNamed = !type.isAnonymousClass() && !type.isLocalClass();
        boolean isOpen = Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers());
        return isNamed && isOpen && (type.getEnclosingClass() == null || isSeen(type.getEnclosingClass()));
    }
}
