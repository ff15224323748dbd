package ndraster.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// Makes a `Path` parameter of a JUnit test a new image file, which is deleted after the test.
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NdrasterExtension.class)
public @interface TestFile {
    /// The format, by one of its file name extensions.
    ///
    /// @see ndraster.io.ImageFiles#writableExtensions
    String format() default "png";

    /// In pixels.
    int width() default 64;

    /// In pixels.
    int height() default 48;

    /// What is on it.
    TestPattern pattern() default TestPattern.GRADIENT;
}
