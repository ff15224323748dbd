package ndraster.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// Fails a test class if it has golden files that none of its tests has asked for. For runs of all its tests: with
/// `-Dndraster.golden.unused=ignore` nothing is looked at.
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(UnusedGoldens.class)
public @interface ReportUnusedGoldens {}
