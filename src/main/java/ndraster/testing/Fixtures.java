package ndraster.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import ndraster.NDArray;
import ndraster.awt.Images;
import ndraster.dtype.DType;
import ndraster.io.ImageFiles;
import org.junit.jupiter.api.extension.ExtensionContext;

/// What one test was given.
final class Fixtures {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Fixtures.class);

    private final TestSeed seed;
    private final Arena arena = Arena.ofShared();
    private final List<Path> files = new ArrayList<>();

    private Fixtures(TestSeed seed) {
        this.seed = seed;
    }

    static Fixtures of(ExtensionContext context) {
        String test = context.getUniqueId();
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(test, _ -> new Fixtures(new TestSeed(context)), Fixtures.class);
    }

    BufferedImage image(TestImage wish) {
        BufferedImage image = wish.pattern().toImage(wish.type(), wish.width(), wish.height());
        return wish.cut() == ImageCut.WHOLE ? image : wish.cut().toImage(image);
    }

    /// @param asking the method that has this parameter
    NDArray array(TestArray wish, Executable asking) {
        DType dtype = DType.of(wish.dtype());
        NDArray values = switch (wish.values()) {
            case ZEROS -> NDArray.zeros(dtype, wish.shape());
            case COUNTING -> Fill.counting(dtype, wish.shape());
            case RANDOM -> Fill.random(dtype, new SplittableRandom(seed.settle(asking)), wish.shape());
        };
        return wish.memory().toArray(arena, values);
    }

    Path file(TestFile wish) {
        try {
            Path file = Files.createTempFile("ndraster", "." + wish.format());
            files.add(file);
            BufferedImage image = wish.pattern().hasAlpha()
                    ? wish.pattern().toImage(BufferedImage.TYPE_4BYTE_ABGR, wish.width(), wish.height())
                    : wish.pattern().toImage(BufferedImage.TYPE_3BYTE_BGR, wish.width(), wish.height());
            ImageFiles.save(file, Images.asArray(image));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "no " + wish.format() + " file could be made for the test: " + e.getMessage(), e);
        }
    }

    /// @param asking the method that has this parameter
    RandomGenerator random(Seeded wish, Executable asking) {
        return new SplittableRandom(seed.settle(asking, wish));
    }

    OptionalLong seed() {
        return seed.value();
    }

    void close(ExtensionContext context) {
        Optional<String> escaped = context.getTestClass().flatMap(this::escaped);
        try {
            arena.close();
        } finally {
            deleteFiles();
        }
        escaped.ifPresent(field -> {
            throw new AssertionError(
                    "the static field " + field + " still holds an array over native memory that ended with "
                            + "this test; copy() it, or keep it for the test only");
        });
    }

    private void deleteFiles() {
        Optional<IOException> problem = Optional.empty();
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                problem = Optional.of(e);
            }
        }
        problem.ifPresent(e -> {
            throw new UncheckedIOException("the file of a test could not be deleted", e);
        });
    }

    private Optional<String> escaped(Class<?> test) {
        for (Field field : test.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == NDArray.class && isOurs(field)) {
                return Optional.of(test.getSimpleName() + "." + field.getName());
            }
        }
        return Optional.empty();
    }

    private boolean isOurs(Field field) {
        try {
            return field.trySetAccessible()
                    && field.get(null) instanceof NDArray array
                    && array.arrayInterface().data().memory().scope().equals(arena.scope());
        } catch (IllegalAccessException | IllegalStateException _) {
            return false;
        }
    }
}
