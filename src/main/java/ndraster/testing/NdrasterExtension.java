package ndraster.testing;

import java.awt.image.BufferedImage;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import ndraster.NDArray;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/// Gives tests the parameters that [TestImage], [TestArray], [TestFile] and [Seeded] ask for, which bring it along:
/// there is no need to name it.
///
/// What a parameter needs, native memory, files, ends with the test, or with the class if it was a parameter of
/// `@BeforeAll` or a constructor for the class. A static field that then still holds an array over such memory fails
/// the test.
public final class NdrasterExtension
        implements ParameterResolver, AfterEachCallback, AfterAllCallback, TestExecutionExceptionHandler {
    /// What JUnit calls.
    public NdrasterExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.isAnnotated(TestImage.class)
                || parameter.isAnnotated(TestArray.class)
                || parameter.isAnnotated(TestFile.class)
                || parameter.isAnnotated(Seeded.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Fixtures fixtures = Fixtures.of(context);
        Executable asking = parameter.getDeclaringExecutable();
        return parameter
                .findAnnotation(TestImage.class)
                .map(wish -> checked(parameter, BufferedImage.class, fixtures.image(wish)))
                .or(() -> parameter
                        .findAnnotation(TestArray.class)
                        .map(wish -> checked(parameter, NDArray.class, fixtures.array(wish, asking))))
                .or(() -> parameter
                        .findAnnotation(TestFile.class)
                        .map(wish -> checked(parameter, Path.class, fixtures.file(wish))))
                .or(() -> parameter
                        .findAnnotation(Seeded.class)
                        .map(wish -> checked(parameter, RandomGenerator.class, fixtures.random(wish, asking))))
                .orElseThrow();
    }

    private static Object checked(ParameterContext context, Class<?> type, Object value) {
        Parameter parameter = context.getParameter();
        if (!parameter.getType().isAssignableFrom(type)) {
            throw new ParameterResolutionException(
                    "the parameter " + parameter + " should be of type " + type.getName());
        }
        return value;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Fixtures.of(context).close(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Fixtures.of(context).close(context);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        Fixtures.of(context).seed().ifPresent(seed -> failure.addSuppressed(new SeedNote(seed)));
        throw failure;
    }

    /// What a stack trace shows of a seed.
    private static final class SeedNote extends RuntimeException {
        private static final long serialVersionUID = 1;

        SeedNote(long seed) {
            super(
                    "the random source of this test had the seed " + seed + "; -D" + TestSeed.PROPERTY + "=" + seed
                            + " runs it with the same numbers",
                    null,
                    false,
                    false);
        }
    }
}
