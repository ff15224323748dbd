package ndraster.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/// Runs a parameterised test once for every file name extension in which images can be written, which is its `String`
/// argument.
///
/// @see ndraster.io.ImageFiles#writableExtensions
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(Every.WritableFormat.class)
public @interface EveryWritableFormat {}
