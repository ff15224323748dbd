package ndraster.testing;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/// The one seed of all random numbers that a test is given, settled when the first of them are asked for.
final class TestSeed {
    static final String PROPERTY = "ndraster.seed";

    private final String testName;
    private final Optional<Method> test;
    private OptionalLong value = OptionalLong.empty();

    TestSeed(ExtensionContext context) {
        this.testName = context.getUniqueId();
        this.test = context.getTestMethod();
    }

    /// @param asking the method one of whose parameters needs the seed
    long settle(Executable asking) {
        if (value.isEmpty()) {
            value = OptionalLong.of(named().orElseGet(() -> wished(asking)));
        }
        return value.getAsLong();
    }

    /// @throws ExtensionConfigurationException if the seed has been settled, and is not what `wish` says
    long settle(Executable asking, Seeded wish) {
        long settled = settle(asking);
        boolean isFree = wish.value() == 0 || !property().isEmpty();
        if (!isFree && wish.value() != settled) {
            throw new ExtensionConfigurationException("a test has one seed: this one has " + settled + " already, and "
                    + asking.getName() + " asks for @Seeded(" + wish.value() + "). Give the test method that seed");
        }
        return settled;
    }

    OptionalLong value() {
        return value;
    }

    private long wished(Executable asking) {
        return Stream.concat(test.stream(), Stream.of(asking))
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .flatMap(parameter -> AnnotationSupport.findAnnotation(parameter, Seeded.class).stream())
                .mapToLong(Seeded::value)
                .filter(wish -> wish != 0)
                .findFirst()
                .orElse(testName.hashCode());
    }

    private static String property() {
        return System.getProperty(PROPERTY, "");
    }

    private static Optional<Long> named() {
        String text = property();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(text.equals("random") ? System.nanoTime() : Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new ExtensionConfigurationException(
                    "-D" + PROPERTY + " should be a number or the word random: " + text, e);
        }
    }
}
