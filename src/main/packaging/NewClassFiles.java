import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/// Rewrites the class files in a jar that are older than Java 6 as Java 25 has them, with the frames that its verifier wants:
/// Java's start-up cache takes no older ones. Those of picocli are of Java 5.
final class NewClassFiles {
    private static final int WITHOUT_FRAMES = ClassFile.JAVA_5_VERSION;

    private final Path root;
    private final ClassFile format;

    private NewClassFiles(Path root) {
        this.root = root;
        ClassHierarchyResolver classes =
                ClassHierarchyResolver.ofResourceParsing(this::find).orElse(ClassHierarchyResolver.defaultResolver());
        this.format = ClassFile.of(
                ClassFile.StackMapsOption.GENERATE_STACK_MAPS, ClassFile.ClassHierarchyResolverOption.of(classes));
    }

    public static void main(String[] args) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(args[0]))) {
            new NewClassFiles(jar.getPath("/")).rewrite();
        }
    }

    private InputStream find(ClassDesc name) {
        String file = name.descriptorString().substring(1).replace(';', '.') + "class";
        try {
            return Files.exists(root.resolve(file))
                    ? Files.newInputStream(root.resolve(file))
                    : ClassLoader.getSystemResourceAsStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rewrite() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(root)) {
            all = files.filter(file -> file.toString().endsWith(".class")).toList();
        }
        for (Path file : all) {
            rewrite(file);
        }
    }

    private void rewrite(Path file) throws IOException {
        ClassModel old = format.parse(Files.readAllBytes(file));
        if (old.majorVersion() <= WITHOUT_FRAMES) {
            FileTime time = Files.getLastModifiedTime(file);
            Files.write(file, format.transformClass(old, upgrade()));
            Files.setLastModifiedTime(file, time);
        }
    }

    private static ClassTransform upgrade() {
        ClassTransform code = ClassTransform.transformingMethodBodies((to, part) -> to.with(part));
        return code.andThen((to, part) ->
                to.with(part instanceof ClassFileVersion ? ClassFileVersion.of(ClassFile.JAVA_25_VERSION, 0) : part));
    }
}
