package ndraster.testing;

import java.awt.image.BufferedImage;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// Makes a `BufferedImage` parameter of a JUnit test a new image with a picture on it.
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NdrasterExtension.class)
public @interface TestImage {
    /// One of `BufferedImage.TYPE_…`.
    int type() default BufferedImage.TYPE_INT_ARGB;

    /// In pixels.
    int width() default 64;

    /// In pixels.
    int height() default 48;

    /// Whether it is a part of a larger image.
    ImageCut cut() default ImageCut.WHOLE;

    /// What is on it.
    TestPattern pattern() default TestPattern.GRADIENT;
}
